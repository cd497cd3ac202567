import { copy } from './copy.ts'
import { shareAddress } from './share-address.ts'

/** The button beside a heading: copies the heading's short permanent link and shows its place in the address bar. */
export class SectionLink extends HTMLElement {
  connectedCallback(): void {
    this.addEventListener('click', this.#onClick)
  }

  disconnectedCallback(): void {
    this.removeEventListener('click', this.#onClick)
  }

  readonly #onClick = (event: Event) => {
    const button = (event.target as Element).closest<HTMLElement>('button[data-target]')
    if (!button) return
    const id = button.dataset.target ?? ''
    const place = new URL(location.pathname, location.origin)
    // What the search page shows is in its query, and that is its address.
    const isQuery = button.dataset.query !== undefined
    if (isQuery) place.search = location.search
    // In a table of sections it is one of another page.
    if (button.closest('.heading')) {
      place.hash = id
      history.replaceState(history.state, '', place)
    }
    const link = isQuery ? place.href : shareAddress(id)
    void copy(link, button, () => '브라우저가 복사를 막았어요. 링크를 직접 복사해 주세요.')
  }
}
