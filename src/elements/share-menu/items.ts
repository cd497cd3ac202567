import { bbcode } from '../../formats/bbcode.ts'
import { html, iframe } from '../../formats/html.ts'
import { markdownFence, markdownLink, markdownQuote } from '../../formats/markdown.ts'
import type { Shared } from '../../formats/shared.ts'

/** A form in which a place can be copied. */
export interface Item {
  readonly name: string
  /** What it looks like. */
  readonly sample: string
  /** What is said once it is copied. */
  readonly said: string
  readonly text: (shared: Shared) => string
}

const all: readonly (Item & { readonly isBlocks?: true })[] = [
  { name: '링크', sample: 'https://…', said: '링크를 복사했어요.', text: ({ url }) => url },
  { name: 'Markdown 링크', sample: '[…](…)', said: 'Markdown 링크를 복사했어요.', text: markdownLink },
  { name: '인용과 링크', sample: '> …', said: '인용과 링크를 복사했어요.', text: markdownQuote },
  {
    name: '명령어와 출력 (Markdown)',
    sample: '```',
    said: '명령어와 출력을 복사했어요.',
    text: markdownFence,
    isBlocks: true,
  },
  { name: 'BBCode', sample: '[url]', said: 'BBCode를 복사했어요.', text: bbcode },
  { name: 'HTML', sample: '<a>', said: 'HTML을 복사했어요.', text: html },
  { name: '삽입 코드', sample: '<iframe>', said: '삽입 코드를 복사했어요.', text: iframe, isBlocks: true },
]

/** The forms that a place has: a block has more. */
export function itemsOf({ block }: Shared): readonly Item[] {
  return all.filter(({ isBlocks }) => block !== undefined || !isBlocks)
}
