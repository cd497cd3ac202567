import { announce } from '../announce.ts'
import { commands, Explained, fields, type Way } from './explained.ts'
import { spoken } from './explanation-box.ts'
import { FieldText } from './input-words.ts'
import { leaveWords, moveAmong, neighbour } from './keyboard.ts'
import { explanationOf, wordsOf } from './words.ts'

/** Milliseconds that a pointer rests before a word is explained; where another is explained already; and after it has left. */
const rest = 150
const next = 80
const grace = 300

/** Explains the words of commands: under a pointer that rests, at a tap or click, and by keyboard. */
export class Explainer {
  readonly #explained = new Explained()
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
    const isAway = !isOnCommand && !this.#explained.contains(target)
    if (!isAway) this.#stay()
    if (this.#explained.hasFocus) return
    // Who holds a button down selects.
    if (isOnCommand && buttons === 0) {
      this.#coming = setTimeout(() => void this.#showAtPointer('pointer'), this.#explained.shown ? next : rest)
    } else if (isAway) this.#depart()
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
    if (!this.#isByPointer) return
    this.#going ??= setTimeout(() => {
      this.#going = undefined
      // Another way may have led to a word meanwhile, or the keyboard into the box.
      if (this.#isByPointer && !this.#explained.hasFocus) this.#hide()
    }, grace)
  }

  get #isByPointer() {
    return this.#explained.shown?.way === 'pointer'
  }

  #hide() {
    this.#stay()
    this.#explained.hide()
  }

  /** What goes away at a press; the click that follows shows it again where it was another word. */
  #pressed: Element | undefined

  readonly #onDown = ({ target }: PointerEvent) => {
    clearTimeout(this.#coming)
    if (this.#explained.contains(target)) return
    const { shown } = this.#explained
    this.#pressed = shown?.way === 'press' ? shown.what : undefined
    this.#hide()
  }

  readonly #onClick = (event: PointerEvent) => {
    const { target, pointerType, clientX: x, clientY: y } = event
    if (!(target instanceof Element) || !target.closest(commands) || getSelection()?.isCollapsed === false) return
    this.#pointer = { x, y }
    void this.#showAtPointer('press', pointerType !== 'mouse')
  }

  async #showAtPointer(way: Way, isSpoken = false) {
    const at = this.#pointer
    const under = () => document.elementFromPoint(at.x, at.y)
    const field = under()?.closest<HTMLInputElement>(fields)
    if (field) {
      const offset = new FieldText(field).offsetAt(at.x)
      if (offset !== undefined) await this.#explained.showInField(field, offset, way)
      return
    }
    const command = under()?.closest<HTMLElement>(commands)
    if (!command) return
    await wordsOf(command)
    const word = under()?.closest<HTMLElement>('[data-word]')
    if (!word || (way === 'press' && word === this.#pressed)) return
    await this.#explained.show(word, way, at)
    const said = explanationOf(word)
    if (isSpoken && said) announce(spoken(said))
  }

  readonly #onInput = ({ target }: Event) => {
    if (target === this.#explained.shown?.what) this.#hide()
  }

  readonly #follow = () => {
    this.#explained.move()
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
    await this.#explained.show(word, 'keys')
    moveAmong(command, await wordsOf(command), word, this.#explained.id)
  }

  readonly #onBlur = ({ target, relatedTarget }: FocusEvent) => {
    if (this.#explained.contains(target) && !this.#explained.contains(relatedTarget)) this.#depart()
    const left = target instanceof Element ? (target.closest(commands) ?? this.#explained.before) : undefined
    // Another window has the focus for a while.
    if (!(left instanceof HTMLElement) || !left.role || !document.hasFocus()) return
    if (left.contains(relatedTarget as Node | null) || this.#explained.contains(relatedTarget)) return
    leaveWords(left)
    this.#hide()
  }

  readonly #onKey = (event: KeyboardEvent) => {
    const { key, target, ctrlKey, altKey, metaKey } = event
    if (!(target instanceof HTMLElement) || ctrlKey || altKey || metaKey || event.isComposing) return
    if (key === 'Escape' && this.#explained.isOpen) {
      const word = this.#explained.hasFocus ? this.#explained.shown?.what : undefined
      if (word instanceof HTMLElement) word.focus()
      this.#hide()
    } else if (key === 'F1' && target.matches(fields)) {
      const field = target as HTMLInputElement
      void this.#explained.showInField(field, field.selectionStart ?? 0, 'keys')
    } else if (target.dataset.word === undefined || !this.#onWordKey(key, target)) return
    event.preventDefault()
    event.stopPropagation()
  }

  /** Does what a key means on a word; false where it means nothing. */
  #onWordKey(key: string, word: HTMLElement): boolean {
    const command = word.closest<HTMLElement>(commands)!
    const to = neighbour(key, word, [...command.querySelectorAll<HTMLElement>('[data-word]')])
    if (to) void this.#focus(command, to)
    else if (key !== 'Enter' && key !== ' ') return false
    else if (this.#explained.isOpen) this.#hide()
    else void this.#explained.show(word, 'keys')
    return true
  }
}
