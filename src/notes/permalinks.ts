import type { OutlineEntry } from './outline.ts'

/** A place of the site under its permanent id, with everything that tells of it elsewhere. */
export interface Permalink extends OutlineEntry {
  /** Address of its page without the base path: `/commands/ps/`. */
  readonly page: string
  readonly pageTitle: string
  /** `/commands/ps/#ps-all`. */
  readonly address: string
  /** Its short address: `/s/ps-all/`. */
  readonly short: string
}

/** The short address of an id, without the base path. */
export const shortOf = (id: string) => `/s/${id}/`

/** The permanent links of a page, from its outline. */
export function permalinksOf(page: string, pageTitle: string, outline: readonly OutlineEntry[]): readonly Permalink[] {
  return outline.map(entry => ({ ...entry, page, pageTitle, address: `${page}#${entry.id}`, short: shortOf(entry.id) }))
}
