import type { Node } from '@takumi-rs/core'
import type { Kind } from '../notes/sections.ts'
import type { ShownBlock } from '../notes/outline.ts'
import { cut, widthOf } from './cut.ts'
import { box, words } from './node.ts'
import { terminal } from './terminal.ts'

/** What a link preview's picture tells. */
export interface Card {
  /** Of the page; absent where the title is the page's. */
  readonly page?: string
  readonly kind?: Kind
  /** The title of the heading above. */
  readonly above?: string
  readonly title: string
  readonly description: string
  readonly block?: ShownBlock
}

const kinds: Partial<Readonly<Record<Kind, string>>> = { block: '명령어', option: '옵션', term: '용어', error: '오류' }

/** The picture of a card as a tree; its size and looks are in card.css. */
export function cardOf({ page, kind, above, title, description, block }: Card): Node {
  const label = kind && kinds[kind]
  return box(
    `card ${kind ?? 'whole'}`,
    box(
      'head',
      { type: 'image', className: 'logo', src: 'logo' },
      words('site', '도커 노트'),
      page === undefined ? undefined : words('page', cut(page, 1700)),
      label === undefined ? undefined : words(`kind ${kind ?? ''}`, label),
    ),
    block === undefined ? told(above, title, description) : shown(above, title, block),
  )
}

/** Two lines of title, three of description. */
function told(above: string | undefined, title: string, description: string) {
  const isLong = widthOf(title) > 1300
  return box(
    'body',
    above === undefined ? undefined : words('trail', cut(above, 3000)),
    words(isLong ? 'title long' : 'title', cut(title, isLong ? 3300 : 2600)),
    description === '' ? undefined : words('description', cut(description, 7200)),
  )
}

/** One line of title, the commands below. */
function shown(above: string | undefined, title: string, block: ShownBlock) {
  const isCommand = title === block.commands[0]?.text.replaceAll(/\s*\\\n\s*/g, ' ')
  const heading = isCommand ? above : title
  const hasTrail = !isCommand && above !== undefined
  return box(
    'body',
    isCommand || above === undefined ? undefined : words('trail', cut(above, 3000)),
    heading === undefined ? undefined : words('title', cut(heading, 2150)),
    terminal(block, hasTrail ? 262 : 306),
  )
}
