import { hasHangul, hasLooseJamo, isInitials, toHangul, toQwerty } from './hangul.ts'
import { beginningWith, containing, nearest, nearestStart, ofInitials, titleOfInitials } from './guesses.ts'
import { keyOf, type Lexicon } from './lexicon.ts'
import { phraseAt, type Term, termsOf, wordTerm } from './terms.ts'
import { isOption, type Token, tokensOf } from './tokens.ts'

/** How a query is understood. */
export interface Reading {
  readonly terms: readonly Term[]
  /** What was searched for instead, where what was typed looked like a slip or the wrong keyboard. */
  readonly readAs?: string
}

/** A word, as it will be searched for. */
interface Understood {
  readonly text: string
  /** Words it may become or stand for; none where it is what it is. */
  readonly words?: readonly string[]
  /** It was not what the reader meant to type: said with the results. */
  readonly mended?: boolean
}

/** More words than anybody searches for come from a pasted message; what follows them is left out. */
const mostTokens = 40
const mostWords = 8

/** Understands what was typed; `literal` takes every word as it stands. */
export function read(text: string, lexicon: Lexicon, literal = false): Reading {
  const typed = text.normalize('NFC')
  if (literal) return { terms: termsOf(typed, lexicon) }
  const initials = typed.replaceAll(/\s/g, '')
  if (initials.length > 1 && isInitials(initials)) {
    const words = ofInitials(initials, lexicon).slice(0, mostWords)
    if (words.length > 0) return { terms: [wordTerm(typed, words, lexicon)] }
    const title = titleOfInitials(initials, lexicon)
    if (title !== undefined) return { terms: termsOf(title, lexicon), readAs: title }
  }
  const tokens = tokensOf(typed).slice(0, mostTokens)
  // What is still being typed may be half a word; a space ends it. `ㅎㄱ ㅂㅅ` is 환경 변수 as much as `ㅎㄱㅂㅅ` is.
  const words = understandAll(tokens, /\s$/.test(typed), lexicon)
  const mended = words.some(word => word.mended === true)
  const meant = rejoin(tokens, words)
  const terms = termsOf(meant, lexicon).map(term => alternatives(term, words, lexicon))
  return { terms, ...(mended && { readAs: meant }) }
}

/** Every word of a query by itself, but for those that are one phrase together. */
function understandAll(tokens: readonly Token[], ended: boolean, lexicon: Lexicon): readonly Understood[] {
  const words: Understood[] = []
  while (words.length < tokens.length) {
    const at = words.length
    const found = phraseAt(tokens, at, lexicon)
    if (found !== undefined) words.push(...tokens.slice(at, at + found.count).map(({ text }) => ({ text })))
    else {
      const last = !ended && at === tokens.length - 1
      const rest = last ? restOfPhrase(tokens, lexicon) : undefined
      words.push(rest === undefined ? understand(tokens[at]!, last, tokens.length, lexicon) : { text: rest })
    }
  }
  return words
}

/** What the last word becomes where it ends a phrase: 허브 for 도커 헙. */
function restOfPhrase(tokens: readonly Token[], lexicon: Lexicon): string | undefined {
  const typed = tokens.at(-1)?.text ?? ''
  const before = keyOf(tokens.at(-2)?.text ?? '')
  if (before === '' || !hasHangul(typed) || isInitials(typed) || isKnown(typed, lexicon)) return undefined
  const [phrase] = beginningWith(before + typed, lexicon)
  return phrase?.startsWith(before) === true && lexicon.isListed(phrase) ? phrase.slice(before.length) : undefined
}

function understand({ text, glued }: Token, last: boolean, many: number, lexicon: Lexicon): Understood {
  if (isOption(text) || text.startsWith('-')) return hasHangul(text) ? { text: toQwerty(text), mended: true } : { text }
  if (/^\d/.test(text) || isKnown(text, lexicon)) return { text }
  if (many > (hasHangul(text) ? mostWords : mostWords / 2)) return { text }
  const keyboard = otherKeyboard(text, last, lexicon)
  if (keyboard !== undefined) return { text: keyboard, mended: true }
  const words = possible(text, last, lexicon)
  if (words.length > 0) return { text: words[0]!, words }
  if (glued && text.length < 2) return { text }
  const meant =
    nearest(text, lexicon) ?? nearestOtherKeyboard(text, lexicon) ?? (last ? nearestStart(text, lexicon) : undefined)
  return meant === undefined ? { text } : { text: meant, mended: true }
}

const isKnown = (text: string, lexicon: Lexicon): boolean =>
  lexicon.lookUp(text) !== undefined || (hasHangul(text) && !hasLooseJamo(text) && lexicon.split(text) !== undefined)

/** Words that initials, a half-typed word or a part of a compound stand for. */
function possible(text: string, last: boolean, lexicon: Lexicon): readonly string[] {
  if (isInitials(text)) return text.length > 1 ? ofInitials(text, lexicon).slice(0, mostWords) : []
  const starts = last && (text.length > 1 || !hasHangul(text)) ? beginningWith(text, lexicon) : []
  const words = starts.length > 0 || text.length < 2 ? starts : containing(text, lexicon)
  return words.slice(0, mostWords)
}

/** What the same keys say on the other keyboard, where that is a word or the beginning of one. */
function otherKeyboard(text: string, last: boolean, lexicon: Lexicon): string | undefined {
  const other = onOtherKeyboard(text)
  if (other === undefined) return undefined
  if (isKnown(other, lexicon)) return other
  const [whole] = other.length > (hasHangul(other) ? 1 : 2) ? beginningWith(other, lexicon) : []
  return whole === undefined ? undefined : last ? whole : other
}

/** What the same keys write on the other keyboard; undefined where that is no text anybody would mean. */
function onOtherKeyboard(text: string): string | undefined {
  const other = hasHangul(text) ? toQwerty(text).toLowerCase() : toHangul(text)
  return (hasHangul(text) ? /^[a-z\d-]+$/ : /^[가-힣]+[ㄱ-ㅎㅏ-ㅣ]?$/).test(other) ? other : undefined
}

/** A slip on top of the wrong keyboard. */
function nearestOtherKeyboard(text: string, lexicon: Lexicon): string | undefined {
  const other = onOtherKeyboard(text)
  return other !== undefined && other.length > 2 ? nearest(other, lexicon) : undefined
}

/** The typed words in their places, mended. */
function rejoin(tokens: readonly Token[], words: readonly Understood[]): string {
  return words.map(({ text }, at) => (tokens[at]!.glued || at === 0 ? text : ` ${text}`)).join('')
}

/** A term that stands for more than one word of the lexicon: a beginning, initials. */
function alternatives(term: Term, words: readonly Understood[], lexicon: Lexicon): Term {
  const found = words.find(({ text, words }) => words !== undefined && text === term.words[0])
  return found?.words === undefined ? term : wordTerm(term.text, found.words, lexicon)
}
