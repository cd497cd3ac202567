import { kept } from '../kept.ts'
import { bounded, heightAfter, loadHeight, saveHeight } from './height.ts'

const openKey = 'docker-notes:terminal-open'

/** Where the panel stands: at the bottom of the window in a height of one's own, on small windows over all of it. */
export class Dock {
  readonly #panel: HTMLElement
  readonly #edge: HTMLElement
  readonly #fold: HTMLButtonElement
  readonly #small = matchMedia('(width < 50rem), (height < 30rem)')
  #height = loadHeight(kept('localStorage'))
  /** What had the focus before the terminal. */
  #origin: HTMLElement | undefined

  constructor(panel: HTMLElement) {
    this.#panel = panel
    this.#edge = panel.querySelector('[role=separator]')!
    this.#fold = panel.querySelector('[data-act=fold]')!
    this.#edge.addEventListener('pointerdown', this.#onDrag)
    this.#edge.addEventListener('keydown', event => {
      const height = heightAfter(this.#height, event.key)
      if (height === undefined) return
      event.preventDefault()
      this.#resize(height)
    })
    panel.querySelector('[role=tablist]')!.addEventListener('click', ({ target }) => {
      // What is asked for is in the part that is folded.
      if ((target as Element).closest('[role=tab]') && 'folded' in panel.dataset) this.fold()
    })
    this.#small.addEventListener('change', this.#place)
    visualViewport?.addEventListener('resize', this.#place)
    visualViewport?.addEventListener('scroll', this.#place)
  }

  /** Opens the panel, unfolded; `origin` gets the focus back when the panel gives it away. */
  open(origin?: HTMLElement): void {
    if (origin) this.#origin = origin
    this.#panel.hidden = false
    delete this.#panel.dataset.folded
    this.#place()
    const isCovered = 'full' in this.#panel.dataset && !this.#panel.contains(document.activeElement)
    if (isCovered) this.#panel.querySelector<HTMLElement>('[role=log]')?.focus({ preventScroll: true })
  }

  close(): void {
    if (this.#isInline) return
    const hadFocus = this.#panel.contains(document.activeElement)
    this.#panel.hidden = true
    this.#place()
    if (hadFocus) this.leave()
  }

  fold(): void {
    this.#panel.toggleAttribute('data-folded')
    this.#place()
  }

  /** Gives the focus back to what had it before the terminal; on a small window, where that is covered, to the way out. */
  leave(): void {
    const isReachable = this.#origin?.isConnected === true && this.#origin.closest('[inert]') === null
    const wayOut = this.#isInline ? '[role=log]' : '[data-act=close]'
    const target = isReachable ? this.#origin : this.#panel.querySelector<HTMLElement>(wayOut)
    target?.focus({ preventScroll: true })
  }

  get #isInline() {
    return 'inline' in this.#panel.dataset
  }

  #resize(percent: number) {
    this.#height = bounded(percent)
    saveHeight(kept('localStorage'), this.#height)
    this.#place()
  }

  readonly #onDrag = (event: PointerEvent) => {
    event.preventDefault()
    this.#edge.setPointerCapture(event.pointerId)
    const onMove = ({ clientY }: PointerEvent) => {
      this.#resize(((innerHeight - clientY) / innerHeight) * 100)
    }
    this.#edge.addEventListener('pointermove', onMove)
    this.#edge.addEventListener(
      'lostpointercapture',
      () => {
        this.#edge.removeEventListener('pointermove', onMove)
      },
      { once: true },
    )
  }

  /** Puts the panel where it belongs, and keeps the page from lying behind it. */
  readonly #place = () => {
    const isOpen = !this.#panel.hidden && !this.#isInline
    const isFull = isOpen && this.#small.matches
    // Over all of the window there is no page to make room for.
    if (isFull) delete this.#panel.dataset.folded
    const isFolded = 'folded' in this.#panel.dataset
    this.#panel.toggleAttribute('data-full', isFull)
    this.#edge.ariaValueNow = String(this.#height)
    this.#edge.ariaValueText = `화면의 ${this.#height}%`
    this.#fold.ariaExpanded = String(!isFolded)
    const root = document.documentElement
    root.toggleAttribute('data-terminal-full', isFull)
    document.querySelector('body > .page')?.toggleAttribute('inert', isFull)
    for (const toggle of document.querySelectorAll(`[aria-controls="${this.#panel.id}"][aria-expanded]`))
      if (toggle !== this.#fold) toggle.ariaExpanded = String(isOpen)
    this.#panel.style.setProperty('--dock-height', `${this.#height}dvh`)
    // A keyboard on the screen leaves less than the window; iOS moves what is left about, too.
    this.#panel.style.setProperty('--seen-height', `${visualViewport?.height ?? innerHeight}px`)
    this.#panel.style.setProperty('--seen-top', `${visualViewport?.offsetTop ?? 0}px`)
    root.style.setProperty('--terminal-height', isOpen && !isFull ? `${this.#panel.offsetHeight}px` : '0px')
    if (!this.#isInline) kept('sessionStorage').setItem(openKey, isOpen && !isFull ? 'open' : '')
  }
}
