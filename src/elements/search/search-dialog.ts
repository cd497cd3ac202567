import type { Found } from '../../search/types.ts'
import { kept } from '../kept.ts'
import { land } from '../landing-door.ts'
import { make } from '../make.ts'
import { Finder, type Query } from './finder.ts'
import { Foot } from './foot.ts'
import { handOver } from './hand-over.ts'
import { HitList } from './hit-list.ts'
import { KindFilter } from './kind-filter.ts'
import { messagesFor } from './message.ts'
import { Recent } from './recent.ts'
import { RecentList } from './recent-list.ts'
import { searchAddress } from './search-address.ts'
import { onSearchKey } from './search-keys.ts'
import { spoken } from './spoken.ts'
import { theSearch } from './the-search.ts'

/** Makes the search dialog search (overrides/Search.astro). */
export class SearchDialog {
  readonly #dialog: HTMLDialogElement
  readonly #input: HTMLInputElement
  readonly #list: HitList
  readonly #finder = new Finder(theSearch)
  readonly #recent = new Recent(kept('localStorage'))
  readonly #filter = new KindFilter(() => void this.#search())
  readonly #messages = make('div', 'search-messages')
  readonly #hint = make(
    'p',
    'search-hint',
    '낱말이나 명령어, 오류 메시지를 입력하세요. ㅋㅌㅇㄴ 같은 초성으로도 찾아요.',
  )
  readonly #foot: Foot
  readonly #recents: RecentList
  readonly #say: (sentence: string) => void
  #found: Found | undefined
  /** The text that this was found for. */
  #foundFor = ''
  #isLiteral = false
  /** Enter was pressed before there was anything to open. */
  #opensFirst = false
  /** Enter is held down with which a syllable was completed. */
  #isCompleting = false

  constructor(dialog: HTMLDialogElement, onSlash: () => void) {
    this.#dialog = dialog
    this.#input = dialog.querySelector('input')!
    const list = dialog.querySelector<HTMLElement>('[role=listbox]')!
    this.#list = new HitList(list, this.#input, () => {
      this.#foot.show(this.#list.command)
    })
    this.#foot = new Foot(onSlash)
    this.#recents = new RecentList(this.#recent, this.#searchFor, () => {
      this.#input.focus()
    })
    this.#say = spoken(dialog.querySelector('[role=status]')!)
    list.before(this.#messages)
    list.after(this.#hint, this.#recents.element)
    list.parentElement!.before(this.#filter.element)
    list.parentElement!.after(this.#foot.element)
    this.#listen(list)
  }

  #listen(list: HTMLElement) {
    this.#input.addEventListener('input', this.#onInput)
    this.#input.addEventListener('keydown', this.#onKey)
    this.#input.addEventListener('keyup', () => (this.#isCompleting = false))
    this.#dialog.querySelector('.search-failure button')!.addEventListener('click', () => {
      this.#input.focus()
      void this.#search()
    })
    list.addEventListener('click', this.#onHit)
    list.addEventListener('auxclick', this.#onHit)
    // The focus stays in the input.
    list.addEventListener('mousedown', event => {
      if (event.button === 0) event.preventDefault()
    })
    this.#foot.element.querySelector('.search-all')!.addEventListener('click', () => {
      this.#recent.add(this.#input.value)
    })
  }

  /** Shows what belongs to the text in the input now. */
  refresh(): void {
    this.#foot.refresh()
    void this.#search()
  }

  readonly #onInput = () => {
    this.#isLiteral = false
    this.#opensFirst = false
    this.#list.choose(-1)
    void this.#search()
  }

  readonly #searchFor = (text: string) => {
    this.#input.value = text
    this.#input.focus()
    this.#onInput()
  }

  async #search() {
    const text = this.#input.value
    const isEmpty = text.trim() === ''
    const query = { text, kind: this.#filter.kind, literal: this.#isLiteral }
    this.#dialog.toggleAttribute('data-empty', isEmpty)
    this.#fail(false)
    this.#list.isBusy = !isEmpty
    if (isEmpty) {
      this.#showNothingTyped()
      return
    }
    try {
      const found = await this.#finder.find(query)
      if (found) this.#show(found, query)
    } catch (error) {
      console.warn(error)
      this.#showNothing()
      this.#fail(true)
    }
  }

  #showNothing() {
    this.#found = undefined
    this.#list.clear()
    this.#list.isBusy = false
    this.#foot.link(undefined)
    this.#messages.replaceChildren()
  }

  #showNothingTyped() {
    this.#finder.forget()
    this.#showNothing()
    this.#filter.kind = undefined
    this.#hint.hidden = this.#recent.all.length > 0
    this.#recents.refresh()
    this.#say('')
  }

  #show(found: Found, query: Query) {
    this.#found = found
    this.#foundFor = query.text
    this.#foot.link(found.hits.length === 0 ? undefined : searchAddress(query))
    this.#list.show(found)
    this.#list.isBusy = false
    this.#filter.count(found.counts)
    this.#messages.replaceChildren(...messagesFor(found, this.#filter.kind, this, this.#next))
    this.#dialog.querySelector('.search-scroll')!.scrollTop = 0
    this.#say(summaryOf(found))
    if (!this.#opensFirst) return
    this.#opensFirst = false
    this.#list.best?.click()
  }

  #fail(hasFailed: boolean) {
    this.#dialog.querySelector<HTMLElement>('.search-failure')!.hidden = !hasFailed
    if (hasFailed) this.#say('검색을 불러오지 못했어요.')
  }

  search(text: string): void {
    this.#searchFor(text)
  }

  literally(): void {
    this.#isLiteral = true
    this.#input.focus()
    void this.#search()
  }

  allKinds(): void {
    this.#filter.kind = undefined
    this.#input.focus()
    void this.#search()
  }

  readonly #next = () => this.#dialog.querySelector('template')!.content.cloneNode(true)

  readonly #onKey = (event: KeyboardEvent) => {
    if (event.isComposing) {
      // Some keyboards say Enter twice: once for the syllable, once more for themselves.
      if (event.code === 'Enter' || event.key === 'Enter') this.#isCompleting = true
      return
    }
    if (onSearchKey(event, this.#list, this.#keys)) event.preventDefault()
  }

  readonly #keys = {
    openInNewTab: () => {
      const { best } = this.#list
      if (!best) return
      this.#leaveFor(best.href)
      window.open(best.href, '_blank', 'noopener')
    },
    close: () => {
      this.#dialog.close()
    },
    copy: () => this.#foot.copy(),
    leaveDown: () => {
      this.#recents.focusFirst()
    },
  }

  /** What Enter means: the chosen hit or the first, as soon as there is one. */
  enter(): void {
    if (this.#isCompleting || this.#input.value.trim() === '') return
    // Hits of an older text are not meant.
    if (this.#found && this.#foundFor === this.#input.value) this.#list.best?.click()
    else this.#opensFirst = true
  }

  /** A link of this page only moves the page, so the dialog has to go. */
  readonly #onHit = (event: MouseEvent) => {
    const { target, ctrlKey, metaKey, shiftKey, button } = event
    const command = (target as Element).closest('.hit-command')?.textContent
    if (command !== undefined && button === 0) {
      event.preventDefault()
      this.#foot.show(command)
      this.#foot.copy()
      return
    }
    const option = (target as Element).closest('a')
    if (!option) return
    this.#leaveFor(option.href)
    if (button !== 0 || ctrlKey || metaKey || shiftKey) return
    this.#dialog.close()
    // Where the address stays the same, nothing else tells.
    setTimeout(() => void land())
  }

  #leaveFor(href: string) {
    if (!this.#found) return
    const { readAs, text, forms } = this.#found
    this.#recent.add(text)
    handOver(href, { text: readAs ?? text, forms })
  }
}

function summaryOf({ hits, readAs }: Found): string {
  const pages = new Set(hits.map(({ place }) => place.page.path)).size
  const count = hits.length === 0 ? '찾은 것이 없어요.' : `결과 ${hits.length}개, 페이지 ${pages}개`
  return readAs === undefined ? count : `‘${readAs}’: ${count}`
}
