import type { Kind } from './sections.ts'

/** A place that was published once: its id stays for good. */
export interface Published {
  readonly id: string
  readonly kind: Kind
  /** Where it stands now, or stood last. */
  readonly page: string
  /** Pages on which it stood before, the last one first. */
  readonly former: readonly string[]
}

/** Reads the list of everything that was ever published: a line each, `id kind page`, then the pages it left. */
export function parsePublished(text: string): readonly Published[] {
  return text
    .split('\n')
    .filter(Boolean)
    .map(line => {
      const [id = '', kind = '', page = '', ...former] = line.split(' ')
      return { id, kind: kind as Kind, page, former }
    })
}

/** The list as it is checked in: sorted by id. */
export function printPublished(published: readonly Published[]): string {
  const lines = published.map(({ id, kind, page, former }) => [id, kind, page, ...former].join(' '))
  return lines
    .sort()
    .map(line => `${line}\n`)
    .join('')
}

/** The list once the places of today are published: new ones added, moved ones with the page they left; none taken away. */
export function publish(
  before: readonly Published[],
  now: readonly { readonly id: string; readonly kind: Kind; readonly page: string }[],
): readonly Published[] {
  const all = new Map(before.map(entry => [entry.id, entry]))
  for (const { id, kind, page } of now) {
    const { page: last = page, former = [] } = all.get(id) ?? {}
    const left = last === page ? former : [last, ...former]
    all.set(id, { id, kind, page, former: left.filter(address => address !== page) })
  }
  return [...all.values()]
}
