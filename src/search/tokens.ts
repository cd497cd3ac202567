/** A stretch of a text that is looked up as one: a word of one script, an option, a number. */
export interface Token {
  readonly text: string
  /** Follows the token before it without a space: 과 in `rm과`. */
  readonly glued: boolean
}

const option = '(?<![\\w가-힣-])--?(?:[a-zA-Z][\\w-]*|[ㄱ-ㅎㅏ-ㅣ가-힣]+)'
const latin = '[a-zA-Z0-9]+(?:[._-][a-zA-Z0-9]+)*'
const korean = '[가-힣ㄱ-ㅎㅏ-ㅣ]+'
const pattern = new RegExp(`${option}|${latin}|${korean}`, 'g')

export function tokensOf(text: string): readonly Token[] {
  const tokens: Token[] = []
  let end = -1
  for (const match of text.matchAll(pattern)) {
    tokens.push({ text: match[0], glued: match.index === end })
    end = match.index + match[0].length
  }
  return tokens
}

/** `-it`, `--rm`, `--name=web` (its value is a token of its own). */
export const isOption = (text: string): boolean => /^--?[a-z]/i.test(text)
