import { withParticle } from './particle.ts'

/** What stands between an object and its verb: adverbs and first parts of verbs. */
const between = /^(?:모두|다시|계속|늘|함께|일시|강제로|자세히|새로|떼어|쓰지)$/
/** Words that need no particle: they have one, or are none that could have one. */
const complete = /(?:[을를은는도만에로과와게고의지해어면씩]|에서|까지|대로)$/
const noun = /(?:이미지|메시지|지시어|경로)$/

/**
 * A declaration's description as a sentence: `컨테이너 이름 정하기` → `컨테이너 이름을 정해요.`, `메모리 제한` →
 * `메모리 제한을 정해요.` What is in brackets at its end stays there.
 */
export function sentence(description: string): string {
  const [line = ''] = description.split('\n', 1)
  const [, what = '', remark = ''] = /^(.*?)((?:: .*| \([^()]*\))?)$/.exec(line) ?? []
  return `${polite(what)}${remark}.`
}

function polite(text: string): string {
  if (text.endsWith(' 같음')) return text.replace(/같음$/, '같아요')
  if (text.endsWith('전용으로')) return `${text} 둬요`
  const stem = /(?<!크)기$/.test(text) ? text.slice(0, -1) : undefined
  if (stem === undefined) return `${withParticle(text, '을/를')} 정해요`
  // What is shown is seen from the reader's side: 목록 보기 → 목록을 보여 줘요.
  return conjugated(withObject(stem)).replace(/봐요$/, '보여 줘요')
}

/** Marks the object of a verb phrase where the description leaves that out. */
function withObject(phrase: string): string {
  const words = phrase.match(/(?:[^\s(]|\([^)]*\))+/g) ?? []
  const verb = words.length - 1
  let at = verb - 1
  while (at > 0 && between.test(words[at]!)) at--
  const object = words[at]
  if (at < 0 || object === undefined || between.test(object) || at === verb) return phrase
  if (complete.test(object) && !noun.test(object)) return phrase
  words[at] = withParticle(object, '을/를')
  return words.join(' ')
}

const vowels = 'ㅏㅐㅑㅒㅓㅔㅕㅖㅗㅘㅙㅚㅛㅜㅝㅞㅟㅠㅡㅢㅣ'
/** What a verb's last vowel becomes before `요`. */
const contracted: Readonly<Record<string, string>> = { ㅗ: 'ㅘ', ㅜ: 'ㅝ', ㅣ: 'ㅕ', ㅡ: 'ㅓ' }

/** A verb's stem in 해요체: `정하` → `정해요`, `보` → `봐요`, `읽` → `읽어요`, `고르` → `골라요`. */
export function conjugated(stem: string): string {
  const code = stem.charCodeAt(stem.length - 1) - 0xac00
  const head = stem.slice(0, -1)
  const [initial, vowel, final] = [Math.floor(code / 588), vowels[Math.floor(code / 28) % 21]!, code % 28]
  if (stem.endsWith('하')) return `${head}해요`
  if (stem.endsWith('잇')) return `${head}이어요`
  if (stem.endsWith('르') && !/[따치들]르$/.test(stem)) return `${doubled(head)}요`
  if (final > 0) return `${stem}${/[ㅏㅑㅗ]/.test(vowel) ? '아' : '어'}요`
  if (vowel === 'ㅟ') return `${stem}어요`
  const before = vowels[Math.floor((head.charCodeAt(head.length - 1) - 0xac00) / 28) % 21] ?? ''
  const next = vowel === 'ㅡ' && /[ㅏㅗ]/.test(before) ? 'ㅏ' : (contracted[vowel] ?? vowel)
  return `${head}${syllable(initial, next, 0)}요`
}

/** `고` of 고르다 → `골라`. */
function doubled(head: string): string {
  const code = head.charCodeAt(head.length - 1) - 0xac00
  const vowel = vowels[Math.floor(code / 28) % 21]!
  return `${head.slice(0, -1)}${syllable(Math.floor(code / 588), vowel, 8)}${/[ㅏㅗ]/.test(vowel) ? '라' : '러'}`
}

const syllable = (initial: number, vowel: string, final: number) =>
  String.fromCharCode(0xac00 + initial * 588 + vowels.indexOf(vowel) * 28 + final)
