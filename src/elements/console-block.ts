import { copy } from './copy.ts'

/** A block of commands; wires the copy buttons that the page already holds. What is copied is commands alone. */
export class ConsoleBlock extends HTMLElement {
  connectedCallback(): void {
    this.addEventListener('click', this.#onClick)
  }

  disconnectedCallback(): void {
    this.removeEventListener('click', this.#onClick)
  }

  /** The block's commands as typed, without prompts, notes and output. */
  get commands(): readonly string[] {
    return this.#codes().map(code => code.textContent)
  }

  #codes() {
    return [...this.querySelectorAll('code[data-command]')]
  }

  readonly #onClick = (event: Event) => {
    const button = (event.target as Element).closest<HTMLElement>('button[data-copy]')
    if (!button) return
    const code = button.parentElement?.querySelector('code[data-command]')
    if (button.dataset.copy === 'command' && code) void copy(code.textContent, button, () => select(code))
    else void copy(this.commands.join('\n'), button, () => select(this.querySelector('ol') ?? this))
  }
}

function select(source: Element) {
  getSelection()?.selectAllChildren(source)
  return '브라우저가 복사를 막았어요. 선택해 둔 글자를 직접 복사해 주세요.'
}
