import type { Found } from '../../search/types.ts'
import { kept } from '../kept.ts'
import { land } from '../landing-door.ts'
import { Finder } from './finder.ts'
import { handOver } from './hand-over.ts'
import { Recent } from './recent.ts'
import { onSearchKey } from './search-keys.ts'
import { SearchView } from './search-view.ts'
import { theSearch } from './the-search.ts'

/** Makes the search dialog search (overrides/Search.astro). */
export class SearchDialog {
  readonly #dialog: HTMLDialogElement
  readonly #input: HTMLInputElement
  readonly #finder = new Finder(theSearch)
  readonly #recent = new Recent(kept('localStorage'))
  readonly #view: SearchView
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
    this.#view = new SearchView(dialog, this.#recent, {
      onSlash,
      onKind: () => void this.#search(),
      search: text => {
        this.#input.value = text
        this.#input.focus()
        this.#onInput()
      },
      literally: () => {
        this.#isLiteral = true
        this.#searchOn()
      },
      allKinds: () => {
        this.#view.filter.kind = undefined
        this.#searchOn()
      },
    })
    this.#listen(dialog.querySelector<HTMLElement>('[role=listbox]')!)
  }

  #listen(list: HTMLElement) {
    this.#input.addEventListener('input', this.#onInput)
    this.#input.addEventListener('keydown', this.#onKey)
    this.#input.addEventListener('keyup', () => (this.#isCompleting = false))
    this.#dialog.querySelector('.search-failure button')!.addEventListener('click', () => {
      this.#searchOn()
    })
    list.addEventListener('click', this.#onHit)
    list.addEventListener('auxclick', this.#onHit)
    // The focus stays in the input.
    list.addEventListener('mousedown', event => {
      if (event.button === 0) event.preventDefault()
    })
    this.#view.foot.element.querySelector('.search-all')!.addEventListener('click', () => {
      this.#recent.add(this.#input.value)
    })
  }

  /** Shows what belongs to the text in the input now. */
  refresh(): void {
    this.#view.foot.refresh()
    void this.#search()
  }

  /** What Enter means: the chosen hit or the first, as soon as there is one. */
  enter(): void {
    if (this.#isCompleting || this.#input.value.trim() === '') return
    // Hits of an older text are not meant.
    if (this.#found && this.#foundFor === this.#input.value) this.#view.hits.best?.click()
    else this.#opensFirst = true
  }

  readonly #onInput = () => {
    this.#isLiteral = false
    this.#opensFirst = false
    this.#view.hits.choose(-1)
    void this.#search()
  }

  #searchOn() {
    this.#input.focus()
    void this.#search()
  }

  async #search() {
    const text = this.#input.value
    if (text.trim() === '') {
      this.#finder.forget()
      this.#found = undefined
      this.#view.showStart()
      return
    }
    this.#view.wait()
    const query = { text, kind: this.#view.filter.kind, literal: this.#isLiteral }
    try {
      const found = await this.#finder.find(query)
      if (!found) return
      this.#found = found
      this.#foundFor = text
      this.#view.show(found, query)
      this.#openFirst()
    } catch (error) {
      console.warn(error)
      this.#found = undefined
      this.#view.showFailure()
    }
  }

  /** Opens the first hit where Enter has asked for it. */
  #openFirst() {
    if (!this.#opensFirst) return
    this.#opensFirst = false
    this.#view.hits.best?.click()
  }

  readonly #onKey = (event: KeyboardEvent) => {
    if (event.isComposing) {
      // Some keyboards say Enter twice: once for the syllable, once more for themselves.
      if (event.code === 'Enter' || event.key === 'Enter') this.#isCompleting = true
      return
    }
    if (onSearchKey(event, this.#view.hits, this.#keys)) event.preventDefault()
  }

  readonly #keys = {
    openInNewTab: () => {
      const { best } = this.#view.hits
      if (!best) return
      this.#leaveFor(best.href)
      window.open(best.href, '_blank', 'noopener')
    },
    close: () => {
      this.#dialog.close()
    },
    copy: () => this.#view.foot.copy(),
    leaveDown: () => {
      this.#view.recents.focusFirst()
    },
  }

  /** A link of this page only moves the page, so the dialog has to go. */
  readonly #onHit = (event: MouseEvent) => {
    const { target, ctrlKey, metaKey, shiftKey, button } = event
    const command = (target as Element).closest('.hit-command')?.textContent
    if (command !== undefined && button === 0) {
      event.preventDefault()
      this.#view.foot.show(command)
      this.#view.foot.copy()
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
