import { withBase } from '../notes/base.ts'
import { shortOf } from '../notes/permalinks.ts'

/** The whole address that one hands on for an id; without one, the page's own. */
export function shareAddress(id: string): string {
  const path = id === '' ? location.pathname : withBase(shortOf(id), import.meta.env.BASE_URL)
  return new URL(path, location.origin).href
}
