import { isNounTail, stemOf } from './endings.ts'
import { hasHangul } from './hangul.ts'
import type { Features, Lexicon } from './lexicon.ts'
import { isOption, type Token, tokensOf } from './tokens.ts'

/** One thing that a text speaks of. */
export interface Term {
  /** As it was written, without what was taken off: `환경 변수`. */
  readonly text: string
  /** The words it may be, the likeliest first, as the lexicon has them. */
  readonly words: readonly string[]
  readonly features: Features
  /** The words of a phrase, to be marked where it does not stand as a whole. */
  readonly parts?: readonly string[]
  /** Not in the lexicon. */
  readonly unknown?: true
  /** Says little of what is looked for. */
  readonly weak?: boolean
}

/** The longest phrase of the lists has so many tokens. */
const longest = 4
/** How well a phrase stands for one of its words: 포트 연결 for 포트. */
const partly = 0.5

/** What a text speaks of: phrases before words, particles and endings off, `컨테이너목록` taken apart. */
export function termsOf(text: string, lexicon: Lexicon): readonly Term[] {
  const tokens = tokensOf(text)
  const terms: Term[] = []
  for (let at = 0; at < tokens.length;) {
    const [taken, found] = termAt(tokens, at, lexicon)
    terms.push(...found)
    at += taken
  }
  return terms
}

/** The longest phrase of the lexicon that begins at a token, and of how many tokens it is; undefined where none does. */
export function phraseAt(
  tokens: readonly Token[],
  at: number,
  lexicon: Lexicon,
): { readonly count: number; readonly phrase: Term } | undefined {
  for (let count = Math.min(longest, tokens.length - at); count > 1; count--) {
    const phrase = phraseOf(tokens.slice(at, at + count), lexicon)
    if (phrase !== undefined) return { count, phrase }
  }
  return undefined
}

function termAt(tokens: readonly Token[], at: number, lexicon: Lexicon): readonly [taken: number, Term[]] {
  const { text, glued } = tokens[at]!
  if (isOption(text)) return [1, [optionTerm(text)]]
  const found = phraseAt(tokens, at, lexicon)
  if (found !== undefined) return [found.count, withParts(found.phrase, lexicon)]
  if (glued && at > 0 && hasHangul(text) && !hasHangul(tokens[at - 1]!.text) && isNounTail(text)) return [1, []]
  const denied = deniedAt(tokens, at, lexicon)
  if (denied !== undefined) return [1, denied.map(word => wordTerm(word, [word], lexicon))]
  const word = lexicon.lookUp(text)
  if (word !== undefined) return [1, withParts(wordTerm(text, [word], lexicon), lexicon)]
  const parts = hasHangul(text) ? lexicon.split(text) : undefined
  if (parts !== undefined) return [1, parts.map(part => wordTerm(part, [part], lexicon))]
  const stem = stemOf(text)
  return [1, [{ text, words: [stem], features: new Map([[`=${stem}`, 1]]), unknown: true }]]
}

/** 안지워져요, and the 안 of 안 지워져요: what does not happen, and that it does not; undefined for other words. */
function deniedAt(tokens: readonly Token[], at: number, lexicon: Lexicon): readonly string[] | undefined {
  const { text } = tokens[at]!
  if (!/^[안못]/.test(text) || lexicon.isListed(lexicon.lookUp(text) ?? '')) return undefined
  const verb = lexicon.lookUp(text.slice(1) || (tokens[at + 1]?.text ?? ''))
  if (verb?.endsWith('다') !== true) return undefined
  return text.length === 1 ? ['않다'] : [verb, '않다']
}

/** A term, and those of its words where it means what they mean as well. */
function withParts(term: Term, lexicon: Lexicon): Term[] {
  const parts = lexicon.partsOf(term.words[0] ?? '').map(part => lexicon.lookUp(part) ?? part)
  return [term, ...parts.map(part => wordTerm(part, [part], lexicon))]
}

/** Tokens that are one entry of the lexicon together: `가상 머신`, `종료 코드를`, `지우 기`. */
function phraseOf(tokens: readonly Token[], lexicon: Lexicon): Term | undefined {
  if (tokens.some(({ text }) => isOption(text))) return undefined
  const words = tokens.map(({ text }) => text)
  const bare = words.map((word, at) => (at === words.length - 1 ? word : (lexicon.lookUp(word) ?? word)))
  // 이름을 바꾸려는데 is 이름 바꾸기.
  const verb = lexicon.lookUp(words.at(-1) ?? '')
  const noun = verb?.endsWith('다') === true ? [...bare.slice(0, -1), verb.replace(/다$/, '기')].join('') : ''
  const key = [words.join(''), bare.join(''), noun]
    .map(joined => (joined === noun ? (lexicon.isListed(noun) ? noun : undefined) : lexicon.lookUp(joined)))
    .find(found => found !== undefined)
  // The end of the phrase has to be in the word, not in what was taken off: 도커 이 is not 도커 and a particle.
  if (key === undefined || key.length <= bare.slice(0, -1).join('').length) return undefined
  const features = new Map(lexicon.featuresOf(key))
  const parts = words.map(word => lexicon.lookUp(word) ?? word)
  if (lexicon.partsOf(key).length > 0) return { text: words.join(' '), words: [key], features, parts }
  for (const part of parts) {
    for (const [feature, weight] of lexicon.featuresOf(part)) {
      if (!features.has(feature)) features.set(feature, weight * partly)
    }
  }
  return { text: words.join(' '), words: [key], features, parts }
}

/** A term that may be any of these words; the first counts most. */
export function wordTerm(text: string, words: readonly string[], lexicon: Lexicon): Term {
  const features = new Map<string, number>()
  for (const [at, word] of words.entries()) {
    for (const [feature, weight] of lexicon.featuresOf(word)) {
      const worth = weight * (at === 0 ? 1 : 0.8)
      if ((features.get(feature) ?? 0) < worth) features.set(feature, worth)
    }
  }
  return { text, words, features, weak: words.every(word => lexicon.isWeak(word)) }
}

/** `-it` is `-i` and `-t` as well, where it is not an option by itself. */
function optionTerm(text: string): Term {
  const name = text.replace(/=.*/, '')
  const features = new Map([[`=${name}`, 1]])
  if (/^-[a-z]{2,4}$/i.test(name)) for (const letter of name.slice(1)) features.set(`=-${letter}`, 0.6)
  return { text: name, words: [name], features }
}

/** How well two terms mean the same: 0–1. */
export function likeness(a: Features, b: Features): number {
  let most = 0
  for (const [feature, weight] of a) most = Math.max(most, weight * (b.get(feature) ?? 0))
  return most
}
