import { announce } from '../announce.ts'

/** What the panel itself says: a sentence below the terminal, and what can be chosen from under the line. */
export class Notes {
  readonly #message: HTMLElement
  readonly #choices: HTMLElement

  constructor(message: HTMLElement, choices: HTMLElement) {
    this.#message = message
    this.#choices = choices
  }

  /** Says a sentence; an empty one takes it away. */
  say(sentence: string): void {
    this.#message.replaceChildren(...(sentence === '' ? [] : [made('span', sentence)]))
  }

  /** Puts a button beside the sentence that stops what runs. */
  offerStop(): void {
    const stop = made('button', '중지')
    stop.dataset.act = 'interrupt'
    this.#message.append(stop)
  }

  /** Shows what can be chosen from, an empty list nothing; false where nothing changes. */
  offer(choices: readonly string[]): boolean {
    if (choices.length === 0 && this.#choices.childElementCount === 0) return false
    this.#choices.replaceChildren(...choices.map(choice => made('span', choice)))
    if (choices.length > 0) announce(`후보 ${choices.length}개: ${choices.join(', ')}`)
    return true
  }
}

function made(tag: string, text: string): HTMLElement {
  const element = document.createElement(tag)
  element.textContent = text
  return element
}
