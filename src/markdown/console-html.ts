import { h } from 'hastscript'
import type { Element } from 'hast'
import type { ConsoleBlock, ConsoleCommand } from './console.ts'
import { outputHtml, printedHtml } from './console-output.ts'
import { highlightCommand } from './highlight.ts'
import type { CommandRun } from './reader.ts'
import { shareButton } from './share-button.ts'

/** A block as HTML: a list of commands with their notes and what they print; `<console-block>` (elements/console-block.ts) wires the buttons. */
export function consoleHtml(block: ConsoleBlock, runs: readonly CommandRun[]): Element {
  const { id, title, commands, fresh, norun } = block
  const isSingle = commands.length === 1
  const label = title ?? (isSingle ? '명령어' : '명령어 묶음')
  const share = id === undefined ? null : shareButton(id, `공유: ${title ?? oneLine(commands[0]?.text ?? '')}`)
  const hasBar = title !== undefined || !isSingle
  return h('console-block', { class: 'not-content', id, 'data-fresh': fresh, 'data-norun': norun }, [
    h('figure', { 'aria-label': label }, [
      !hasBar
        ? null
        : h('div', { class: 'console-bar' }, [
            title === undefined ? null : h('figcaption', title),
            isSingle
              ? null
              : h('button', { type: 'button', 'data-copy': 'block', 'data-pagefind-ignore': '' }, '모두 복사'),
            isSingle || norun ? null : runAll(commands.length),
            share,
          ]),
      h(
        'ol',
        { role: 'list' },
        commands.map((command, at) => commandHtml(command, runs[at], norun, hasBar ? null : share)),
      ),
    ]),
  ])
}

function runAll(count: number): Element {
  const name = `실행: 모두 실행 (명령어 ${count}개)`
  return h(
    'button',
    { type: 'button', 'data-run': 'block', 'aria-label': name, 'data-pagefind-ignore': '' },
    '모두 실행',
  )
}

/** A command on one line, as one would say it. */
const oneLine = (text: string) => text.replaceAll(/\s*\\\n\s*/g, ' ')

function commandHtml(
  { text, note, output }: ConsoleCommand,
  run: CommandRun | undefined,
  norun: boolean,
  share: Element | null,
): Element {
  const line = oneLine(text)
  const button = (use: 'run' | 'copy', name: string) =>
    h('button', {
      type: 'button',
      [`data-${use}`]: 'command',
      'aria-label': `${name}: ${line}`,
      'data-pagefind-ignore': '',
    })
  return h('li', [
    h('div', { class: 'console-command' }, [
      h('span', { class: 'prompt', 'aria-hidden': 'true', 'data-pagefind-ignore': '' }, '$ '),
      h('code', { 'data-command': '', translate: 'no' }, highlightCommand(text)),
      norun ? null : button('run', '실행'),
      button('copy', '명령어 복사'),
      share,
    ]),
    note === undefined ? null : h('p', { class: 'console-note' }, note),
    run === undefined ? null : outputHtml(run),
    output === undefined ? null : printedHtml(output.split('\n').map(text => [{ text }])),
  ])
}
