import { copy } from './copy.ts'

/** The button beside a heading: copies the heading's permanent link and shows it in the address bar. */
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
    const link = new URL(location.pathname, location.origin)
    // What the search page shows is in its query.
    if (button.dataset.query !== undefined) link.search = location.search
    link.hash = button.dataset.target ?? ''
    history.replaceState(history.state, '', link)
    void copy(link.href, button, () => '브라우저가 복사를 막았어요. 주소창의 링크를 직접 복사해 주세요.')
  }
}
