import type { Log } from './log.ts'

/** Characters of the element that a character's size is measured with. */
const probeLength = 20
/** Pixels from the end that still count as the end. */
const nearEnd = 24
/** Pixels beside the text. */
const padding = 32
const least = { columns: 40, rows: 6 }

/** What is scrolled: the log, and the input at its end, or while a command runs where that one's cursor is. */
export class Sheet {
  readonly #scroller: HTMLElement
  readonly #line: HTMLElement
  readonly #probe: HTMLElement
  readonly #log: () => Log
  #cell = 8
  /** Who has scrolled up reads on undisturbed. */
  #isAtEnd = true

  /** `onSize` is told how many characters fit. */
  constructor(scroller: HTMLElement, log: () => Log, onSize: (columns: number, rows: number) => void) {
    this.#scroller = scroller
    this.#line = scroller.querySelector('.terminal-line')!
    this.#probe = scroller.querySelector('.terminal-probe')!
    this.#log = log
    scroller.addEventListener('scroll', () => {
      this.#isAtEnd = scroller.scrollHeight - scroller.scrollTop - scroller.clientHeight < nearEnd
    })
    scroller.addEventListener('keydown', ({ key }) => {
      if (key.length === 1 || key === 'Enter') this.showEnd()
    })
    new ResizeObserver(() => {
      if (scroller.clientWidth === 0) return
      const { width, height } = this.#probe.getBoundingClientRect()
      this.#cell = width / probeLength
      const columns = Math.floor((scroller.clientWidth - padding) / this.#cell)
      onSize(Math.max(least.columns, columns), Math.max(least.rows, Math.floor(scroller.clientHeight / height)))
      this.follow()
    }).observe(scroller)
  }

  /** Shows the end, where the input is. */
  showEnd(): void {
    this.placeInput()
    this.#scroller.scrollTop = this.#scroller.scrollHeight
  }

  /** Goes on showing the end, if it was shown. */
  follow(): void {
    if (this.#isAtEnd) this.showEnd()
    else this.placeInput()
  }

  scrollBy(pages: number): void {
    this.#scroller.scrollBy({ top: pages * this.#scroller.clientHeight * 0.9 })
  }

  placeInput(): void {
    const box = this.#log().current?.cursorBox(this.#cell)
    if (!box) {
      this.#line.removeAttribute('style')
      return
    }
    const frame = this.#scroller.getBoundingClientRect()
    const left = box.left - frame.left + this.#scroller.scrollLeft
    const top = box.top - frame.top + this.#scroller.scrollTop
    this.#line.style.cssText = `position:absolute;left:${left}px;top:${top}px;width:calc(100% - ${left}px)`
  }
}
