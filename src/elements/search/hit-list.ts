import type { Found, Hit } from '../../search/types.ts'
import { make } from '../make.ts'
import { groupByPage, type Group, trailOf } from './groups.ts'
import { fillExcerpt, titleOf } from './hit-text.ts'
import { base } from './the-search.ts'

/** What was found, as the listbox of the search's combobox: a group a page, an option a section. */
export class HitList {
  readonly #list: HTMLElement
  readonly #input: HTMLInputElement
  /** Called when another option is chosen, or when more is known of it. */
  readonly #onChoice: () => void
  readonly #commands = new Map<HTMLElement, string>()
  #options: readonly HTMLAnchorElement[] = []
  #chosen = -1

  constructor(list: HTMLElement, input: HTMLInputElement, onChoice: () => void) {
    this.#list = list
    this.#input = input
    this.#onChoice = onChoice
  }

  get size(): number {
    return this.#options.length
  }

  /** The option that the keys have chosen. */
  get chosen(): HTMLAnchorElement | undefined {
    return this.#options[this.#chosen]
  }

  /** The chosen option or else the first. */
  get best(): HTMLAnchorElement | undefined {
    return this.chosen ?? this.#options[0]
  }

  /** The command of the best option. */
  get command(): string | undefined {
    return this.best && this.#commands.get(this.best)
  }

  /** Whether what is shown is not yet what was asked for. */
  set isBusy(isBusy: boolean) {
    this.#list.ariaBusy = String(isBusy)
  }

  /** Shows hits; the option that has been chosen stays so, if it is among them. */
  show({ hits, forms }: Pick<Found, 'hits' | 'forms'>): void {
    const chosen = this.chosen?.href
    this.#commands.clear()
    let count = 0
    const groups = groupByPage(hits).map(group => this.#groupOf(group, forms, () => count++))
    this.#list.replaceChildren(...groups)
    this.#options = [...this.#list.querySelectorAll<HTMLAnchorElement>('[role=option]')]
    this.#list.hidden = count === 0
    this.#input.ariaExpanded = String(count > 0)
    this.choose(this.#options.findIndex(({ href }) => href === chosen))
  }

  clear(): void {
    this.show({ hits: [], forms: [] })
  }

  /** Chooses the option at a place; none at -1. */
  choose(at: number): void {
    this.chosen?.removeAttribute('aria-selected')
    this.#chosen = at
    const { chosen } = this
    if (chosen) {
      chosen.ariaSelected = 'true'
      this.#input.setAttribute('aria-activedescendant', chosen.id)
      chosen.scrollIntoView({ block: 'nearest' })
    } else this.#input.removeAttribute('aria-activedescendant')
    this.#onChoice()
  }

  /** Chooses the next option or the one before; from the last to the first and back. */
  move(steps: 1 | -1): void {
    const { size } = this
    if (size > 0) this.choose(this.#chosen < 0 && steps < 0 ? size - 1 : (this.#chosen + steps + size) % size)
  }

  chooseLast(): void {
    this.choose(this.size - 1)
  }

  #groupOf({ page, hits }: Group, forms: readonly string[], next: () => number): HTMLElement {
    const group = make('div', 'hit-group')
    group.role = 'group'
    group.ariaLabel = page.title
    // A page that is the best hit of its own group is its own heading.
    if (hits[0]!.place.id !== '') {
      const title = make('div', 'hit-page', page.title)
      title.ariaHidden = 'true'
      group.append(title)
    }
    group.append(...hits.map(hit => this.#optionOf(hit, forms, next())))
    return group
  }

  #optionOf(hit: Hit, forms: readonly string[], number: number): HTMLAnchorElement {
    const option = make('a', hit.place.id === '' ? 'hit hit-whole' : 'hit', titleOf(hit, forms))
    option.role = 'option'
    option.id = `search-hit-${number}`
    option.href = base + hit.address
    option.tabIndex = -1
    const trail = trailOf(hit)
    if (trail !== '') option.append(make('span', 'hit-trail', trail))
    const excerpt = make('span', 'hit-excerpt')
    option.append(excerpt)
    void fillExcerpt(hit, excerpt, command => {
      const code = make('code', 'hit-command', command)
      code.title = '눌러서 복사'
      code.translate = false
      option.append(code)
      this.#commands.set(option, command)
      this.#onChoice()
    })
    return option
  }
}
