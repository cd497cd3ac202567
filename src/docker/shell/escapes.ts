const letters: Readonly<Record<string, string>> = {
  a: '\x07',
  b: '\b',
  e: '\x1b',
  E: '\x1b',
  f: '\f',
  n: '\n',
  r: '\r',
  t: '\t',
  v: '\v',
  '\\': '\\',
}

const forms = {
  /** `$'…'` of bash. */
  dollar:
    /\\(?:(u[\da-fA-F]{1,4}|U[\da-fA-F]{1,8})|((?:x[\da-fA-F]{1,2}|[0-7]{1,3})(?:\\(?:x[\da-fA-F]{1,2}|[0-7]{1,3}))*)|([^]))/g,
  /** `echo -e` and `printf %b`, whose octal numbers begin with a 0 and where `\c` ends everything. */
  echo: /\\(?:(u[\da-fA-F]{1,4}|U[\da-fA-F]{1,8})|((?:x[\da-fA-F]{1,2}|0[0-7]{0,3})(?:\\(?:x[\da-fA-F]{1,2}|0[0-7]{0,3}))*)|([^]))/g,
  /** The same two in dash, which knows characters by octal numbers alone. */
  posix: /\\(?:(u(?!))|([0-7]{1,3}(?:\\[0-7]{1,3})*)|([^]))/g,
  posixEcho: /\\(?:(u(?!))|(0[0-7]{0,3}(?:\\0[0-7]{0,3})*)|([^]))/g,
} as const

/** Characters of bytes written as `x41` or `101`: UTF-8 where it is. */
function fromBytes(codes: string): string {
  const bytes = codes
    .split('\\')
    .map(code => (code.startsWith('x') ? Number.parseInt(code.slice(1), 16) : Number.parseInt(code, 8) & 0xff))
  try {
    return decodeURIComponent(bytes.map(byte => `%${byte.toString(16).padStart(2, '0')}`).join(''))
  } catch {
    return String.fromCharCode(...bytes)
  }
}

/** Backslash sequences as the characters they stand for; unknown ones stay. */
export function unescape(text: string, form: keyof typeof forms): string {
  return text.replace(forms[form], (all, point?: string, bytes?: string, letter?: string) => {
    if (point !== undefined) {
      const code = Number.parseInt(point.slice(1), 16)
      return code > 0x10ffff ? all : String.fromCodePoint(code)
    }
    if (bytes !== undefined) return fromBytes(bytes)
    if (form === 'dollar' && (letter === "'" || letter === '"' || letter === '?')) return letter
    return letters[letter!] ?? all
  })
}
