const classes: Readonly<Record<string, string>> = {
  alnum: '\\p{L}\\p{N}',
  alpha: '\\p{L}',
  blank: ' \\t',
  cntrl: '\\p{Cc}',
  digit: '0-9',
  graph: '\\p{L}\\p{N}\\p{P}\\p{S}',
  lower: '\\p{Ll}',
  print: '\\p{L}\\p{N}\\p{P}\\p{S} ',
  punct: '\\p{P}\\p{S}',
  space: '\\s',
  upper: '\\p{Lu}',
  xdigit: '0-9A-Fa-f',
}

const literal = (char: string) => (/[\\^$.*+?()[\]{}|/]/.test(char) ? `\\${char}` : char)

/** A pattern without its escapes. */
export const unescapePattern = (pattern: string) => pattern.replace(/\\([^])/g, '$1')

/** `[a-z]`, `[!x]`, `[[:digit:]]` as a regular expression; undefined where the bracket does not close. */
function bracket(pattern: string, at: number): { source: string; end: number } | undefined {
  const found = /\[([!^]?)(\]?(?:\[:[a-z]+:\]|\\[^]|[^\]])*)\]/y
  found.lastIndex = at
  const [all, not = '', body = ''] = found.exec(pattern) ?? []
  if (all === undefined) return undefined
  const source = body.replace(
    /\[:([a-z]+):\]|\\([^])|([\\[\]^])/g,
    (_, name?: string, escaped?: string, plain?: string) =>
      name === undefined ? literalInClass(escaped ?? plain!) : (classes[name] ?? ''),
  )
  // A range that runs backwards matches nothing.
  const ordered = source.replace(/([^\\])-([^\\])/gu, (range, from: string, to: string) => (from > to ? '' : range))
  return { source: `[${not && '^'}${ordered}]`, end: at + all.length }
}

const literalInClass = (char: string) => (/[\\\]^[-]/.test(char) ? `\\${char}` : char)

/**
 * The regular expression of a shell pattern, unanchored. Each `*` but the last takes the first way to go on and keeps
 * to it (a look-ahead and a reference to what it found are atomic), so that no pattern needs more than quadratic time.
 */
function sourceOf(pattern: string, lazy: boolean): string {
  const segments = ['']
  for (let at = 0; at < pattern.length;) {
    const char = String.fromCodePoint(pattern.codePointAt(at)!)
    const set = char === '[' ? bracket(pattern, at) : undefined
    if (char === '*') {
      while (pattern[at] === '*') at++
      segments.push('')
      continue
    }
    let source = literal(char)
    let end = at + char.length
    if (set) ({ source, end } = set)
    else if (char === '?') source = '[^]'
    else if (char === '\\' && end < pattern.length) {
      const next = String.fromCodePoint(pattern.codePointAt(end)!)
      source = literal(next)
      end += next.length
    }
    segments.push((segments.pop() ?? '') + source)
    at = end
  }
  const [first = '', ...rest] = segments
  return rest.reduce(
    (all, segment, index) =>
      all + (index === rest.length - 1 ? `[^]*${lazy ? '?' : ''}${segment}` : `(?=([^]*?${segment}))\\${index + 1}`),
    first,
  )
}

function compile(source: string, flags: string): RegExp {
  try {
    return new RegExp(source, `u${flags}`)
  } catch {
    // A bracket expression that no regular expression has, such as `[a-[:digit:]]`, matches nothing.
    return /(?!)/
  }
}

/** Whether a pattern matches a whole text. */
export function matches(pattern: string, text: string): boolean {
  return compile(`^${sourceOf(pattern, false)}$`, '').test(text)
}

/** A test of whole texts, for a pattern that is tried on many. */
export function matcher(pattern: string): (text: string) => boolean {
  const expression = compile(`^${sourceOf(pattern, false)}$`, '')
  return text => expression.test(text)
}

/** `${x#pattern}` and, where `longest`, `${x##pattern}`. */
export function withoutPrefix(text: string, pattern: string, longest: boolean): string {
  const found = compile(`^${sourceOf(pattern, !longest)}`, '').exec(text)
  return found ? text.slice(found[0].length) : text
}

/** `${x%pattern}` and, where `longest`, `${x%%pattern}`. */
export function withoutSuffix(text: string, pattern: string, longest: boolean): string {
  const isSuffix = matcher(pattern)
  for (let count = 0; count <= text.length; count++) {
    const at = longest ? count : text.length - count
    if (isSuffix(text.slice(at))) return text.slice(0, at)
  }
  return text
}

/** `${x/pattern/replacement}`; `operator` is `/`, `//`, `/#` or `/%`. */
export function replaced(text: string, pattern: string, replacement: string, operator: string): string {
  if (pattern === '') return operator === '/#' ? replacement + text : operator === '/%' ? text + replacement : text
  const source = sourceOf(pattern, false)
  const anchored = operator === '/#' ? `^(?:${source})` : operator === '/%' ? `(?:${source})$` : source
  return text.replace(compile(anchored, operator === '//' ? 'g' : ''), () => replacement)
}
