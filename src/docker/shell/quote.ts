/** A word as it could be typed: in single quotes where it has to be, in bash's `$'…'` where it has control characters. */
export function quote(text: string): string {
  if (/^[\w@%+=:,./-]+$/.test(text)) return text
  if (!/\p{Cc}/u.test(text)) return `'${text.replaceAll("'", String.raw`'\''`)}'`
  const escaped = text.replace(/[\\']/g, '\\$&').replace(/\p{Cc}/gu, char => letters[char] ?? octal(char))
  return `$'${escaped}'`
}

/** A word in quotes as dash and BusyBox show it: `'a'"'"'b'`. */
export const quotePlainly = (text: string) =>
  text === '' ? "''" : text.replace(/'+|[^']+/g, run => (run.startsWith("'") ? `"${run}"` : `'${run}'`))

/** A text in double quotes, as bash's `declare -p` shows it. */
export const quoteDoubly = (text: string) => `"${text.replace(/["$\\`]/g, '\\$&')}"`

/** A word as BusyBox's `set -x` shows it. */
export const quoteTraced = (text: string) => (/[^+-:@-Z\]^_a-z]/.test(text) ? quotePlainly(text) : text)

const letters: Readonly<Record<string, string>> = {
  '\n': '\\n',
  '\t': '\\t',
  '\r': '\\r',
  '\x1b': '\\E',
  '\x07': '\\a',
}
const octal = (char: string) => `\\${char.charCodeAt(0).toString(8).padStart(3, '0')}`
