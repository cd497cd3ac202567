import type { SearchDialog } from './search/search-dialog.ts'
import { slashKey } from './search/slash-key.ts'

/** The search button, its keys and its dialog; what searches loads when it is first used. */
export class SiteSearch extends HTMLElement {
  #opening: Promise<SearchDialog> | undefined
  #opened: SearchDialog | undefined

  connectedCallback(): void {
    this.#button.addEventListener('click', this.#show)
    this.#button.addEventListener('pointerenter', () => void this.#load(), { once: true })
    this.#dialog.addEventListener('click', this.#onClick)
    this.#dialog.querySelector('form')!.addEventListener('submit', this.#onSubmit)
    window.addEventListener('keydown', this.#onShortcut)
    this.#nameKeys()
  }

  disconnectedCallback(): void {
    window.removeEventListener('keydown', this.#onShortcut)
  }

  get #button() {
    return this.querySelector<HTMLButtonElement>('.search-open')!
  }
  get #dialog() {
    return this.querySelector('dialog')!
  }

  readonly #show = () => {
    if (!this.#dialog.open) this.#dialog.showModal()
    this.#dialog.querySelector('input')!.select()
    void this.#load().then(dialog => dialog?.refresh())
  }

  /** Undefined, and a sentence in the dialog, where it cannot be loaded. What has been typed stays. */
  async #load() {
    const failure = this.#dialog.querySelector<HTMLElement>('.search-failure')!
    try {
      const { openSearch } = await import('./search/open.ts')
      this.#opened = await (this.#opening ??= openSearch(this.#dialog, this.#nameKeys))
      return this.#opened
    } catch (error) {
      console.warn(error)
      failure.hidden = false
      failure.querySelector('button')!.addEventListener('click', this.#show, { once: true })
      return undefined
    }
  }

  /** Enter waits for what searches. */
  readonly #onSubmit = (event: Event) => {
    event.preventDefault()
    if (this.#opened) this.#opened.enter()
    else void this.#load().then(dialog => dialog?.enter())
  }

  /** A click beside the dialog closes it. */
  readonly #onClick = ({ target }: Event) => {
    if (target === this.#dialog || (target as Element).closest('[data-search=close]')) this.#dialog.close()
  }

  readonly #onShortcut = (event: KeyboardEvent) => {
    const { key, code, ctrlKey, metaKey, altKey } = event
    // With a Korean keyboard the key of K may write ㅏ.
    const isCombination = (ctrlKey || metaKey) && !altKey && (key.toLowerCase() === 'k' || code === 'KeyK')
    const isSlash = key === '/' && !ctrlKey && !metaKey && !altKey && slashKey.isOn && !isTyping(event.target)
    if (!isCombination && !isSlash) return
    event.preventDefault()
    this.#show()
  }

  readonly #nameKeys = () => {
    this.#button.setAttribute('aria-keyshortcuts', `Control+K Meta+K${slashKey.isOn ? ' /' : ''}`)
  }
}

const isTyping = (target: EventTarget | null): boolean =>
  target instanceof Element &&
  target.closest('input:not([type=checkbox], [type=radio]), textarea, select, [contenteditable]') !== null
