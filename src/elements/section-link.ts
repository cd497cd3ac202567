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
    // In a table of sections it is one of another page.
    if (button.closest('.heading')) {
      const place = new URL(location.pathname, location.origin)
      place.hash = id
      history.replaceState(history.state, '', place)
    }
    void copy(shareAddress(id), button, () => '브라우저가 복사를 막았어요. 링크를 직접 복사해 주세요.')
  }
}
