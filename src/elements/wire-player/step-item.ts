import { make } from '../make.ts'
import { requestHead } from '../wire-view/request-head.ts'
import { sentenceOf } from '../wire-view/sentences.ts'
import type { Call } from '../workspace/types.ts'
import { type ArrowId, wayOf, wordsOf } from './way.ts'

/** A call as a step of the player. */
export interface Step {
  readonly way: readonly ArrowId[]
  /** The call, what it is for and who speaks to whom. */
  readonly content: DocumentFragment
}

export function stepOf(call: Call): Step {
  const way = wayOf(call)
  const content = document.createDocumentFragment()
  content.append(
    requestHead(call),
    make('span', 'player-why', sentenceOf(call)),
    make('span', 'player-way', wordsOf(way)),
  )
  return { way, content }
}
