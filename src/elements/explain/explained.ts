import type { Word } from '../../docker/index.ts'
import { announce } from '../announce.ts'
import { ExplanationBox, spoken } from './explanation-box.ts'
import { FieldText } from './input-words.ts'
import { loadLinks } from './links.ts'
import type { Box } from './place.ts'
import { explainLine, explanationOf } from './words.ts'

/** Elements that are commands, and fields that one is typed in. */
export const commands = '[data-command]'
export const fields = 'input[data-mode=prompt]'

/** How a word came to be explained: what shows it takes it away. */
export type Way = 'pointer' | 'press' | 'keys'

/** A place in the window, in pixels. */
export interface Point {
  readonly x: number
  readonly y: number
}

/** A word that is explained: the element that it is in, and where it begins there. */
export interface Shown {
  readonly what: Element
  readonly start: number
  readonly way: Way
}

/** The word that is explained, one at most, and the box that explains it. */
export class Explained {
  readonly #box = new ExplanationBox()
  #shown: Shown | undefined

  get shown(): Shown | undefined {
    return this.#shown
  }

  get isOpen(): boolean {
    return this.#box.isOpen
  }

  /** The id of what explains. */
  get id(): string {
    return this.#box.element.id
  }

  /** The element that the box stands behind. */
  get before(): Element | null {
    return this.#box.element.previousElementSibling
  }

  /** Whether the focus is in the box, which must not move then. */
  get hasFocus(): boolean {
    return this.contains(document.activeElement)
  }

  /** Whether something is in the box. */
  contains(target: unknown): boolean {
    return target instanceof Node && this.#box.element.contains(target)
  }

  /** Explains a word of a command; where it goes on in another line, at the one that `at` is in. */
  async show(word: HTMLElement, way: Way, at?: Point): Promise<void> {
    const said = explanationOf(word)
    const command = word.closest(commands)
    if (!said || !command || (this.#shown?.what === word && this.isOpen)) return
    await this.#open(said, command, { what: word, start: said.start, way }, () => boxOf(word, command, at))
    word.dataset.word = 'shown'
  }

  /** Explains the word at a place in a field. */
  async showInField(field: HTMLInputElement, offset: number, way: Way): Promise<void> {
    const line = field.value
    const words = await explainLine(line)
    const word =
      words.findLast(({ start }) => start <= offset && way === 'keys') ??
      words.find(({ start, end }) => start <= offset && offset < end)
    if (!word || field.value !== line) return
    const { start, end } = word
    if (this.#shown?.what === field && this.#shown.start === start && this.isOpen) return
    const text = new FieldText(field)
    await this.#open(word, field, { what: field, start, way }, () => text.box(start, end))
    if (way === 'keys') announce(spoken(word))
  }

  hide(): void {
    this.#unmark()
    this.#shown = undefined
    this.#box.hide()
  }

  /** Follows the word where that has moved. */
  move(): void {
    this.#box.move()
  }

  async #open(said: Word, after: Element, shown: Shown, anchor: () => Box | undefined) {
    const links = await loadLinks()
    this.#unmark()
    this.#shown = shown
    this.#box.show(said, links, after, anchor)
  }

  #unmark() {
    const what = this.#shown?.what
    if (what instanceof HTMLElement && what.dataset.word !== undefined) what.dataset.word = ''
  }
}

/** Pixels that a command is high at most to be left free as a whole. */
const low = 160

/** The line of a word that a point is in, else its first; as high as the whole command, so that its other words stay in view. */
function boxOf(word: HTMLElement, command: Element, { x, y } = nowhere): Box | undefined {
  const lines = [...word.getClientRects()]
  const line =
    lines.find(({ left, right, top, bottom }) => x >= left && x <= right && y >= top && y <= bottom) ?? lines[0]
  const { top, height } = command.getBoundingClientRect()
  return line && height <= low ? { left: line.left, width: line.width, top, height } : line
}

const nowhere: Point = { x: -1, y: -1 }
