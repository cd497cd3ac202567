import type { Published } from './published.ts'
import { Landings, type Redirects } from './redirects.ts'
import type { Kind } from './sections.ts'

/** A place that the notes have today. */
export interface Live {
  readonly id: string
  readonly kind: Kind
  readonly page: string
}

/** What is wrong with the list of permanent links, and what to do about it. */
export interface Breach<L extends Live = Live> {
  readonly sentence: string
  readonly hint: string
  /** The place that it is about, where the notes have it. */
  readonly at?: L
}

const update = 'Run `npm run ids`, which brings src/notes/published.txt up to date.'

/** Where the notes of today do not keep what was published. */
export function breaches<L extends Live>(
  now: readonly L[],
  published: readonly Published[],
  redirects: Redirects,
): readonly Breach<L>[] {
  return [...unlisted(now, published), ...lost(now, published, redirects), ...misled(now, redirects)]
}

/** Places that the list does not know, or knows elsewhere. */
function unlisted<L extends Live>(now: readonly L[], published: readonly Published[]): readonly Breach<L>[] {
  const known = new Map(published.map(entry => [entry.id, entry]))
  return now.flatMap(at => {
    const entry = known.get(at.id)
    if (entry?.page === at.page && entry.kind === at.kind) return []
    const was = entry === undefined ? 'is not published yet' : `was published as ${entry.kind} of ${entry.page}`
    return [{ sentence: `The id \`${at.id}\` ${was}.`, hint: update, at }]
  })
}

/** Ids and pages that were published and lead nowhere. */
function lost<L extends Live>(
  now: readonly L[],
  published: readonly Published[],
  redirects: Redirects,
): readonly Breach<L>[] {
  const landings = new Landings(published, redirects)
  const ids = new Set(now.map(({ id }) => id))
  const pages = new Set(now.map(({ page }) => page))
  const gone = published.filter(({ id }) => !ids.has(landings.idOf(id) ?? ''))
  const left = new Set(published.flatMap(({ page, former }) => [page, ...former]))
  return [
    ...gone.map(({ id, page }) => ({
      sentence: `The id \`${id}\` of ${page} was published and is gone.`,
      hint: 'Bring it back, or name the id that took over under `ids` in src/notes/redirects.ts.',
    })),
    ...[...left]
      .filter(page => !pages.has(landings.pageOf(page)))
      .map(page => ({
        sentence: `The page ${page} was published and is gone.`,
        hint: 'Bring it back, or name the page that took over under `pages` in src/notes/redirects.ts.',
      })),
  ]
}

/** Redirects away from what is there. */
function misled<L extends Live>(now: readonly L[], redirects: Redirects): readonly Breach<L>[] {
  const hint = 'Take the entry out of src/notes/redirects.ts.'
  return now.flatMap(at => [
    ...(Object.hasOwn(redirects.ids, at.id)
      ? [{ sentence: `The id \`${at.id}\` is there and redirected.`, hint, at }]
      : []),
    ...(Object.hasOwn(redirects.pages, at.page)
      ? [{ sentence: `The page ${at.page} is there and redirected.`, hint, at }]
      : []),
  ])
}
