import { distance } from './distance.ts'
import { hasHangul, initialsOf, jamoOf } from './hangul.ts'
import { keyOf, type Entry, type Lexicon } from './lexicon.ts'

const keys = (entries: readonly Entry[]): readonly string[] => entries.map(({ key }) => key)

/** Words that begin with these letters, which may end in the middle of a syllable: `네트웤` → 네트워크. */
export function beginningWith(start: string, { entries }: Lexicon): readonly string[] {
  const key = keyOf(start)
  const letters = jamoOf(key)
  const whole = key.replace(/[ㄱ-ㅎㅏ-ㅣ]$/, '')
  const found = keys(
    entries.filter(entry => entry.letters.startsWith(letters) && entry.letters.length > letters.length),
  )
  // 보ㄱ becomes 보기 sooner than 복사.
  return [...found.filter(word => word.startsWith(whole)), ...found.filter(word => !word.startsWith(whole))]
}

/** Words with this one inside or at their end: `엔진` → 도커엔진. */
export function containing(part: string, { entries }: Lexicon): readonly string[] {
  const inside = keyOf(part)
  return keys(entries.filter(({ key }) => key.length <= 3 * inside.length + 1 && key.indexOf(inside) > 0))
}

/** Words whose syllables begin with these initials: `ㅋㅌㅇㄴ` → 컨테이너; those of the same length where there are some. */
export function ofInitials(initials: string, { entries }: Lexicon): readonly string[] {
  const whole = entries.filter(entry => entry.initials === initials)
  return keys(whole.length > 0 ? whole : entries.filter(entry => entry.initials.startsWith(initials)))
}

/** The title whose syllables begin with these initials: `ㅈㅇㅇㅅ` → 주요 옵션. */
export function titleOfInitials(initials: string, { titles }: Lexicon): string | undefined {
  const found = titles.filter(title => initialsOf(title).startsWith(initials))
  return found.toSorted((a, b) => a.length - b.length)[0]
}

/** The word that was most likely meant, where few slips lead to it. */
export function nearest(word: string, { entries }: Lexicon): string | undefined {
  const letters = jamoOf(keyOf(word))
  if (letters.length < 3) return undefined
  let most = hasHangul(word) ? slips(letters.length) : Math.max(1, slips(letters.length * 1.3))
  let found: string | undefined
  for (const { key, letters: other, listed } of entries) {
    if (hasHangul(key) !== hasHangul(word) || key.length < 2) continue
    const away = distance(letters, other, most) + (listed ? 0 : 0.4) + (other.startsWith(letters.charAt(0)) ? 0 : 0.3)
    if (away > most || (found !== undefined && away === most)) continue
    most = away
    found = key
  }
  return found
}

/** The word whose beginning was most likely meant by half a word with a slip: `컨테잉` → 컨테이너. */
export function nearestStart(start: string, { entries }: Lexicon): string | undefined {
  const letters = jamoOf(keyOf(start))
  if (letters.length < 7) return undefined
  const isNear = (other: string) =>
    other.length > letters.length &&
    [-1, 0, 1].some(more => distance(letters, other.slice(0, letters.length + more), 1) <= 1)
  return entries.find(({ key, letters: other }) => hasHangul(key) === hasHangul(start) && isNear(other))?.key
}

const mostNeighbours = 4

/** Listed words that come close to a text in which nothing was found, as they are written. */
export function neighbours(text: string, { entries }: Lexicon): readonly string[] {
  const letters = jamoOf(keyOf(text))
  return entries
    .filter(({ listed }) => listed)
    .map(({ written, letters: other }) => ({ written, away: distance(letters, other, letters.length) }))
    .filter(({ away }) => away < letters.length * 0.45)
    .sort((a, b) => a.away - b.away)
    .slice(0, mostNeighbours)
    .map(({ written }) => written)
}

/** Slips to forgive in a word of so many letters; in a short one only a letter taken for one like it. */
function slips(letters: number): number {
  return letters < 4 ? 0 : letters < 7 ? 0.5 : letters < 12 ? 2 : 3
}
