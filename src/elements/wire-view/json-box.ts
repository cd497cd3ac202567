import { bounded, tokensOf } from './json.ts'
import { make } from '../make.ts'

/** Text of JSON in a box; of a long one the beginning, and the rest when it is asked for. */
export function jsonBox(text: string): HTMLElement {
  const { first, rest } = bounded(text)
  const box = make('div', 'wire-json', colored(first))
  if (rest.length === 0) return box
  const more = make('details', '', make('summary', '', `${rest.length}줄 더 보기`))
  more.addEventListener(
    'toggle',
    () => {
      more.append(colored(rest.join('\n')))
    },
    { once: true },
  )
  box.append(more)
  return box
}

function colored(text: string): HTMLElement {
  const pieces = tokensOf(text).map(({ text, kind }) => (kind ? make('span', `json-${kind}`, text) : text))
  const pre = make('pre', '', ...pieces)
  pre.translate = false
  return pre
}
