import { hasHangul, partsOf, syllableOf } from './hangul.ts'

const particle =
  '은|는|이|가|을|를|의|에|에서|에게|한테|으로|로|와|과|도|만|까지|부터|보다|처럼|마다|라도|이라도|이나|나|이랑|랑|' +
  '이라고|라고|이라는|라는|이란|란|대로|만큼|밖에|조차|들|끼리|별|용|씩|뿐|안|속|중|때|시|전|후|로서|으로서|로써|으로써|' +
  '이면|면|이며|며|이고|고|인|인지|인가|인가요|인데|이라|라|라면|이라면|이든|든|다|이다|예요|이에요|에요|입니다|이었|였|' +
  '라는게|이라는게|란게|이란게|라는건|이라는건|요|이요|야|이야|죠|이죠|네요|이네요|던데|이던데|님|내|등|이래요|래요|이래|이라는데|이라는데요|이라니|이라고요'
const particles = new RegExp(`^(${particle}){1,3}$`)

/** What makes a verb of a noun, with whatever ending: `하려면`, `했을`, `되는`, `시키기`. */
const verbal =
  /^(하|해|했|할|한|함|합|되|돼|됐|될|된|됨|됩|시키|시켜|시킬|시킨|당하|당해|당했)[가-힣]{0,4}$|^중(인|이|에|이에요|이던|이라|일|이면|인데|인지|이래요)?$/

/** How endings of verbs and adjectives begin. */
const ending = /^[나다는은을기지고면며게서니요자죠네려러던도거으어아었았겠습세시음냐라구길질][가-힣]{0,3}$/

/** Particles and the like, which may follow any noun: `에서는`, `이란`, `하려면`; the empty string too. */
export const isNounTail = (tail: string): boolean => tail === '' || particles.test(tail) || verbal.test(tail)

/** Endings that may follow a form of a verb: see `formsOf`. */
export const isVerbTail = (tail: string): boolean => tail === '' || ending.test(tail)

/**
 * The stem of a word that no list knows: a word of two syllables or more before a particle that agrees with its end
 * (`서버의` → `서버`), else the word as it is; what is not Hangul in small letters.
 */
export function stemOf(word: string): string {
  if (!hasHangul(word)) return word.toLowerCase()
  for (let at = 2; at < word.length; at++) {
    const tail = word.slice(at)
    if (verbal.test(tail) || (particles.test(tail) && agrees(word.charAt(at - 1), tail))) return word.slice(0, at)
  }
  return word.length > 2
    ? word.replace(/(어요|아요|여요|워요|네요|나요|니다|세요|려면|는데|다|요|기|는|고|면|서|게)$/, '')
    : word
}

const afterFinal = /^(은|을|과|으로|이)/
const afterVowel = /^(는|를|와|가|로|나|랑|라|란|면|며|예)/
/** ㄹ, which 로 may follow. */
const rieul = 8

function agrees(end: string, tail: string): boolean {
  const final = partsOf(end)?.[2] ?? 0
  if (tail.startsWith('로') && final === rieul) return true
  return !(final === 0 ? afterFinal : afterVowel).test(tail)
}

const [a, ae, eo, e, yeo, o, wa, wae, oe, u, wo, eu, i] = [0, 1, 4, 5, 6, 8, 9, 10, 11, 13, 14, 18, 20]
const [nieun, mieum, bieup, ssang] = [4, 16, 17, 20]
/** Vowels that run together with the 아 or 어 of an ending: 주+어 → 줘. */
const contracted: Readonly<Record<number, number>> = {
  [a]: a, [ae]: ae, [eo]: eo, [e]: e, [yeo]: yeo, [o]: wa, [oe]: wae, [u]: wo, [i]: yeo,
} // prettier-ignore

/** What the forms of a verb begin with: `지우다` → 지우, 지운, 지울, 지움, 지웁, 지워, 지웠. */
export function formsOf(verb: string): readonly string[] {
  const stem = verb.replace(/다$/, '')
  const head = stem.slice(0, -1)
  const before = partsOf(head.at(-1) ?? '')
  const [initial, vowel, final] = partsOf(stem.at(-1) ?? '') ?? [0, 0, 0]
  const ends = (...finals: number[]) => finals.map(end => head + syllableOf(initial, vowel, end))
  // A single open syllable begins too many other words: 여 of 열다, but not of 여러.
  if (final === rieul) return [stem, ...(head === '' ? [`${ends(0)[0]}는`] : ends(0)), ...ends(nieun, mieum, bieup)]
  if (final === bieup && head !== '')
    return [stem, ...['우', '운', '울', '워', '웠'].map(end => head + ends(0)[0]!.at(-1)! + end)]
  if (final !== 0) return [stem]
  const open = ends(0, nieun, rieul, mieum, bieup)
  if (stem.endsWith('르') && before) {
    const root = head.slice(0, -1) + syllableOf(before[0], before[1], rieul)
    const bright = before[1] === a || before[1] === o
    return [...open, ...(bright ? ['라', '랐'] : ['러', '렀']).map(end => root + end)]
  }
  const joined = vowel === eu ? (before?.[1] === a || before?.[1] === o ? a : eo) : contracted[vowel]
  if (joined === undefined) return open
  return [...open, head + syllableOf(initial, joined), head + syllableOf(initial, joined, ssang)]
}
