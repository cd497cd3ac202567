import type { Found, Hit } from '../../search/types.ts'
import { copy } from '../copy.ts'
import { make } from '../make.ts'
import { handOver } from './hand-over.ts'
import { fillExcerpt, titleOf } from './hit-text.ts'
import { base } from './the-search.ts'

const step = 20

/** All that was found, in rank order; more are shown when they are asked for. */
export class PageHits {
  readonly element = make('div', 'search-all-hits')
  readonly #list = make('ol')
  readonly #more = make('button', 'search-more')
  #found: Pick<Found, 'hits' | 'forms' | 'text' | 'readAs'> = { hits: [], forms: [], text: '' }

  constructor() {
    this.#list.role = 'list'
    this.#list.ariaLabel = '검색 결과'
    this.#more.type = 'button'
    this.#more.addEventListener('click', () => {
      const at = this.#list.children.length
      this.#add()
      this.#list.children[at]?.querySelector('a')?.focus()
    })
    this.element.append(this.#list, this.#more)
    for (const type of ['click', 'auxclick']) this.#list.addEventListener(type, this.#onClick)
  }

  show(found: Found): void {
    this.#found = found
    this.#list.replaceChildren()
    this.#add()
  }

  #add() {
    const { hits, forms } = this.#found
    const from = this.#list.children.length
    this.#list.append(...hits.slice(from, from + step).map(hit => itemOf(hit, forms)))
    const left = hits.length - this.#list.children.length
    this.#more.hidden = left === 0
    this.#more.textContent = `${Math.min(left, step)}개 더 보기`
  }

  readonly #onClick = ({ target }: Event) => {
    const link = (target as Element).closest<HTMLAnchorElement>('a[data-search-result]')
    const { readAs, text, forms } = this.#found
    if (link) handOver(link.href, { text: readAs ?? text, forms })
  }
}

function itemOf(hit: Hit, forms: readonly string[]): HTMLElement {
  const link = make('a', '', titleOf(hit, forms))
  link.href = base + hit.address
  link.dataset.searchResult = ''
  const { above, kind } = hit.place
  const where = make('p', 'hit-trail', make('span', 'hit-kind', kind), ' ', above.join(' › '))
  const excerpt = make('p', 'hit-excerpt')
  const item = make('li', '', link, where, excerpt)
  void fillExcerpt(hit, excerpt, command => {
    item.append(commandOf(command))
  })
  return item
}

function commandOf(command: string): HTMLElement {
  const code = make('code', '', command)
  code.translate = false
  const button = make('button', '', '복사')
  button.type = 'button'
  button.ariaLabel = `명령어 복사: ${command}`
  button.addEventListener('click', () => {
    void copy(command, button, () => {
      getSelection()?.selectAllChildren(code)
      return '브라우저가 복사를 막았어요. 선택해 둔 명령어를 직접 복사해 주세요.'
    })
  })
  return make('div', 'search-command', code, button)
}
