import { labelOf, type Shared } from '../../formats/shared.ts'
import { copy } from '../copy.ts'
import { copyByHand } from './copy-by-hand.ts'
import { type Item, itemsOf } from './items.ts'
import { place } from './place.ts'

/** The menu of the share buttons, after the menu button pattern of the ARIA practices; one for all of them. */
export class ShareMenu {
  readonly #menu = document.createElement('div')
  #button: HTMLElement | undefined

  constructor() {
    this.#menu.id = 'share-menu'
    this.#menu.role = 'menu'
    this.#menu.popover = 'manual'
    this.#menu.className = 'share-menu not-content print:hidden'
    this.#menu.addEventListener('keydown', this.#onKey)
    this.#menu.addEventListener('focusout', ({ relatedTarget }) => {
      if (relatedTarget) this.#leave(relatedTarget)
    })
    document.addEventListener('pointerdown', ({ target }) => {
      this.#leave(target)
    })
    window.addEventListener('resize', () => {
      if (this.#button) place(this.#menu, this.#button)
    })
    // All of a page's content is in a landmark.
    const landmark = document.querySelector('main') ?? document.body
    landmark.append(this.#menu)
  }

  /** The button whose menu is open. */
  get button(): HTMLElement | undefined {
    return this.#button
  }

  open(button: HTMLElement, shared: Shared, edge: 'first' | 'last'): void {
    this.#hide()
    this.#menu.ariaLabel = button.ariaLabel
    this.#menu.replaceChildren(...itemsOf(shared).map(item => this.#copier(item, shared)), ...this.#sender(shared))
    this.#button = button
    button.ariaExpanded = 'true'
    button.setAttribute('aria-controls', this.#menu.id)
    this.#menu.showPopover()
    place(this.#menu, button)
    this.#items.at(edge === 'first' ? 0 : -1)?.focus({ preventScroll: true })
  }

  /** Closes the menu and gives the focus back. */
  close(): void {
    const button = this.#button
    this.#hide()
    button?.focus({ preventScroll: true })
  }

  /** Closes the menu where something else is turned to; a press on its button closes it by itself. */
  #leave(target: EventTarget | null) {
    const isOurs = [this.#menu, this.#button].some(element => element?.contains(target as Node))
    if (!isOurs) this.#hide()
  }

  #hide() {
    const button = this.#button
    this.#button = undefined
    if (!button) return
    button.ariaExpanded = 'false'
    button.removeAttribute('aria-controls')
    this.#menu.hidePopover()
  }

  #copier(item: Item, shared: Shared): HTMLElement {
    return menuItem(item.name, item.sample, () => {
      const button = this.#button!
      this.close()
      const text = item.text(shared)
      void copy(text, button, () => copyByHand(text, button), item.said)
    })
  }

  /** The system's own share sheet, where there is one. */
  #sender(shared: Shared): readonly HTMLElement[] {
    const { share } = navigator as Partial<Navigator>
    if (share === undefined) return []
    const send = () => {
      this.close()
      // Who goes back without sending it has done nothing wrong.
      navigator.share({ title: labelOf(shared), url: shared.url }).catch(() => undefined)
    }
    return [menuItem('다른 앱으로 보내기', '', send)]
  }

  get #items() {
    return [...this.#menu.querySelectorAll<HTMLElement>('[role=menuitem]')]
  }

  readonly #onKey = (event: KeyboardEvent) => {
    const items = this.#items
    const at = items.indexOf(document.activeElement as HTMLElement)
    const next = { ArrowDown: at + 1, ArrowUp: at - 1, Home: 0, End: -1 }[event.key] ?? beginning(items, at, event)
    if (event.key === 'Tab') this.close()
    else if (event.key === 'Escape') this.close()
    else if (next !== undefined) items.at(next % items.length)?.focus()
    if (event.key === 'Escape' || next !== undefined) event.preventDefault()
  }
}

/** The next item whose name begins with the letter that was typed. */
function beginning(items: readonly HTMLElement[], at: number, { key, ctrlKey, metaKey, altKey }: KeyboardEvent) {
  if (key.length !== 1 || key === ' ' || ctrlKey || metaKey || altKey) return undefined
  const turn = items.map((_, step) => (at + 1 + step) % items.length)
  return turn.find(index => items[index]?.textContent.toLowerCase().startsWith(key.toLowerCase()))
}

function menuItem(name: string, sample: string, act: () => void): HTMLElement {
  const item = document.createElement('button')
  item.type = 'button'
  item.role = 'menuitem'
  item.tabIndex = -1
  const shown = document.createElement('span')
  shown.ariaHidden = 'true'
  shown.textContent = sample
  item.append(name, shown)
  item.addEventListener('click', act)
  return item
}
