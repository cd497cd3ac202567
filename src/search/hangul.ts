import { convertHangulToQwerty, convertQwertyToHangul, disassemble } from 'es-hangul'

const first = 0xac00
const last = 0xd7a3
/** Syllables that share a vowel, one for each final consonant and one for none. */
const finals = 28
const vowels = 21

const initials = 'ㄱㄲㄴㄷㄸㄹㅁㅂㅃㅅㅆㅇㅈㅉㅊㅋㅌㅍㅎ'

/** A syllable as the numbers of its initial, vowel and final (0 for none); undefined for anything else. */
export function partsOf(syllable: string): readonly [initial: number, vowel: number, final: number] | undefined {
  const code = syllable.charCodeAt(0)
  if (!(code >= first && code <= last)) return undefined
  const at = code - first
  return [Math.floor(at / (finals * vowels)), Math.floor(at / finals) % vowels, at % finals]
}

/** The syllable of these parts. */
export function syllableOf(initial: number, vowel: number, final = 0): string {
  return String.fromCharCode(first + (initial * vowels + vowel) * finals + final)
}

/** Letters as they are typed: `컨테` → `ㅋㅓㄴㅌㅔ`; what is not Hangul stays. */
export const jamoOf = (text: string): string => disassemble(text)

/** Initials of the syllables: `가상 머신` → `ㄱㅅㅁㅅ`; anything else is left out. */
export function initialsOf(text: string): string {
  return [...text].map(char => initials[partsOf(char)?.[0] ?? -1] ?? '').join('')
}

/** Nothing but consonants: what one types to search by initials. */
export const isInitials = (text: string): boolean => /^[ㄱ-ㅎ]+$/.test(text)

/** Has a letter that is not part of a syllable. */
export const hasLooseJamo = (text: string): boolean => /[ㄱ-ㅎㅏ-ㅣ]/.test(text)

export const hasHangul = (text: string): boolean => /[가-힣ㄱ-ㅎㅏ-ㅣ]/.test(text)

/** What the same keys write on a Korean keyboard: `zjsxpdlsj` → `컨테이너`. */
export const toHangul = (text: string): string => convertQwertyToHangul(text)

/** What the same keys write on an English keyboard: `애찯ㄱ` → `docker`. */
export const toQwerty = (text: string): string => convertHangulToQwerty(text)
