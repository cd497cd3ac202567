import { h } from 'hastscript'
import type { Element } from 'hast'
import type { ConsoleBlock, ConsoleCommand } from './console.ts'
import { highlightCommand } from './highlight.ts'

/** A block as HTML: a list of commands with their notes; `<console-block>` (elements/console-block.ts) wires the buttons. */
export function consoleHtml(block: ConsoleBlock): Element {
  const { id, title, commands } = block
  const isSingle = commands.length === 1
  const label = title ?? (isSingle ? '명령어' : '명령어 묶음')
  return h('console-block', { class: 'not-content', id }, [
    h('figure', { 'aria-label': label }, [
      title === undefined && isSingle
        ? null
        : h('div', { class: 'console-bar' }, [
            title === undefined ? null : h('figcaption', title),
            isSingle
              ? null
              : h('button', { type: 'button', 'data-copy': 'block', 'data-pagefind-ignore': '' }, '모두 복사'),
          ]),
      h('ol', { role: 'list' }, commands.map(commandHtml)),
    ]),
  ])
}

function commandHtml({ text, note, output }: ConsoleCommand): Element {
  const name = `명령어 복사: ${text.replaceAll(/\s*\\\n\s*/g, ' ')}`
  return h('li', [
    h('div', { class: 'console-command' }, [
      h('span', { class: 'prompt', 'aria-hidden': 'true', 'data-pagefind-ignore': '' }, '$ '),
      h('code', { 'data-command': '', translate: 'no' }, highlightCommand(text)),
      h('button', { type: 'button', 'data-copy': 'command', 'aria-label': name, 'data-pagefind-ignore': '' }),
    ]),
    note === undefined ? null : h('p', { class: 'console-note' }, note),
    output === undefined
      ? null
      : h('pre', { class: 'console-output', tabindex: 0, translate: 'no' }, h('samp', output)),
  ])
}
