import type { Kind } from '../../search/site-index.ts'
import type { Found } from '../../search/types.ts'
import { make } from '../make.ts'
import { withTool } from './particle.ts'

export interface Choices {
  /** Searches for a text. */
  search(text: string): void
  /** Searches for the letters as they were typed. */
  literally(): void
  /** Shows hits of all kinds. */
  allKinds(): void
}

/** What is said above or instead of hits: that something else was searched for, or that nothing was found and what to do next. */
export function messagesFor(
  found: Found,
  kind: Kind | undefined,
  choices: Choices,
  next: () => Node,
): readonly HTMLElement[] {
  const { text, readAs, hits, counts } = found
  const messages: HTMLElement[] = []
  if (readAs !== undefined) {
    const literally = button(`‘${text}’ 그대로 찾기`, () => {
      choices.literally()
    })
    messages.push(make('p', 'search-read', make('span', '', `${withTool(readAs)} 찾았어요.`), ' ', literally))
  }
  if (hits.length > 0) return messages
  const others = Object.values(counts).reduce((sum, count) => sum + count, 0)
  return [
    ...messages,
    kind !== undefined && others > 0 ? noneOfKind(kind, others, choices) : nothing(found, choices, next),
  ]
}

function noneOfKind(kind: Kind, others: number, choices: Choices): HTMLElement {
  const all = button(`모든 종류 보기 (${others})`, () => {
    choices.allKinds()
  })
  return make(
    'div',
    'search-nothing',
    make('p', '', `‘${kind}’에는 찾는 말이 없어요.`),
    make('p', 'search-choices', all),
  )
}

function nothing({ text, near }: Found, choices: Choices, next: () => Node): HTMLElement {
  const said = make('div', 'search-nothing', make('p', 'search-none', `‘${text}’에 맞는 내용을 찾지 못했어요.`))
  if (near.length > 0) {
    const buttons = near.map(term =>
      button(term, () => {
        choices.search(term)
      }),
    )
    said.append(make('h2', '', '혹시 이 말을 찾나요?'), make('p', 'search-choices', ...buttons))
  }
  said.append(make('h2', '', '처음이라면 여기부터 읽으세요'), next())
  return said
}

function button(text: string, onClick: () => void): HTMLButtonElement {
  const made = make('button', '', text)
  made.type = 'button'
  made.addEventListener('click', onClick)
  return made
}
