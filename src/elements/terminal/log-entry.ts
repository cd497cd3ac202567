import { Screen } from '../../screen/screen.ts'
import type { Line } from '../../screen/row.ts'
import { shortened } from './line.ts'
import { placeIn, showRow, textOf } from './row.ts'
import { Speech } from './speech.ts'

const mostLines = 2000
/** An option of a command, which a line must not end within, after its hyphens. */
const option = /(?<=\s)(-[^\s=]{1,24})/

/** A command in the log: its prompt, what it printed, and what came of it. */
export class LogEntry {
  readonly element = element('div', 'entry')
  readonly #screen = new Screen({ lines: mostLines })
  readonly #output = element('div', 'output')
  readonly #speech = new Speech()
  #shown: readonly Line[] = []
  #dropped = 0

  constructor(prompt: string, line: string, notice?: string) {
    const typed = element('div', 'typed')
    const sign = element('span', 'prompt')
    sign.append(prompt)
    const text = element('span', 'line')
    text.dataset.command = ''
    text.append(
      ...shortened(line)
        .split(option)
        .map((part, at) => (at % 2 ? kept(part) : part)),
    )
    typed.append(sign, text)
    if (notice !== undefined) this.element.append(sentence('notice', notice))
    this.element.append(typed, this.#output)
  }

  /** Rows that it takes in the log. */
  get size(): number {
    return this.#shown.length + 1
  }

  write(text: string): void {
    this.#screen.write(text)
  }

  /** Draws the lines that have changed. */
  draw(): void {
    const { lines, dropped } = this.#screen
    for (; this.#dropped < dropped; this.#dropped++) {
      this.#output.firstElementChild?.remove()
      this.#shown = this.#shown.slice(1)
    }
    const rows = this.#output.children
    lines.forEach((line, at) => {
      const row = rows[at] as HTMLElement | undefined
      if (!row) this.#output.append(showRow(line))
      else if (line !== this.#shown[at]) showRow(line, row)
    })
    while (rows.length > lines.length) this.#output.lastElementChild?.remove()
    this.#shown = lines
  }

  /** Shows how it ended; the empty line that the cursor stood on goes. */
  end({ code, hint }: { readonly code?: number | undefined; readonly hint?: string | undefined }): void {
    this.draw()
    while (this.#shown.at(-1)?.length === 0) {
      this.#output.lastElementChild?.remove()
      this.#shown = this.#shown.slice(0, -1)
    }
    // The last line's end would be an empty line where the log is copied.
    this.#output.lastElementChild?.lastChild?.remove()
    if (code === undefined) this.element.append(sentence('code', '끝나기 전에 페이지를 떠났어요.'))
    else if (code !== 0) this.element.append(sentence('code', `종료 코드 ${code}`))
    if (hint !== undefined) this.element.append(sentence('hint', `도움말: ${hint}`))
  }

  /** Whether nothing is left to see of what it printed. */
  get isBlank(): boolean {
    return this.#screen.lines.every(line => line.length === 0)
  }

  /** Lines to be read out: whole ones, or when it is over all. */
  news(isOver: boolean): string {
    const { lines, cursor, dropped } = this.#screen
    return this.#speech.news(lines.map(textOf), isOver ? lines.length : cursor.line, dropped)
  }

  /** Where the cursor stands in the window, where a character is `cell` wide. */
  cursorBox(cell: number): DOMRect | undefined {
    const { line, column } = this.#screen.cursor
    const row = this.#output.children[line]
    if (!row) return undefined
    const { offset, beyond } = placeIn(textOf(this.#shown[line] ?? []), column)
    const range = document.createRange()
    range.selectNodeContents(row)
    const [first] = range.getClientRects()
    if (offset > 0) range.setEnd(...pointIn(row, offset))
    const last = offset > 0 ? [...range.getClientRects()].at(-1) : first
    if (!last) return undefined
    return new DOMRect((offset > 0 ? last.right : last.left) + beyond * cell, last.top, 0, last.height)
  }
}

function kept(text: string): HTMLElement {
  const part = element('span', 'option')
  part.append(text)
  return part
}

/** A place in an element's text, in characters, as a node and its offset. */
function pointIn(parent: Element, offset: number): [Node, number] {
  const texts = document.createTreeWalker(parent, NodeFilter.SHOW_TEXT)
  let left = offset
  for (let node = texts.nextNode(); node; node = texts.nextNode()) {
    const length = node.nodeValue?.length ?? 0
    if (left <= length) return [node, left]
    left -= length
  }
  return [parent, parent.childNodes.length]
}

export function element(tag: string, className: string): HTMLElement {
  const created = document.createElement(tag)
  created.className = className
  return created
}

export function sentence(className: string, text: string): HTMLElement {
  const created = element('div', className)
  created.textContent = text
  return created
}
