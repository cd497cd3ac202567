import type { Lexicon } from './lexicon.ts'
import type { Place } from './site-index.ts'
import { likeness, type Term, termsOf } from './terms.ts'

/** A place with the terms of its headings, worked out once. */
export interface Outlined {
  readonly place: Place
  readonly own: readonly Term[]
  readonly names: readonly (readonly Term[])[]
  readonly above: readonly (readonly Term[])[]
}

/** How well a term is found in the body of each place: Pagefind's name → 0–1; undefined for one that is everywhere. */
export type BodyScores = ReadonlyMap<string, number> | undefined

export interface Ranked {
  readonly place: Place
  readonly score: number
}

/** A term in a section's own heading counts 1; in those above it, and in its body, less. */
const weights = { name: 0.9, command: 0.85, page: 0.62, heading: 0.4, body: 0.5 }
/** Words that the index leaves out stand nearly everywhere. */
const common = 0.3
const commonest = 0.3
const weak = 0.3
/** How much more a rare term counts than a frequent one. */
const steepness = 1.3
/** What a heading that says nothing else is worth on top. */
const precision = 0.3
/** Least score to be shown at all, and least part of the best one. */
const least = 0.12
const leastPart = 0.3

export function outline(places: readonly Place[], lexicon: Lexicon): readonly Outlined[] {
  const known = new Map<string, readonly Term[]>()
  const terms = (title: string) => {
    const found = known.get(title) ?? termsOf(title, lexicon)
    known.set(title, found)
    return found
  }
  return places.map(place => ({
    place,
    own: terms(place.title),
    // Whoever asks about an error is answered by the sections on problems, whatever their headings say.
    names: [...place.names, ...(place.kind === '오류' ? ['오류'] : [])].map(terms),
    above: place.above.map(terms),
  }))
}

/** Places for the terms of a query, the best first. */
export function rank(
  outlined: readonly Outlined[],
  terms: readonly Term[],
  bodies: readonly BodyScores[],
): readonly Ranked[] {
  const importance = terms.map((term, at) => rarity(term, outlined, bodies[at]))
  const complete = commandsAsked(outlined, terms)
  const whole = importance.reduce((sum, each) => sum + each, 0)
  if (whole === 0) return []
  const scored = outlined
    .filter(({ place }) => place.result !== '')
    .map(entry => ({ place: entry.place, score: scoreOf(entry, terms, bodies, importance, complete) / whole }))
    .sort((a, b) => b.score - a.score)
  return scored.filter(({ score }) => score >= Math.max(least, leastPart * scored[0]!.score))
}

/** Pages whose whole command was typed: the options and errors of `docker rm -f` are in theirs. */
const commandsAsked = (outlined: readonly Outlined[], terms: readonly Term[]): ReadonlySet<string> =>
  new Set(
    outlined
      .filter(
        ({ place, own, names }) =>
          place.level === 1 && [own, ...names].some(name => isCommand(name) && isAllIn(name, terms)),
      )
      .map(({ place }) => place.page.path),
  )

const isCommand = ([first]: readonly Term[]): boolean => first?.words[0] === 'docker'
const isAllIn = (name: readonly Term[], terms: readonly Term[]): boolean => name.every(term => best(term, terms) > 0.9)

function scoreOf(
  { place, own, names, above }: Outlined,
  terms: readonly Term[],
  bodies: readonly BodyScores[],
  importance: readonly number[],
  complete: ReadonlySet<string>,
): number {
  let sum = 0
  let inHeading = 0
  const page = complete.has(place.page.path) ? weights.command : weights.page
  for (const [at, term] of terms.entries()) {
    const heading = Math.max(best(term, own), ...names.map(name => best(term, name) * weights.name))
    const around = above.map((each, depth) => best(term, each) * (depth === 0 ? page : weights.heading))
    const found = bodies[at]
    const body = (found === undefined ? common : (found.get(place.result) ?? 0)) * weights.body
    sum += importance[at]! * Math.min(1.1, Math.max(heading, ...around, body) + 0.1 * body)
    inHeading = Math.max(inHeading, heading)
  }
  const said = own.filter(term => best(term, terms) > 0.5).length / Math.max(1, own.length)
  return sum * (1 + precision * said * inHeading) * standing(place)
}

/** A page's beginning before its sections, sections before rows of tables. */
const standing = ({ level, kind, id }: Place): number =>
  (level === 1 ? 1.08 : level === 7 ? 0.92 : 1) *
  (id.endsWith('-related') || id.endsWith('-next') ? 0.5 : 1) *
  (kind === '오류' ? 0.98 : 1)

const best = (term: Term, others: readonly Term[]): number =>
  others.reduce((most, other) => Math.max(most, likeness(term.features, other.features)), 0)

/** A term that few places speak of says more of what is meant; one that the site has nowhere says nothing. */
function rarity(term: Term, outlined: readonly Outlined[], body: BodyScores): number {
  const headings = outlined.filter(
    ({ own, names }) => best(term, own) > 0.5 || names.some(name => best(term, name) > 0.5),
  ).length
  const places = Math.max(headings, body === undefined ? outlined.length * commonest : body.size)
  if (places === 0) return 0
  return Math.log(1 + outlined.length / places) ** steepness * (term.weak === true ? weak : 1)
}
