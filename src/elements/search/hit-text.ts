import { mark } from '../../search/excerpt.ts'
import type { Hit, Piece } from '../../search/types.ts'
import { make } from '../make.ts'

/** Pieces of a text as nodes, what was found in `<mark>`. */
export const piecesOf = (pieces: readonly Piece[]): readonly (Node | string)[] =>
  pieces.map(({ text, marked }) => (marked ? make('mark', '', text) : text))

/** A title with what was found marked; an option's names as code. */
export function titleOf({ place: { title, level } }: Hit, forms: readonly string[]): HTMLElement {
  const made = make(level === 7 ? 'code' : 'b', 'hit-title', ...piecesOf(mark(title, forms)))
  if (level === 7) made.translate = false
  return made
}

/** Fills in the words around what was found, and a command, as soon as they are there; offline they may be missing. */
export async function fillExcerpt(hit: Hit, text: HTMLElement, showCommand: (command: string) => void): Promise<void> {
  try {
    const { pieces, command } = await hit.excerpt()
    text.append(...piecesOf(pieces))
    if (command !== undefined) showCommand(command)
  } catch {
    // The title leads there without them.
  }
}
