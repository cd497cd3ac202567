/** A POSIX regular expression that cannot be read; `message` is glibc's. */
export class RegexError extends Error {
  override readonly name = 'RegexError'
}

const classes: Readonly<Record<string, string>> = {
  alpha: 'a-zA-Z',
  digit: '0-9',
  alnum: 'a-zA-Z0-9',
  upper: 'A-Z',
  lower: 'a-z',
  space: String.raw`\s`,
  blank: ' \\t',
  punct: String.raw`!-\/:-@\[-\x60{-~`,
  cntrl: String.raw`\x00-\x1f\x7f`,
  xdigit: '0-9a-fA-F',
  print: String.raw`\x20-\x7e\x80-\uffff`,
  graph: String.raw`\x21-\x7e\x80-\uffff`,
}

/** A POSIX expression, basic or extended, as JavaScript writes it. */
export function posixSource(pattern: string, extended: boolean): string {
  let source = ''
  let depth = 0
  for (let at = 0; at < pattern.length; at++) {
    const char = pattern[at]!
    if (char === '[') {
      const { text, end } = bracket(pattern, at)
      source += text
      at = end
    } else if (char === '\\') {
      const next = pattern[++at]
      if (next === undefined) throw new RegexError('Trailing backslash')
      if (!extended && '(){}+?|'.includes(next)) {
        depth += next === '(' ? 1 : next === ')' ? -1 : 0
        source += next
      } else source += escaped(next)
    } else if (!extended && '(){}+?|'.includes(char)) source += `\\${char}`
    else if (char === '*' && (source === '' || /(^|[^\\])[(|^]$/.test(source)) && !extended) source += String.raw`\*`
    else if (!extended && char === '^' && !(at === 0 || /\\[(|]$/.test(pattern.slice(0, at)))) source += String.raw`\^`
    else if (!extended && char === '$' && !(at === pattern.length - 1 || /^\\[)|]/.test(pattern.slice(at + 1)))) {
      source += String.raw`\$`
    } else if (extended && char === '{' && !/^\{\d*,?\d*\}/.test(pattern.slice(at))) source += String.raw`\{`
    else {
      depth += char === '(' ? 1 : char === ')' ? -1 : 0
      source += char === '/' ? String.raw`\/` : char
    }
    if (depth < 0) throw new RegexError(extended ? 'Unmatched ) or \\)' : 'Unmatched ) or \\)')
  }
  if (depth > 0) throw new RegexError('Unmatched ( or \\(')
  return source
}

/** A POSIX expression as a JavaScript one. Throws RegexError. */
export function posixRegex(pattern: string, { extended = false, flags = '' } = {}): RegExp {
  const source = posixSource(pattern, extended)
  try {
    return new RegExp(source, flags)
  } catch {
    throw new RegexError('Invalid preceding regular expression')
  }
}

function escaped(char: string): string {
  if (char === '<') return String.raw`\b(?=\w)`
  if (char === '>') return String.raw`\b(?<=\w)`
  if (char === '`') return '^'
  if (/[bBwWsSntrfv1-9]/.test(char)) return `\\${char}`
  return char === "'" ? '$' : char.replace(/[^\w\s]/, String.raw`\$&`)
}

function bracket(pattern: string, start: number) {
  const found = /^\[(\^?)(\]?(?:\[:\w+:\]|\[[.=].[.=]\]|[^\]])*)\]/.exec(pattern.slice(start))
  if (!found) throw new RegexError('Unmatched [, [^, [:, [., or [=')
  const inside = found[2]!.replaceAll(
    /\[:(\w+):\]|\[[.=](.)[.=]\]|([\\[\]^])/g,
    (_, name?: string, one?: string, char?: string) => {
      if (name === undefined) return `\\${one ?? char!}`
      if (!Object.hasOwn(classes, name)) throw new RegexError('Invalid character class name')
      return classes[name]!
    },
  )
  return { text: `[${found[1]!}${inside}]`, end: start + found[0].length - 1 }
}

/** A text as an expression that matches it and nothing else. */
export const literally = (text: string) => text.replaceAll(/[$()*+.?[\\\]^{|}/-]/g, String.raw`\$&`)
