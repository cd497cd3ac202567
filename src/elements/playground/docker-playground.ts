import { loadTerminal } from '../terminal-door.ts'

/** The playground's page: loads the simulator once the page is painted, and shows the list of notes when it is asked for. */
export class DockerPlayground extends HTMLElement {
  connectedCallback(): void {
    requestAnimationFrame(() => setTimeout(() => void this.#open()))
    this.#button.addEventListener('click', () => {
      this.#showNotes(this.#button.ariaExpanded !== 'true')
    })
    document.addEventListener('keydown', this.#onKey)
    document.addEventListener('click', this.#onClick)
  }

  disconnectedCallback(): void {
    document.removeEventListener('keydown', this.#onKey)
    document.removeEventListener('click', this.#onClick)
  }

  async #open() {
    // Whoever is early can type before the rest is there.
    await loadTerminal()
    const { openPlayground } = await import('./open.ts')
    await openPlayground(this)
  }

  get #button() {
    return this.querySelector<HTMLElement>('.playground-notes')!
  }

  get #notes() {
    return document.getElementById(this.#button.getAttribute('aria-controls') ?? '')
  }

  #showNotes(isShown: boolean) {
    this.#button.ariaExpanded = String(isShown)
    document.documentElement.toggleAttribute('data-notes', isShown)
    if (isShown) this.#notes?.querySelector('a')?.focus()
  }

  readonly #onKey = ({ key }: KeyboardEvent) => {
    if (key !== 'Escape' || !this.#notes?.contains(document.activeElement)) return
    this.#showNotes(false)
    this.#button.focus()
  }

  readonly #onClick = ({ target }: Event) => {
    const isOutside = !this.#button.contains(target as Node) && this.#notes?.contains(target as Node) === false
    if (isOutside && this.#button.ariaExpanded === 'true') this.#showNotes(false)
  }
}
