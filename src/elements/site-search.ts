import { loadPagefind, type Page, type Pagefind } from './pagefind.ts'

const pagesShown = 8
const sectionsShown = 3
const pause = 120

/** The search button and its dialog; Pagefind loads when the dialog first opens. */
export class SiteSearch extends HTMLElement {
  #pagefind: Promise<Pagefind> | undefined

  connectedCallback(): void {
    this.#open.addEventListener('click', this.#show)
    this.#input.addEventListener('input', this.#onInput)
    this.#dialog.addEventListener('click', this.#onClick)
    this.#dialog.addEventListener('keydown', this.#onKey)
    window.addEventListener('keydown', this.#onShortcut)
  }

  disconnectedCallback(): void {
    window.removeEventListener('keydown', this.#onShortcut)
  }

  get #open() {
    return this.querySelector<HTMLButtonElement>('.search-open')!
  }
  get #dialog() {
    return this.querySelector('dialog')!
  }
  get #input() {
    return this.querySelector('input')!
  }
  get #links() {
    return [...this.querySelectorAll<HTMLAnchorElement>('ol a')]
  }

  readonly #show = () => {
    if (!this.#dialog.open) this.#dialog.showModal()
    this.#input.select()
    void this.#search()
  }

  readonly #onInput = () => void this.#search()

  async #search() {
    const query = this.#input.value.trim()
    try {
      const pagefind = await (this.#pagefind ??= loadPagefind(this.dataset.bundle ?? ''))
      const found = query === '' ? { results: [] } : await pagefind.debouncedSearch(query, {}, pause)
      if (found === null) return
      const pages = await Promise.all(found.results.slice(0, pagesShown).map(result => result.data()))
      if (query !== this.#input.value.trim()) return
      this.#list.replaceChildren(...pages.map(pageItem))
      this.#say(summary(query, found.results.length))
    } catch {
      this.#pagefind = undefined
      this.#say('검색을 불러오지 못했어요. 인터넷 연결을 확인하고 다시 입력해 주세요.')
    }
  }

  get #list() {
    return this.querySelector('ol')!
  }

  #say(sentence: string) {
    this.querySelector('[role=status]')!.textContent = sentence
  }

  /** A link of this page only moves the page, so the dialog has to go; so does a click beside the dialog. */
  readonly #onClick = (event: Event) => {
    if (event.target === this.#dialog || (event.target as Element).closest('a')) this.#dialog.close()
  }

  readonly #onKey = (event: KeyboardEvent) => {
    if (event.isComposing) return
    const places = [this.#input, ...this.#links]
    const at = places.indexOf(document.activeElement as HTMLInputElement)
    if (event.key === 'ArrowDown' || event.key === 'ArrowUp') {
      event.preventDefault()
      places.at((at + (event.key === 'ArrowDown' ? 1 : -1)) % places.length)?.focus()
    } else if (event.key === 'Enter' && at === 0) {
      event.preventDefault()
      this.#links[0]?.click()
    }
  }

  readonly #onShortcut = (event: KeyboardEvent) => {
    const typing = (event.target as Element).closest('input, textarea, select, [contenteditable]') !== null
    const isCombination = (event.ctrlKey || event.metaKey) && event.key.toLowerCase() === 'k'
    if (!isCombination && (event.key !== '/' || typing)) return
    event.preventDefault()
    this.#show()
  }
}

function summary(query: string, pages: number): string {
  if (query === '') return ''
  return pages === 0 ? `‘${query}’에 맞는 내용을 찾지 못했어요.` : `페이지 ${String(pages)}개를 찾았어요.`
}

function pageItem({ url, meta, sub_results }: Page): HTMLElement {
  const item = document.createElement('li')
  const title = link(url, meta.title ?? url)
  title.className = 'search-page'
  const sections = document.createElement('ul')
  sections.role = 'list'
  for (const hit of sub_results.slice(0, sectionsShown)) {
    const section = document.createElement('li')
    const anchor = link(hit.url, hit.title)
    const excerpt = document.createElement('span')
    // Pagefind escapes what it found; `<mark>` is its own.
    excerpt.innerHTML = hit.excerpt
    anchor.append(excerpt)
    section.append(anchor)
    sections.append(section)
  }
  item.append(title, sections)
  return item
}

function link(url: string, text: string): HTMLAnchorElement {
  const anchor = document.createElement('a')
  anchor.href = url
  const title = document.createElement('b')
  title.textContent = text
  anchor.append(title)
  return anchor
}
