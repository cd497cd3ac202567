import { excerptOf, formsOf } from './excerpt.ts'
import { neighbours } from './guesses.ts'
import { Lexicon } from './lexicon.ts'
import { outline, rank, type BodyScores, type Ranked } from './rank.ts'
import { read } from './read.ts'
import { indexWord, type SectionExcerpts } from './section.ts'
import { addressOf, kinds, placesOf, type Kind, type SiteIndex } from './site-index.ts'
import { synonyms } from './synonyms.ts'
import type { Term } from './terms.ts'
import { tokensOf } from './tokens.ts'
import type { Found, Hit, Search } from './types.ts'

/** What a search asks of whoever runs it. */
export interface Sources {
  readonly index: SiteIndex
  /** Sections with all these words: Pagefind's name → its score. */
  body(words: string): Promise<ReadonlyMap<string, number>>
  /** Texts of a page's sections, in their order; the page by its number in the index. */
  texts(page: number): Promise<readonly SectionExcerpts[]>
}

/** Words of English messages that say nothing of what went wrong. */
const empty = new Set('a an and are as at be by for from in is it of on or that the this to with you'.split(' '))
/** Longer texts are cut before anything looks at them; they are pasted, not typed. */
const mostCharacters = 400
/** Words that a term may stand for are looked up in bodies as far as this. */
const mostAlternatives = 3
/** Of a pasted message so many terms are looked up in bodies, the longest first: each may load a part of the index. */
const mostLookUps = 5
/** Where there are few terms, the notes' own word for each is looked up too: 크기 for 용량. */
const few = 3

/** A search over a site's index. */
export function createSearch({ index, body, texts }: Sources): Search {
  const places = placesOf(index)
  const lexicon = new Lexicon(
    index.words.split(' '),
    synonyms,
    places.filter(({ level }) => level < 3).map(({ title }) => title),
  )
  const outlined = outline(places, lexicon)
  const pages = index.pages.map(([path]) => path)

  const common = new Set(index.common.split(' '))

  /** The words of a term as Pagefind's index has them. */
  const rareWords = (text: string, term: Term): string => {
    const words = tokensOf(text).map(({ text: token }) => indexWord(token, lexicon))
    return (words.length > 0 ? words : term.words).filter(word => !common.has(word)).join(' ')
  }

  const bodyOf = async (term: Term, isOneOfFew: boolean): Promise<BodyScores> => {
    const queries = term.words
      .slice(0, mostAlternatives)
      .flatMap(word => (term.words.length > 1 ? [word] : [term.text, ...(isOneOfFew ? lexicon.canonical(word) : [])]))
      .map(text => rareWords(text, term))
    const asked = [...new Set(queries)].filter(words => words !== '')
    return asked.length === 0 ? undefined : normalised(await Promise.all(asked.map(body)))
  }

  const hit = ({ place, score }: Ranked, forms: readonly string[]): Hit => ({
    place,
    score,
    address: addressOf(place),
    async excerpt() {
      const at = pages.indexOf(place.page.path)
      const sections = await texts(at)
      const here = places.filter(({ page }) => page.path === place.page.path).findIndex(({ id }) => id === place.id)
      const [text, commands] = sections[here] ?? ['', []]
      return excerptOf(text, commands, forms)
    },
  })

  return {
    async search(text, { kind, literal } = {}) {
      const typed = text.slice(0, mostCharacters)
      const reading = read(typed, lexicon, literal)
      const terms = distinct(reading.terms).filter(
        ({ words: [word = ''] }, _, all) => !empty.has(word) || all.length === 1,
      )
      const looked = new Set(terms.toSorted((a, b) => b.text.length - a.text.length).slice(0, mostLookUps))
      const bodies = await Promise.all(
        terms.map(async (term): Promise<BodyScores> =>
          looked.has(term) ? bodyOf(term, terms.length <= few) : new Map(),
        ),
      )
      const ranked = rank(outlined, terms, bodies)
      const forms = formsOf(terms, lexicon)
      const counts = Object.fromEntries(
        kinds.map(each => [each, ranked.filter(({ place }) => place.kind === each).length]),
      ) as Record<Kind, number>
      return {
        text: typed.trim(),
        ...(reading.readAs !== undefined && { readAs: reading.readAs }),
        hits: ranked.filter(({ place }) => kind === undefined || place.kind === kind).map(each => hit(each, forms)),
        counts,
        near: ranked.length > 0 ? [] : neighbours(typed, lexicon),
        forms,
      } satisfies Found
    },
  }
}

const distinct = (terms: readonly Term[]): readonly Term[] => [
  ...new Map(terms.map(term => [term.words[0], term])).values(),
]

/** Scores of one term, the best place 1. */
function normalised(found: readonly ReadonlyMap<string, number>[]): ReadonlyMap<string, number> {
  const scores = new Map<string, number>()
  for (const [at, results] of found.entries()) {
    const most = Math.max(...results.values(), 0.000_001)
    for (const [result, score] of results) {
      const part = (0.4 + 0.6 * (score / most)) * (at === 0 ? 1 : 0.8)
      if ((scores.get(result) ?? 0) < part) scores.set(result, part)
    }
  }
  return scores
}
