import type { Word } from '../../docker/index.ts'
import { announce } from '../announce.ts'
import { ExplanationBox, spoken } from './explanation-box.ts'
import { FieldText } from './input-words.ts'
import { leaveWords, moveAmong } from './keyboard.ts'
import { loadLinks } from './links.ts'
import type { Box } from './place.ts'
import { explainLine, explanationOf, wordsOf } from './words.ts'

const commands = '[data-command]'
const fields = 'input[data-mode=prompt]'
/** Milliseconds that a pointer rests before a word is explained; where another is explained already; and after it has left. */
const rest = 150
const next = 80
const grace = 300

/** How a word came to be explained: what shows it takes it away. */
type Way = 'pointer' | 'press' | 'keys'

/** Explains the words of commands: under a pointer that rests, at a tap or click, and by keyboard. */
export class Explainer {
  readonly #box = new ExplanationBox()
  #shown: { readonly what: Element; readonly start: number; readonly way: Way } | undefined
  #pointer = { x: 0, y: 0 }
  #coming: ReturnType<typeof setTimeout> | undefined
  #going: ReturnType<typeof setTimeout> | undefined

  /** Listens to the page. */
  start(): void {
    document.addEventListener('pointermove', this.#onMove, { passive: true })
    document.documentElement.addEventListener('pointerleave', this.#onGone)
    document.addEventListener('pointerdown', this.#onDown)
    document.addEventListener('click', this.#onClick)
    document.addEventListener('keydown', this.#onKey, { capture: true })
    document.addEventListener('focusin', this.#onFocus)
    document.addEventListener('focusout', this.#onBlur)
    document.addEventListener('input', this.#onInput)
    document.addEventListener('scroll', this.#follow, { capture: true, passive: true })
    window.addEventListener('resize', this.#follow)
  }

  /** Goes on with what made the explainer load. */
  take(event: Event): void {
    if (event.type === 'focusin') this.#onFocus(event as FocusEvent)
    else if (event.type === 'click') this.#onClick(event as PointerEvent)
    else if (event.type === 'keydown') this.#onKey(event as KeyboardEvent)
    else if (event.target instanceof Element && event.target.closest(commands)?.matches(':hover')) {
      const { clientX: x, clientY: y } = event as PointerEvent
      this.#pointer = { x, y }
      void this.#showAtPointer('pointer')
    }
  }

  readonly #onMove = ({ pointerType, target, clientX: x, clientY: y, buttons }: PointerEvent) => {
    if (pointerType === 'touch' || !(target instanceof Element)) return
    this.#pointer = { x, y }
    clearTimeout(this.#coming)
    const isOnCommand = target.closest(`${commands}, ${fields}`) !== null
    if (isOnCommand || this.#box.element.contains(target)) this.#stay()
    if (this.#hasFocus) return
    // Who holds a button down selects.
    if (isOnCommand && buttons === 0) {
      this.#coming = setTimeout(() => void this.#showAtPointer('pointer'), this.#shown ? next : rest)
    } else if (!isOnCommand && !this.#box.element.contains(target)) this.#depart()
  }

  readonly #onGone = () => {
    clearTimeout(this.#coming)
    this.#depart()
  }

  #stay() {
    clearTimeout(this.#going)
    this.#going = undefined
  }

  #depart() {
    if (this.#shown?.way === 'pointer') this.#going ??= setTimeout(this.#hide, grace)
  }

  /** Whether the focus is in what is shown, which must not move then. */
  get #hasFocus() {
    return this.#box.element.contains(document.activeElement)
  }

  readonly #onDown = ({ target }: PointerEvent) => {
    clearTimeout(this.#coming)
    if (!(target instanceof Node && this.#box.element.contains(target))) this.#leave()
  }

  /** What goes away at a press; the click that follows shows it again where it was another word. */
  #pressed: { readonly what: Element; readonly start: number } | undefined

  #leave() {
    this.#pressed = this.#shown?.way === 'press' ? this.#shown : undefined
    this.#hide()
  }

  readonly #onClick = (event: PointerEvent) => {
    const { target, pointerType, clientX: x, clientY: y } = event
    if (!(target instanceof Element) || !target.closest(commands) || getSelection()?.isCollapsed === false) return
    this.#pointer = { x, y }
    void this.#showAtPointer('press', pointerType !== 'mouse')
  }

  async #showAtPointer(way: Way, isSpoken = false) {
    const { x, y } = this.#pointer
    const under = () => document.elementFromPoint(x, y)
    const field = under()?.closest<HTMLInputElement>(fields)
    if (field) {
      const offset = new FieldText(field).offsetAt(x)
      if (offset !== undefined) await this.#showInField(field, offset, way)
      return
    }
    const command = under()?.closest<HTMLElement>(commands)
    if (!command) return
    await wordsOf(command)
    const word = under()?.closest<HTMLElement>('[data-word]')
    if (!word || (way === 'press' && word === this.#pressed?.what)) return
    await this.#show(word, way)
    const said = explanationOf(word)
    if (isSpoken && said) announce(spoken(said))
  }

  async #show(word: HTMLElement, way: Way) {
    const said = explanationOf(word)
    const command = word.closest(commands)
    if (!said || !command || (this.#shown?.what === word && this.#box.isOpen)) return
    const { x, y } = way === 'keys' ? nowhere : this.#pointer
    await this.#open(said, command, word, way, () => boxOf(word, command, x, y))
    word.dataset.word = 'shown'
  }

  /** Explains the word at a place in a field. */
  async #showInField(field: HTMLInputElement, offset: number, way: Way): Promise<void> {
    const line = field.value
    const words = await explainLine(line)
    const word =
      words.findLast(({ start }) => start <= offset && way === 'keys') ??
      words.find(({ start, end }) => start <= offset && offset < end)
    if (!word || field.value !== line) return
    const shown = this.#shown
    if (shown?.what === field && shown.start === word.start && this.#box.isOpen) return
    const text = new FieldText(field)
    await this.#open(word, field, field, way, () => text.box(word.start, word.end))
    if (way === 'keys') announce(spoken(word))
  }

  async #open(word: Word, after: Element, what: Element, way: Way, anchor: () => Box | undefined) {
    const links = await loadLinks()
    this.#unmark()
    this.#shown = { what, start: word.start, way }
    this.#box.show(word, links, after, anchor)
  }

  #unmark() {
    const what = this.#shown?.what
    if (what instanceof HTMLElement && what.dataset.word !== undefined) what.dataset.word = ''
  }

  readonly #hide = () => {
    this.#stay()
    this.#unmark()
    this.#shown = undefined
    this.#box.hide()
  }

  readonly #onInput = ({ target }: Event) => {
    if (target === this.#shown?.what) this.#hide()
  }

  readonly #follow = () => {
    this.#box.move()
  }

  readonly #onFocus = ({ target }: FocusEvent) => {
    if (target instanceof HTMLElement && target.matches(`code${commands}:focus-visible`)) void this.#enter(target)
  }

  /** Gives the words of a command the focus, one after the other. */
  async #enter(command: HTMLElement) {
    const [first] = await wordsOf(command)
    if (first && document.activeElement === command) await this.#focus(command, first)
  }

  async #focus(command: HTMLElement, word: HTMLElement) {
    await this.#show(word, 'keys')
    moveAmong(command, await wordsOf(command), word, this.#box.element.id)
  }

  readonly #onBlur = ({ target, relatedTarget }: FocusEvent) => {
    const command = target instanceof Element ? (target.closest<HTMLElement>(commands) ?? this.#command) : undefined
    if (!command?.role) return
    // Another window has the focus for a while.
    if (!document.hasFocus()) return
    const isInside =
      relatedTarget instanceof Node && (command.contains(relatedTarget) || this.#box.element.contains(relatedTarget))
    if (isInside) return
    leaveWords(command)
    this.#hide()
  }

  /** The command that the box stands behind. */
  get #command() {
    const before = this.#box.element.previousElementSibling
    return before instanceof HTMLElement ? before : undefined
  }

  readonly #onKey = (event: KeyboardEvent) => {
    const { key, target, ctrlKey, altKey, metaKey } = event
    if (!(target instanceof HTMLElement) || ctrlKey || altKey || metaKey || event.isComposing) return
    if (key === 'Escape' && this.#box.isOpen) {
      const word = this.#hasFocus ? this.#shown?.what : undefined
      if (word instanceof HTMLElement) word.focus()
      this.#hide()
    } else if (key === 'F1' && target.matches(fields)) {
      const field = target as HTMLInputElement
      void this.#showInField(field, field.selectionStart ?? 0, 'keys')
    } else if (target.dataset.word === undefined || !this.#onWordKey(key, target)) return
    event.preventDefault()
    event.stopPropagation()
  }

  /** Does what a key means on a word; false where it means nothing. */
  #onWordKey(key: string, word: HTMLElement): boolean {
    const command = word.closest<HTMLElement>(commands)!
    const words = [...command.querySelectorAll<HTMLElement>('[data-word]')]
    const at = words.indexOf(word)
    const places: Readonly<Record<string, number>> = {
      ArrowRight: at + 1,
      ArrowLeft: at - 1,
      Home: 0,
      End: words.length - 1,
    }
    const to = Object.hasOwn(places, key) ? words[places[key]!] : undefined
    if (to) void this.#focus(command, to)
    else if (key === 'Enter' || key === ' ') {
      if (this.#box.isOpen) this.#hide()
      else void this.#show(word, 'keys')
    } else return Object.hasOwn(places, key)
    return true
  }
}

const nowhere = { x: -1, y: -1 }

/** Pixels that a command is high at most to be left free as a whole. */
const low = 160

/** The line of a word that a point is in, else its first; as high as the whole command, so that its other words stay in view. */
function boxOf(word: HTMLElement, command: Element, x: number, y: number): Box | undefined {
  const lines = [...word.getClientRects()]
  const line =
    lines.find(({ left, right, top, bottom }) => x >= left && x <= right && y >= top && y <= bottom) ?? lines[0]
  const { top, height } = command.getBoundingClientRect()
  return line && height <= low ? { left: line.left, width: line.width, top, height } : line
}
