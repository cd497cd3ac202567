import { kinds } from '../../search/site-index.ts'
import type { Query } from './finder.ts'
import { base } from './the-search.ts'

/** The address of the search page with a query. */
export function searchAddress({ text, kind, literal = false }: Query): string {
  const query = new URLSearchParams()
  if (text.trim() !== '') query.set('q', text)
  if (kind !== undefined) query.set('kind', kind)
  if (literal) query.set('literal', '1')
  return `${base}/search/${query.size > 0 ? `?${query.toString()}` : ''}`
}

/** The query of such an address; what it does not know it leaves out. */
export function queryOf(search: string): Query {
  const query = new URLSearchParams(search)
  return {
    text: query.get('q') ?? '',
    kind: kinds.find(kind => kind === query.get('kind')),
    literal: query.get('literal') === '1',
  }
}
