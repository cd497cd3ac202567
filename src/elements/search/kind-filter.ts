import { type Kind, kinds } from '../../search/site-index.ts'
import { make } from '../make.ts'

/** Lets the reader see one kind of hits alone, and says how many there are of each. */
export class KindFilter {
  readonly element = make('fieldset', 'search-kinds', make('legend', 'sr-only', '종류'))
  readonly #inputs: readonly HTMLInputElement[]
  readonly #counts: readonly HTMLElement[]

  constructor(onChange: () => void) {
    const choices = ['', ...kinds].map(kind => {
      const input = Object.assign(make('input'), { type: 'radio', name: 'kind', value: kind, checked: kind === '' })
      const count = make('span', 'search-count')
      this.element.append(make('label', '', input, kind || '전체', ' ', count))
      return { input, count }
    })
    this.#inputs = choices.map(({ input }) => input)
    this.#counts = choices.map(({ count }) => count)
    this.element.addEventListener('change', onChange)
  }

  /** The chosen kind; undefined for all. */
  get kind(): Kind | undefined {
    const value = this.#inputs.find(({ checked }) => checked)?.value
    return kinds.find(kind => kind === value)
  }

  set kind(kind: Kind | undefined) {
    for (const input of this.#inputs) input.checked = input.value === (kind ?? '')
  }

  /** A kind of which there is none cannot be chosen; where there is nothing at all, there is no choice. */
  count(counts: Readonly<Record<Kind, number>>): void {
    const all = kinds.reduce((sum, kind) => sum + counts[kind], 0)
    this.element.hidden = all === 0
    for (const [at, count] of [all, ...kinds.map(kind => counts[kind])].entries()) {
      const input = this.#inputs[at]!
      input.disabled = count === 0 && at > 0 && !input.checked
      this.#counts[at]!.textContent = String(count)
    }
  }
}
