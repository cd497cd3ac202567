import { copy } from './copy.ts'
import { shareAddress } from './share-address.ts'

/** The buttons beside a heading: one copies its short permanent link and shows its place in the address bar, the other opens the share menu. */
export class SectionLink extends HTMLElement {
  connectedCallback(): void {
    const heading = this.previousElementSibling
    if (heading) nameButtons(this, heading.id === '_top' ? '' : heading.id, heading.textContent)
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
    const isQuery = this.dataset.query !== undefined
    if (isQuery) place.search = location.search
    // In a table of sections it is one of another page.
    if (this.closest('.heading')) {
      place.hash = id
      history.replaceState(history.state, '', place)
    }
    const link = isQuery ? place.href : shareAddress(id)
    void copy(link, button, () => '브라우저가 복사를 막았어요. 링크를 직접 복사해 주세요.')
  }
}

/** Says whose link a `section-link` copies, and what its other button shares. The page leaves it out: hundreds of headings would say it twice. */
export function nameButtons(sectionLink: Element, id: string, title: string): void {
  const [copier, opener] = sectionLink.querySelectorAll('button')
  if (!copier) return
  copier.dataset.target = id
  copier.ariaLabel = `‘${title}’ 링크 복사`
  if (!opener) return
  opener.dataset.menu = id
  opener.ariaHasPopup = 'menu'
  opener.ariaExpanded = 'false'
  opener.ariaLabel = `‘${title}’ 공유`
}
