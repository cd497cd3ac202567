import type { Search } from '../../search/types.ts'
import { loadSearch } from './load-search.ts'

/** The path below which the site is served, without a slash at its end. */
export const base = import.meta.env.BASE_URL.replace(/\/$/, '')

let loading: Promise<Search> | undefined

/** The page's search, loaded once; a load that failed is tried again. */
export function theSearch(): Promise<Search> {
  return (loading ??= loadSearch(base).catch((error: unknown) => {
    loading = undefined
    throw error
  }))
}
