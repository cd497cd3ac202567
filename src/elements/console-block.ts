import { copy } from './copy.ts'
import { loadTerminal, showTerminal } from './terminal-door.ts'

/** A block of commands; wires the buttons that the page already holds. What is copied is commands alone. */
export class ConsoleBlock extends HTMLElement {
  connectedCallback(): void {
    this.addEventListener('click', this.#onClick)
    this.arrive()
  }

  disconnectedCallback(): void {
    this.removeEventListener('click', this.#onClick)
  }

  /** The block's commands as typed, without prompts, notes and output. */
  get commands(): readonly string[] {
    return this.#codes().map(code => code.textContent)
  }

  /** What is done once the page shows it. */
  protected arrive(): void {
    this.explain()
    if (!this.querySelector('[data-run]')) return
    // Whoever comes near may run something: the terminal is there by then.
    const prepare = () => void this.#prepare()
    this.addEventListener('pointerenter', prepare, { once: true })
    this.addEventListener('focusin', prepare, { once: true })
  }

  /** Lets its words be explained by keyboard: elements/explain. */
  protected explain(): void {
    for (const code of this.#codes()) code.tabIndex = 0
  }

  /** Runs its commands, or one of them. */
  protected async run(button: HTMLElement, code: Element | undefined, byKeyboard: boolean): Promise<void> {
    const terminal = await showTerminal()
    await terminal?.runBlock(this, code, button, byKeyboard)
  }

  async #prepare() {
    const terminal = await loadTerminal()
    terminal?.expect(this)
  }

  #codes() {
    return [...this.querySelectorAll<HTMLElement>('code[data-command]')]
  }

  readonly #onClick = (event: MouseEvent) => {
    const button = (event.target as Element).closest<HTMLElement>('button[data-copy], button[data-run]')
    if (!button) return
    const code = button.closest('.console-command')?.querySelector('code[data-command]') ?? undefined
    if (button.dataset.run !== undefined) void this.run(button, code, event.detail === 0)
    else if (code) void copy(code.textContent, button, () => select(code))
    else void copy(this.commands.join('\n'), button, () => select(this.querySelector('ol') ?? this))
  }
}

function select(source: Element) {
  getSelection()?.selectAllChildren(source)
  return '브라우저가 복사를 막았어요. 선택해 둔 글자를 직접 복사해 주세요.'
}
