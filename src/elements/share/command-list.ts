import { make } from '../make.ts'
import { piecesOf } from './marks.ts'

/** Commands as text, with marks for what cannot be seen; what is copied from it is the commands alone. */
export function commandList(lines: readonly string[]): HTMLElement {
  const list = make('ol', '', ...lines.map(line => make('li', '', make('code', '', ...piecesOf(line).map(draw)))))
  list.role = 'list'
  list.tabIndex = 0
  list.ariaLabel = '명령어'
  return list
}

function draw({ text, mark }: ReturnType<typeof piecesOf>[number]): Node | string {
  if (mark === undefined) return text
  const piece = make('span', '', text)
  piece.dataset.mark = mark
  return piece
}
