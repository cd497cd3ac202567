import { unescape } from '../shell/escapes.ts'
import { posixRegex } from './regex.ts'
import { Failure } from './tool.ts'

export type Address =
  | { readonly kind: 'line'; readonly line: number }
  | { readonly kind: 'last' }
  | { readonly kind: 'step'; readonly first: number; readonly step: number }
  | { readonly kind: 'after'; readonly count: number }
  /** No expression is the one used last. */
  | { readonly kind: 'regex'; readonly regex: RegExp | undefined }

/** One command of a script; which of the optional parts are there depends on its letter. */
export interface Command {
  readonly letter: string
  readonly addresses: readonly Address[]
  readonly negated: boolean
  /** Text of a, i and c; the label of b and t; the file of r, w and of s where it writes; the exit code of q. */
  readonly text: string
  readonly regex?: RegExp | undefined
  readonly replacement?: string
  readonly flags?: string
  /** `y`: from and to. */
  readonly table?: ReadonlyMap<string, string>
  /** `{`: where its `}` is. */
  end?: number
}

/** Reads a script of sed. Throws Failure in the words for the flavour. */
export function parseScript(script: string, extended: boolean, busybox: boolean): readonly Command[] {
  const commands: Command[] = []
  const open: Command[] = []
  let at = 0
  const fail = (gnu: string, other = gnu): never => {
    throw new Failure(busybox ? other : `-e expression #1, char ${Math.min(at, script.length)}: ${gnu}`)
  }
  const skip = (chars: RegExp) => {
    while (at < script.length && chars.test(script[at]!)) at++
  }
  const number = () => {
    const [digits = ''] = /^\d+/.exec(script.slice(at)) ?? []
    at += digits.length
    return Number(digits)
  }
  /** Text up to the delimiter, which may stand escaped or in brackets before. */
  const until = (delimiter: string, problem: string, isPattern: boolean) => {
    let text = ''
    while (at < script.length) {
      const set = isPattern ? /^\[\^?\]?(?:\[:\w+:\]|[^\]\n])*\]/.exec(script.slice(at))?.[0] : undefined
      const char = set ?? script[at]!
      at += char.length
      if (char === delimiter) return text
      if (char !== '\\') text += char
      else {
        const next = script[at++] ?? ''
        text += next === delimiter && !/[.*[\]^$+?(){}]/.test(next) ? next : `\\${next}`
      }
    }
    return fail(problem, `unmatched '${delimiter}'`)
  }
  const expression = (pattern: string, flags: string) => {
    if (pattern === '') return undefined
    try {
      return posixRegex(pattern.replaceAll('\\n', '\n'), { extended, flags })
    } catch (error) {
      return fail((error as Error).message)
    }
  }
  const address = (): Address | undefined => {
    const char = script[at] ?? ''
    if (/\d/.test(char)) {
      const first = number()
      if (script[at] !== '~') return { kind: 'line', line: first }
      at++
      return { kind: 'step', first, step: number() }
    }
    if (char === '$') {
      at++
      return { kind: 'last' }
    }
    if (char === '+') {
      at++
      return { kind: 'after', count: number() }
    }
    if (char !== '/' && char !== '\\') return undefined
    at += char === '/' ? 1 : 2
    const pattern = until(script[at - 1]!, 'unterminated address regex', true)
    const insensitive = script[at] === 'I'
    if (insensitive) at++
    return { kind: 'regex', regex: expression(pattern, insensitive ? 'i' : '') }
  }
  /** A word up to the end of the command: a label, a file's name. */
  const rest = (end: RegExp) => {
    skip(/[ \t]/)
    const start = at
    while (at < script.length && !end.test(script[at]!)) at++
    return script.slice(start, at).trim()
  }

  while (at < script.length) {
    skip(/[\s;]/)
    if (at >= script.length) break
    const addresses: Address[] = []
    const first = address()
    if (first) {
      addresses.push(first)
      skip(/[ \t]/)
      if (script[at] === ',') {
        at++
        skip(/[ \t]/)
        const second = address()
        if (!second) fail("unexpected `,'", 'no address after comma')
        else addresses.push(second)
      }
    }
    skip(/\s/)
    const negated = script[at] === '!'
    if (negated) at++
    skip(/\s/)
    const letter = script[at++] ?? fail('missing command')
    const base = { letter, addresses, negated, text: '' }
    if (letter === '#') rest(/\n/)
    else if (letter === '{') {
      const block: Command = base
      open.push(block)
      commands.push(block)
    } else if (letter === '}') {
      const block = open.pop()
      if (!block) fail("unexpected `}'", "unexpected `}'")
      else block.end = commands.length
    } else if ('aic'.includes(letter)) {
      skip(/[ \t]/)
      // `a\` may have its text on the next line; behind it blanks are kept.
      const [mark = ''] = /^\\(?:[ \t]*\n)?/.exec(script.slice(at)) ?? []
      at += mark.length
      const [text = ''] = /^(?:[^\\\n]|\\[^])*/.exec(script.slice(at)) ?? []
      at += text.length
      if (text === '') fail("expected \\ after `a', `c' or `i'")
      commands.push({ ...base, text: text.replaceAll(/\\([^])/g, (_, char: string) => (char === 't' ? '\t' : char)) })
    } else if (letter === 's') {
      const delimiter = script[at++] ?? ''
      const pattern = until(delimiter, "unterminated `s' command", true)
      const replacement = until(delimiter, "unterminated `s' command", false)
      const [flags = ''] = /^[gpiIeMm\d]*/.exec(script.slice(at)) ?? []
      at += flags.length
      const isWritten = script[at] === 'w'
      if (isWritten) at++
      const file = isWritten ? rest(/\n/) : ''
      if (at < script.length && !/[\s;}#]/.test(script[at]!)) {
        at++
        fail("unknown option to `s'", 'bad option in substitution expression')
      }
      commands.push({
        ...base,
        regex: expression(pattern, `g${/i/i.test(flags) ? 'i' : ''}${/m/i.test(flags) ? 'm' : ''}`),
        replacement,
        flags,
        text: file,
      })
    } else if (letter === 'y') {
      const delimiter = script[at++] ?? ''
      const [from, to] = [0, 1].map(() => [
        ...unescape(until(delimiter, "unterminated `y' command", false), 'dollar'),
      ]) as [string[], string[]]
      if (from.length !== to.length) fail("strings for `y' command are different lengths")
      commands.push({ ...base, table: new Map(from.map((char, index) => [char, to[index]!])) })
    } else if (':btTrwRW'.includes(letter)) {
      commands.push({ ...base, text: rest('rwRW'.includes(letter) ? /\n/ : letter === ':' ? /[\n;]/ : /[\n;}]/) })
    } else if ('=dDgGhHlnNpPqQxz'.includes(letter)) {
      const text = 'qQl'.includes(letter) ? rest(/[\n;}]/) : ''
      skip(/[ \t]/)
      if (at < script.length && !/[\n;}#]/.test(script[at]!)) {
        at++
        fail('extra characters after command', `unsupported command ${letter}`)
      }
      commands.push({ ...base, text })
    } else fail(`unknown command: \`${letter}'`, `unsupported command ${letter}`)
  }
  if (open.length > 0) {
    at = 0
    fail("unmatched `{'", 'unterminated {')
  }
  return commands
}
