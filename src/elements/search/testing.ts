import type { Place } from '../../search/site-index.ts'
import type { Found, Hit } from '../../search/types.ts'

/** An answer with nothing in it. */
export const emptyFound = (text: string): Found => ({
  text,
  hits: [],
  counts: { 개념: 0, 명령어: 0, 실습: 0, 오류: 0 },
  near: [],
  forms: [],
})

/** A hit on a page (`/commands/ps/`) or one of its sections (`/commands/ps/#ps-all`). */
export function hitAt(address: string): Hit {
  const [path = '', id = ''] = address.split('#')
  const place: Place = {
    page: { path, title: path, aliases: [], index: 0 } as unknown as Place['page'],
    id,
    title: id || path,
    level: id === '' ? 1 : 2,
    above: id === '' ? [] : [path],
    kind: '명령어',
  } as unknown as Place
  return { place, address, score: 1, excerpt: () => Promise.resolve({ pieces: [] }) }
}
