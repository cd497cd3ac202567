import { kept } from './kept.ts'
import { loadTerminal, panel, showTerminal } from './terminal-door.ts'

/** The button that opens and closes the terminal, and the key Ctrl+` for it. */
export class TerminalToggle extends HTMLElement {
  connectedCallback(): void {
    this.addEventListener('click', () => void this.#toggle())
    this.addEventListener('pointerenter', () => void loadTerminal(), { once: true })
    window.addEventListener('keydown', this.#onShortcut)
    // Goes on from the page before.
    if (kept('sessionStorage').getItem('docker-notes:terminal-open'))
      setTimeout(() => void showTerminal().then(terminal => terminal?.show()))
  }

  disconnectedCallback(): void {
    window.removeEventListener('keydown', this.#onShortcut)
  }

  readonly #toggle = async () => {
    const { hidden, dataset } = panel()
    if (hidden || 'inline' in dataset) {
      const terminal = await showTerminal()
      terminal?.show(this.querySelector('button')!)
      terminal?.focus()
    } else (await loadTerminal())?.close()
  }

  readonly #onShortcut = (event: KeyboardEvent) => {
    // The key above Tab, whatever it writes: on Korean keyboards it is ₩.
    if (event.code !== 'Backquote' || !event.ctrlKey) return
    event.preventDefault()
    void this.#toggle()
  }
}
