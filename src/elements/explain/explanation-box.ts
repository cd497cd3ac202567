import type { Explanation, Word, WordKind } from '../../docker/index.ts'
import { type Box, place } from './place.ts'
import { linkFor, type Links } from './links.ts'

const kindNames: Readonly<Record<WordKind, string>> = {
  program: '프로그램',
  group: '명령어 모음',
  command: '도커 명령어',
  option: '옵션',
  value: '옵션의 값',
  image: '이미지',
  argument: '인자',
  inside: '컨테이너 안의 명령',
  operator: '셸 기호',
  keyword: '셸 낱말',
  variable: '변수',
  comment: '주석',
  unknown: '확인해 보세요',
}

/** The box that a word's explanation is shown in. */
export class ExplanationBox {
  readonly element = document.createElement('div')
  #anchor: (() => Box | undefined) | undefined

  constructor() {
    this.element.className = 'explanation not-content'
    this.element.id = 'explanation'
    this.element.popover = 'manual'
    this.element.dataset.pagefindIgnore = ''
  }

  get isOpen(): boolean {
    return this.element.matches(':popover-open')
  }

  /** Shows a word at what `anchor` tells, and stands behind `after` in the order of the keyboard. */
  show(word: Word, links: Links, after: Element, anchor: () => Box | undefined): void {
    this.#anchor = anchor
    this.element.dataset.kind = word.kind
    this.element.replaceChildren(...contentOf(word, links))
    if (this.element.previousElementSibling !== after) after.after(this.element)
    this.element.showPopover()
    this.element.scrollTop = 0
    this.move()
  }

  /** Follows its word; hides where that has gone. */
  move(): void {
    if (!this.isOpen) return
    const box = this.#anchor?.()
    const { clientWidth: width, clientHeight: height } = document.documentElement
    if (!box || box.top + box.height < 0 || box.top > height) {
      this.hide()
      return
    }
    this.element.style.maxHeight = ''
    const { left, top, height: most } = place(box, this.element.getBoundingClientRect(), { width, height })
    this.element.style.cssText = `left:${left}px;top:${top}px;max-height:${most}px`
  }

  hide(): void {
    if (this.isOpen) this.element.hidePopover()
  }
}

function contentOf(word: Word, links: Links): readonly Element[] {
  const { kind, parts = [] } = word
  const explained = parts.length > 0 ? [] : linkOf(word, links)
  return [
    make('p', 'explanation-kind', kindNames[kind]),
    titleOf(word),
    make('p', '', word.text),
    ...(parts.length === 0 ? [] : [listOf(parts, links)]),
    ...explained,
  ]
}

function titleOf({ title }: Explanation): Element {
  const code = make('code', '', title)
  code.translate = false
  const line = make('p', 'explanation-title', '')
  line.append(code)
  return line
}

function listOf(parts: readonly Explanation[], links: Links): Element {
  const list = make('ul', '', '')
  list.role = 'list'
  for (const part of parts) {
    const item = make('li', '', '')
    item.append(titleOf(part), make('p', '', part.text), ...linkOf(part, links))
    list.append(item)
  }
  return list
}

function linkOf(said: Explanation, links: Links): readonly Element[] {
  const link = linkFor(said, links)
  if (!link) return []
  const anchor = document.createElement('a')
  anchor.href = link.href
  anchor.textContent = link.text
  const line = make('p', 'explanation-link', '')
  line.append(anchor)
  return [line]
}

function make(tag: string, className: string, text: string): HTMLElement {
  const element = document.createElement(tag)
  if (className !== '') element.className = className
  element.textContent = text
  return element
}

/** What a screen reader is told of a word. */
export function spoken({ title, text, parts = [] }: Word): string {
  return [`${title}: ${text}`, ...parts.map(part => `${part.title}: ${part.text}`)].join(' ')
}
