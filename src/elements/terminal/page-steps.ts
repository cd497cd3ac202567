import { stepsOf } from '../workspace/steps.ts'
import type { Step } from '../workspace/types.ts'

/** The commands of a block of this page, or one of them, as steps that build on the page's blocks before it. */
export function stepsIn(block: Element, command?: Element): readonly Step[] {
  const blocks = [...document.querySelectorAll<HTMLElement>('console-block:not([data-norun])')]
  const codes = blocks.map(commandsOf)
  const steps = stepsOf(
    `/${location.pathname.slice(import.meta.env.BASE_URL.length).replace(/^\//, '')}`,
    document
      .querySelector<HTMLMetaElement>('meta[name=docker-images]')
      ?.content.split(/[\s,]+/)
      .filter(Boolean) ?? [],
    blocks.map(({ dataset }, at) => ({
      fresh: 'fresh' in dataset,
      commands: codes[at]!.map(code => code.textContent),
    })),
  )
  const at = blocks.findIndex(candidate => candidate === block)
  const all = steps[at] ?? []
  return command ? all.filter((_, place) => codes[at]![place] === command) : all
}

const commandsOf = (block: Element) => [...block.querySelectorAll('code[data-command]')]
