import type { Found } from '../../search/types.ts'
import { make } from '../make.ts'
import { Finder } from './finder.ts'
import { KindFilter } from './kind-filter.ts'
import { messagesFor } from './message.ts'
import { PageHits } from './page-hits.ts'
import { queryOf, searchAddress } from './search-address.ts'
import { spoken } from './spoken.ts'
import { theSearch } from './the-search.ts'

/** The page of all results (pages/search.astro): the query stands in its address. */
export class SearchPage extends HTMLElement {
  readonly #finder = new Finder(theSearch)
  readonly #filter = new KindFilter(() => void this.#search())
  readonly #messages = make('div', 'search-messages')
  readonly #hits = new PageHits()
  readonly #title = document.title
  #say!: (sentence: string) => void
  #isLiteral = false

  connectedCallback(): void {
    this.#say = spoken(this.querySelector('[role=status]')!)
    this.#form.append(this.#filter.element)
    this.#results.append(this.#messages, this.#hits.element)
    this.#input.addEventListener('input', () => {
      this.#isLiteral = false
      void this.#search()
    })
    this.#form.addEventListener('submit', event => {
      event.preventDefault()
      void this.#search()
    })
    this.querySelector('.search-failure button')!.addEventListener('click', () => void this.#search())
    const { text, kind, literal = false } = queryOf(location.search)
    this.#input.value = text
    this.#filter.kind = kind
    this.#isLiteral = literal
    if (text === '') this.#input.focus({ preventScroll: true })
    void this.#search()
  }

  get #form() {
    return this.querySelector('form')!
  }
  get #input() {
    return this.querySelector('input')!
  }
  get #results() {
    return this.querySelector<HTMLElement>('.search-results')!
  }

  async #search() {
    const text = this.#input.value
    const query = { text, kind: this.#filter.kind, literal: this.#isLiteral }
    const isEmpty = text.trim() === ''
    history.replaceState(history.state, '', searchAddress(query))
    document.title = isEmpty ? this.#title : `${text.trim()} | ${this.#title}`
    this.#fail(false)
    if (isEmpty) {
      this.#finder.forget()
      this.#browse(true)
      return
    }
    try {
      const found = await this.#finder.find(query)
      if (found) this.#show(found)
    } catch (error) {
      console.warn(error)
      this.#browse(true)
      this.#fail(true)
    }
  }

  #show(found: Found) {
    this.#browse(false)
    this.#filter.count(found.counts)
    this.#messages.replaceChildren(...messagesFor(found, this.#filter.kind, this, this.#next))
    this.#hits.show(found)
    this.#say(found.hits.length === 0 ? '찾은 것이 없어요.' : `결과 ${found.hits.length}개`)
  }

  /** The lists to look through stand where no results do. */
  #browse(isShown: boolean) {
    this.querySelector<HTMLElement>('.search-browse')!.hidden = !isShown
    this.#results.hidden = isShown
    this.#filter.element.hidden = isShown
  }

  #fail(hasFailed: boolean) {
    this.querySelector<HTMLElement>('.search-failure')!.hidden = !hasFailed
    if (hasFailed) this.#say('검색을 불러오지 못했어요.')
  }

  search(text: string): void {
    this.#input.value = text
    this.#isLiteral = false
    this.#input.focus()
    void this.#search()
  }

  literally(): void {
    this.#isLiteral = true
    this.#input.focus()
    void this.#search()
  }

  allKinds(): void {
    this.#filter.kind = undefined
    void this.#search()
  }

  readonly #next = () => this.querySelector('template')!.content.cloneNode(true)
}
