import { h } from 'hastscript'
import type { ElementContent } from 'hast'
import type { Line } from '../screen/row.ts'
import { classesOf } from '../screen/style.ts'
import { widthOf } from '../screen/width.ts'
import type { CommandRun } from './reader.ts'

/** Lines that are in the page; a reader of more runs the command. */
const most = 120
/** Columns and lines that need no scrolling on the narrowest phone: styles/console.css. */
const unscrolled = { columns: 28, lines: 20 }

const endings = { input: '입력을 기다리고 있어요.', output: 'Ctrl+C를 누를 때까지 계속돼요.' }

/** What stands under a command: what it printed, and in the site's own words how it ended. */
export function outputHtml({ lines, code, goesOn }: CommandRun): ElementContent[] {
  const left = lines.length - most
  const remarks = [
    left > 0 ? `${left}줄이 더 있어요.` : undefined,
    goesOn && endings[goesOn],
    code === 0 ? undefined : `종료 코드 ${code}`,
  ]
  return [
    ...(lines.length === 0 ? [] : [printedHtml(lines.slice(0, most))]),
    ...remarks.flatMap(remark => (remark === undefined ? [] : [h('p', { class: 'console-remark' }, remark)])),
  ]
}

/** Lines as a terminal shows them. What may have to scroll can be reached by keyboard. */
export function printedHtml(lines: readonly Line[]): ElementContent {
  const scrolls = lines.length > unscrolled.lines || lines.some(line => columnsOf(line) > unscrolled.columns)
  const content = lines.flatMap((line, at) => [...(at === 0 ? [] : ['\n']), ...line.map(runHtml)])
  return h(
    'pre',
    { class: 'console-output', tabindex: scrolls ? 0 : undefined, translate: 'no', 'data-pagefind-weight': '0.2' },
    h('samp', content),
  )
}

function columnsOf(line: Line): number {
  return line.reduce((sum, { text }) => [...text].reduce((columns, char) => columns + widthOf(char), sum), 0)
}

function runHtml({ text, style }: Line[number]) {
  return style ? h('span', { class: classesOf(style) }, text) : text
}
