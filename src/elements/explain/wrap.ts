import type { Word } from '../../docker/index.ts'
import { groupsOf, type Piece } from './pieces.ts'

/** Puts each word of a command in an element of its own, which keeps its colours; the text stays as it is. */
export function wrap(command: HTMLElement, words: readonly Word[]): readonly HTMLElement[] {
  const pieces = [...command.childNodes].map((node): Piece => {
    const className = node instanceof Element ? node.className : ''
    return { text: node.textContent ?? '', className }
  })
  const wrapped: HTMLElement[] = []
  const nodes = groupsOf(pieces, words).flatMap(group => {
    const content = group.pieces.map(coloured)
    if (group.word === undefined) return content
    const word = document.createElement('span')
    word.dataset.word = ''
    word.append(...content)
    wrapped.push(word)
    return [word]
  })
  command.replaceChildren(...nodes)
  return wrapped
}

function coloured({ text, className }: Piece): Node {
  if (className === '') return document.createTextNode(text)
  const span = document.createElement('span')
  span.className = className
  span.textContent = text
  return span
}
