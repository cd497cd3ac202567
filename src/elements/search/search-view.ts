import type { Found } from '../../search/types.ts'
import { make } from '../make.ts'
import type { Query } from './finder.ts'
import { Foot } from './foot.ts'
import { HitList } from './hit-list.ts'
import { KindFilter } from './kind-filter.ts'
import { type Choices, messagesFor } from './message.ts'
import type { Recent } from './recent.ts'
import { RecentList } from './recent-list.ts'
import { searchAddress } from './search-address.ts'
import { spoken } from './spoken.ts'

const hint = '낱말이나 명령어, 오류 메시지를 입력하세요. ㅋㅌㅇㄴ 같은 초성으로도 찾아요.'

/** What the search's view asks of the dialog that it is in. */
export interface ViewActions extends Choices {
  /** Another kind of hits was chosen. */
  onKind(): void
  /** The single-key shortcut was switched on or off. */
  onSlash(): void
}

/** What the search dialog shows around its input: hits and what is said of them, or what helps before anything is typed. */
export class SearchView {
  readonly hits: HitList
  readonly filter: KindFilter
  readonly foot: Foot
  readonly recents: RecentList
  readonly #dialog: HTMLDialogElement
  readonly #recent: Recent
  readonly #actions: ViewActions
  readonly #messages = make('div', 'search-messages')
  readonly #hint = make('p', 'search-hint', hint)
  readonly #say: (sentence: string) => void

  constructor(dialog: HTMLDialogElement, recent: Recent, actions: ViewActions) {
    this.#dialog = dialog
    this.#recent = recent
    this.#actions = actions
    const input = dialog.querySelector('input')!
    const list = dialog.querySelector<HTMLElement>('[role=listbox]')!
    this.hits = new HitList(list, input, () => {
      this.foot.show(this.hits.command)
    })
    this.filter = new KindFilter(() => {
      actions.onKind()
    })
    this.foot = new Foot(() => {
      actions.onSlash()
    })
    const onPick = (text: string) => {
      actions.search(text)
    }
    this.recents = new RecentList(recent, onPick, () => {
      input.focus()
    })
    this.#say = spoken(dialog.querySelector('[role=status]')!)
    list.before(this.#messages)
    list.after(this.#hint, this.recents.element)
    list.parentElement!.before(this.filter.element)
    list.parentElement!.after(this.foot.element)
  }

  /** What is shown belongs to another text than this one, whose hits are on their way. */
  wait(): void {
    this.#begin(false)
    this.hits.isBusy = true
  }

  show(found: Found, query: Query): void {
    this.foot.link(found.hits.length === 0 ? undefined : searchAddress(query))
    this.hits.show(found)
    this.hits.isBusy = false
    this.filter.count(found.counts)
    this.#messages.replaceChildren(...messagesFor(found, this.filter.kind, this.#actions, this.#next))
    this.#dialog.querySelector('.search-scroll')!.scrollTop = 0
    this.#say(summaryOf(found))
  }

  /** Nothing is typed: recent searches, or a hint where there are none. */
  showStart(): void {
    this.#begin(true)
    this.#clear()
    this.filter.kind = undefined
    this.#hint.hidden = this.#recent.all.length > 0
    this.recents.refresh()
    this.#say('')
  }

  /** The search could not be loaded. */
  showFailure(): void {
    this.#clear()
    this.#failure.hidden = false
    this.#say('검색을 불러오지 못했어요.')
  }

  #begin(isEmpty: boolean) {
    this.#dialog.toggleAttribute('data-empty', isEmpty)
    this.#failure.hidden = true
  }

  #clear() {
    this.hits.clear()
    this.hits.isBusy = false
    this.foot.link(undefined)
    this.#messages.replaceChildren()
  }

  get #failure() {
    return this.#dialog.querySelector<HTMLElement>('.search-failure')!
  }

  readonly #next = () => this.#dialog.querySelector('template')!.content.cloneNode(true)
}

function summaryOf({ hits, readAs }: Found): string {
  const pages = new Set(hits.map(({ place }) => place.page.path)).size
  const count = hits.length === 0 ? '찾은 것이 없어요.' : `결과 ${hits.length}개, 페이지 ${pages}개`
  return readAs === undefined ? count : `‘${readAs}’: ${count}`
}
