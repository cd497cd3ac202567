import { make } from '../make.ts'
import type { Recent } from './recent.ts'

/** Recent searches: each a button that searches again and one that removes it, and one that removes all. */
export class RecentList {
  readonly element = make('section', 'search-recent')
  readonly #recent: Recent
  readonly #list = make('ul')
  readonly #onPick: (text: string) => void
  readonly #onEmpty: () => void

  constructor(recent: Recent, onPick: (text: string) => void, onEmpty: () => void) {
    this.#recent = recent
    this.#onPick = onPick
    this.#onEmpty = onEmpty
    this.#list.role = 'list'
    const title = make('h2', '', '최근에 찾은 말')
    title.id = 'search-recent'
    this.element.setAttribute('aria-labelledby', title.id)
    const clear = button('search-clear', '모두 지우기', () => {
      recent.clear()
      this.refresh()
    })
    this.element.append(make('div', 'search-recent-head', title, clear), this.#list)
    this.element.addEventListener('keydown', this.#onKey)
  }

  /** Shows what is kept now; nothing where nothing is. */
  refresh(): void {
    const texts = this.#recent.all
    this.element.hidden = texts.length === 0
    this.#list.replaceChildren(...texts.map(text => this.#itemOf(text)))
    if (texts.length === 0) this.#onEmpty()
  }

  focusFirst(): void {
    this.#picks[0]?.focus()
  }

  get #picks() {
    return [...this.#list.querySelectorAll<HTMLElement>('.search-again')]
  }

  #itemOf(text: string): HTMLElement {
    const again = button('search-again', text, () => {
      this.#onPick(text)
    })
    const remove = button('search-remove', '', () => {
      this.#remove(text)
    })
    remove.ariaLabel = `‘${text}’ 지우기`
    return make('li', '', again, remove)
  }

  #remove(text: string) {
    const at = this.#recent.all.indexOf(text)
    this.#recent.remove(text)
    this.refresh()
    this.#picks.at(Math.min(at, this.#picks.length - 1))?.focus()
  }

  readonly #onKey = (event: KeyboardEvent) => {
    const picks = this.#picks
    const at = picks.indexOf(document.activeElement as HTMLElement)
    if (at < 0) return
    if (event.key === 'ArrowDown') picks[at + 1]?.focus()
    else if (event.key === 'ArrowUp') (picks[at - 1] ?? this.element.closest('dialog')?.querySelector('input'))?.focus()
    else if (event.key === 'Delete') this.#remove(picks[at]!.textContent)
    else return
    event.preventDefault()
  }
}

function button(className: string, text: string, onClick: () => void): HTMLButtonElement {
  const made = make('button', className, text)
  made.type = 'button'
  made.addEventListener('click', onClick)
  return made
}
