import type { Call } from '../workspace/types.ts'
import { make } from '../make.ts'
import { readPath } from './request-line.ts'
import { statusText } from './status.ts'

/** Method, path and status of a call in a line that one can read. */
export function requestHead({ method, path, status }: Pick<Call, 'method' | 'path' | 'status'>): HTMLElement {
  const { version, segments, query } = readPath(path)
  const shown = make('span', 'wire-path', make('span', 'wire-version', version))
  for (const { text, full } of segments) {
    const piece = make('span', full === undefined ? '' : 'wire-id', text)
    if (full !== undefined) piece.title = full
    shown.append(make('wbr'), piece)
  }
  query.forEach(([key, value], at) => {
    const pair = make('span', 'wire-query', make('span', '', `${at === 0 ? '?' : '&'}${key}=`), make('b', '', value))
    // A long one may go to the next line as a whole.
    shown.append(make('wbr'), pair)
  })
  const answer = make('span', 'wire-status', statusText(status))
  answer.dataset.kind = status >= 400 ? 'error' : status >= 300 ? 'same' : 'done'
  const head = make('span', 'wire-head', make('b', 'wire-method', method), ' ', shown, ' ', answer)
  head.translate = false
  return head
}
