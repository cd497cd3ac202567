import type { State } from '../../docker/index.ts'
import type { Workspace } from '../workspace/types.ts'
import type { Details } from './details.ts'
import { h, morph } from './dom.ts'
import { drawPicture } from './draw-picture.ts'
import type { Kind } from './model.ts'
import { glide, isStill } from './motion.ts'
import { news } from './news.ts'
import { picture } from './picture.ts'

/** Milliseconds after which changes are drawn, and are told. */
const drawing = 80
const telling = 700
/** Pixels above what is scrolled to. */
const margin = 20

/** What the engine has, as a live picture; a click on a thing opens its details, whose buttons type commands. */
export class EngineView extends HTMLElement {
  #workspace!: Workspace
  readonly #main = h('div')
  readonly #status = h('p', { role: 'status', class: 'sr-only' })
  /** The state before the last command, and the one that was last told of. */
  #before!: State
  #told!: State
  /** What is looked at; nothing where it is the whole picture. */
  #details: Details | undefined
  /** Where the picture was scrolled to. */
  #scroll = 0
  readonly #timers = new Map<() => void, ReturnType<typeof setTimeout>>()

  /** Set once. */
  set workspace(workspace: Workspace) {
    this.#workspace = workspace
    this.#before = this.#told = workspace.state
    this.role = 'region'
    this.ariaLabel = '엔진 상태'
    this.tabIndex = -1
    this.replaceChildren(this.#main, this.#status)
    this.#listen(workspace)
    this.#draw()
  }

  #listen(workspace: Workspace) {
    const newStart = () => {
      this.#before = workspace.state
      this.#soon(this.#draw, 0)
    }
    workspace.on('begin', newStart)
    workspace.on('timeline', newStart)
    workspace.on('end', () => {
      this.#soon(this.#draw, drawing)
      this.#soon(this.#scrollToNews, drawing)
    })
    workspace.on('state', ({ state, before }) => {
      this.#soon(this.#draw, drawing)
      this.#soon(this.#tell, telling)
      if (this.#details && this.checkVisibility()) this.#details.follow(state, before)
    })
    this.addEventListener('click', this.#onClick)
    this.addEventListener('keydown', this.#onKey)
    // `toggle` does not bubble.
    this.addEventListener('toggle', this.#onToggle, true)
    for (const event of ['pointerover', 'pointerleave', 'focusin', 'focusout']) {
      this.addEventListener(event, this.#onPoint)
    }
    // What is hidden is not drawn until it is seen.
    new ResizeObserver(() => {
      this.#soon(this.#draw, 0)
    }).observe(this)
  }

  /** Does something after so many milliseconds, once however often it is asked for until then. */
  #soon(work: () => void, ms: number) {
    if (this.#timers.has(work)) return
    const timer = setTimeout(() => {
      this.#timers.delete(work)
      work()
    }, ms)
    this.#timers.set(work, timer)
  }

  readonly #draw = () => {
    if (!this.checkVisibility()) return
    const details = this.#details?.draw()
    if (this.#details && !details) {
      this.#close()
      return
    }
    const next = details ?? drawPicture(picture(this.#workspace.state, this.#before))
    const focused = document.activeElement
    const scrolled = this.#ends().map(isAtEnd)
    glide(this.#main, () => {
      morph(this.#main, h('div', {}, next))
    })
    if (focused instanceof HTMLElement && this.contains(focused)) focused.focus({ preventScroll: true })
    for (const [at, box] of this.#ends().entries()) if (scrolled[at] ?? true) box.scrollTop = box.scrollHeight
  }

  /** Boxes whose newest line is at their end. */
  #ends() {
    return [...this.#main.querySelectorAll('[data-scroll=end]')]
  }

  readonly #tell = () => {
    const { state } = this.#workspace
    const said = news(picture(state, this.#told))
    this.#told = state
    // What was said last stays until there is something else to say.
    if (said !== '') this.#status.textContent = said
  }

  /** Brings what has changed into view, unless the reader is looking around in it. */
  readonly #scrollToNews = () => {
    const news = this.querySelector('.engine-card[data-change]')
    if (!news || this.matches(':hover, :focus-within')) return
    const [card, frame] = [news.getBoundingClientRect(), this.getBoundingClientRect()]
    if (card.top < frame.top || card.bottom > frame.bottom) {
      const behavior = isStill() ? 'instant' : 'smooth'
      this.scrollTo({ top: this.scrollTop + card.top - frame.top - margin, behavior })
    }
  }

  async #select(kind: Kind, key: string) {
    const { Details } = await import('./details.ts')
    // Whoever types elsewhere by then keeps the focus.
    const { activeElement } = document
    const isHere = activeElement === document.body || this.contains(activeElement)
    if (!this.#details) this.#scroll = this.scrollTop
    this.#details = new Details(this.#workspace, { kind, key }, this.#draw)
    this.#draw()
    this.scrollTop = 0
    if (isHere) this.#focusOn('h2')
  }

  /** Goes back to the picture, and the focus to the thing that was looked at. */
  #close() {
    const hadFocus = this.contains(document.activeElement)
    const { kind, key } = this.#details!.selection
    this.#details = undefined
    this.#draw()
    this.scrollTop = this.#scroll
    if (hadFocus) this.#focusOn(`[data-open="${CSS.escape(`${kind}/${key}`)}"]`)
  }

  #focusOn(selector: string) {
    ;(this.querySelector<HTMLElement>(selector) ?? this).focus({ preventScroll: true })
  }

  #choose(part: string) {
    this.#details?.choose(part)
    this.#focusOn('[aria-selected=true]')
  }

  readonly #onClick = ({ target }: Event) => {
    const { open, back, line, part } = (target as Element).closest<HTMLElement>('button')?.dataset ?? {}
    if (open !== undefined) {
      const [, kind, key = ''] = /^(\w+)\/(.*)$/.exec(open) ?? []
      void this.#select(kind as Kind, key)
    } else if (back !== undefined) this.#close()
    else if (part !== undefined) this.#choose(part)
    else if (line !== undefined && this.#workspace.running === undefined) {
      this.dispatchEvent(new CustomEvent('command', { bubbles: true, detail: line }))
      void this.#workspace.run(line)
    }
  }

  readonly #onKey = (event: KeyboardEvent) => {
    if (!this.#details) return
    const isTab = (event.target as Element).matches('[role=tab]')
    const part = isTab ? this.#details.partAfter(event.key) : undefined
    if (part !== undefined) this.#choose(part)
    else if (event.key === 'Escape') this.#close()
    else return
    event.preventDefault()
    event.stopPropagation()
  }

  readonly #onToggle = ({ target }: Event) => {
    const { dataset, open } = target as HTMLDetailsElement
    if (dataset.path !== undefined) this.#details?.toggle(dataset.path, open)
  }

  /** Marks what belongs to the thing that is pointed at. */
  readonly #onPoint = ({ type, target }: Event) => {
    const isAway = type === 'pointerleave' || type === 'focusout'
    const pointed = isAway ? null : (target as Element).closest<HTMLElement>('.engine-card')
    const { key, links } = pointed?.dataset ?? {}
    for (const { dataset } of this.querySelectorAll<HTMLElement>('.engine-card')) {
      if (key !== undefined && (has(links, dataset.key) || has(dataset.links, key))) dataset.linked = ''
      else delete dataset.linked
    }
  }
}

const has = (links: string | undefined, key: string | undefined) => links?.split(' ').includes(key!) === true

const isAtEnd = ({ scrollTop, scrollHeight, clientHeight }: Element) => scrollHeight - scrollTop - clientHeight < 8
