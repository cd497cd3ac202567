import { setList } from '../arrays.ts'
import { Fields, textOf } from '../fields.ts'
import { readLine } from '../read-line.ts'
import type { Reader, Tty } from '../host.ts'
import type { Shell } from '../shell.ts'
import type { Builtin } from './types.ts'

/** A character of a line, and whether a backslash took its meaning away. */
interface Char {
  readonly char: string
  readonly escaped: boolean
}

/** `read -r -p PROMPT -t SECONDS -n COUNT -d END -s -a ARRAY NAME…`. */
export const read: Builtin = async (shell, args) => {
  const { options, names } = parse(args)
  const stdin = shell.streams.get(0)
  if (options.p !== undefined && stdin?.terminal) await shell.write(2, options.p)
  if (!stdin?.reader) return 1
  const tty = stdin.terminal ? shell.host.tty : undefined
  const echo = options.s === undefined
  // Keys that are counted are not waited for line by line.
  const byKey = tty && options.n !== undefined
  if (tty && !echo) tty.echo = false
  if (byKey) tty.raw = true
  const reader = byKey ? keysOf(stdin.reader, tty, echo ? text => shell.write(2, text) : undefined) : stdin.reader
  try {
    const text = await shell.foreground.blocked(signal => line(shell, reader, options, signal))
    const { chars, isWhole } = text
    if (options.a !== undefined) setList(shell, options.a, fieldsOf(chars, shell.ifs))
    else if (names.length === 0) shell.assign('REPLY', chars.map(({ char }) => char).join(''))
    else
      for (const [index, value] of split(chars, shell.ifs, names.length).entries()) shell.assign(names[index]!, value)
    return text.timedOut ? shell.pick(142, 1, 1) : isWhole ? 0 : 1
  } finally {
    if (tty && !echo) tty.echo = true
    if (byKey) tty.raw = false
  }
}

type Options = Readonly<Partial<Record<string, string>>>

function parse(args: readonly string[]): { options: Options; names: readonly string[] } {
  const options: Record<string, string> = {}
  const words = [...args]
  while (/^-\w/.test(words[0] ?? '')) {
    const word = words.shift()!
    for (let at = 1; at < word.length; at++) {
      const letter = word.charAt(at)
      if (!'ptndua'.includes(letter)) options[letter] = ''
      else {
        options[letter] = word.slice(at + 1) || (words.shift() ?? '')
        break
      }
    }
  }
  if (words[0] === '--') words.shift()
  return { options, names: words }
}

/** Reads a raw terminal key by key, each shown where there is an echo. */
function keysOf(reader: Reader, tty: Tty, echo?: (text: string) => Promise<void>): Reader {
  const read = async (signal?: AbortSignal): Promise<string | undefined> => {
    const text = await reader.read(signal)
    if (text === undefined) return undefined
    const [key = '', ...rest] = text
    if (rest.length > 0) reader.unread(rest.join(''))
    if (key === '\x03') {
      tty.onSignal('INT')
      return read(signal)
    }
    await echo?.(key === '\r' ? '\r\n' : key)
    return key === '\r' ? '\n' : key
  }
  return {
    ...reader,
    read,
    unread: text => {
      if (text !== '') reader.unread(text)
    },
  }
}

async function line(shell: Shell, reader: Reader, options: Options, signal: AbortSignal) {
  const end = options.d === undefined ? '\n' : options.d.charAt(0) || '\0'
  const limit = options.n === undefined ? Infinity : Number(options.n)
  const clock = new AbortController()
  if (options.t !== undefined)
    void shell.host.sleep(Number(options.t) * 1000).then(
      () => {
        clock.abort()
      },
      () => undefined,
    )
  const either = AbortSignal.any([signal, clock.signal])
  const chars: Char[] = []
  for (;;) {
    const text = await readLine(reader, { signal: either, end, limit: limit - chars.length })
    if (text === undefined) return { chars, isWhole: false, timedOut: clock.signal.aborted }
    const isEnded = text.endsWith(end)
    const body = [...(isEnded ? text.slice(0, -end.length) : text)]
    let continues = false
    for (let at = 0; at < body.length; at++) {
      const escaped = options.r === undefined && body[at] === '\\'
      if (escaped) at++
      if (at < body.length) chars.push({ char: body[at]!, escaped })
      else continues = isEnded
    }
    if (!continues) return { chars, isWhole: isEnded || chars.length >= limit, timedOut: false }
  }
}

/** All fields of a line, as `-a` takes them. */
function fieldsOf(chars: readonly Char[], ifs: string): readonly string[] {
  const fields = new Fields(ifs)
  for (const { char, escaped } of chars) {
    if (escaped) fields.add(char, true)
    else fields.split(char)
  }
  return fields.all().map(textOf)
}

/** Splits a line into as many values as there are names; the last takes the rest. */
function split(chars: readonly Char[], ifs: string, count: number): readonly string[] {
  const isWhite = ({ char, escaped }: Char) => !escaped && ' \t\n'.includes(char) && ifs.includes(char)
  const isOther = ({ char, escaped }: Char) => !escaped && !' \t\n'.includes(char) && ifs.includes(char)
  const values: string[] = []
  let at = 0
  const skipWhite = () => {
    while (at < chars.length && isWhite(chars[at]!)) at++
  }
  const text = (from: number, to: number) =>
    chars
      .slice(from, to)
      .map(({ char }) => char)
      .join('')
  skipWhite()
  while (values.length < count - 1) {
    const from = at
    while (at < chars.length && !isWhite(chars[at]!) && !isOther(chars[at]!)) at++
    values.push(text(from, at))
    skipWhite()
    if (at < chars.length && isOther(chars[at]!)) {
      at++
      skipWhite()
    }
  }
  let to = chars.length
  while (to > at && isWhite(chars[to - 1]!)) to--
  // A single field with its separator behind it is that field alone.
  const last = chars.slice(at, to)
  if (last.length > 0 && isOther(last.at(-1)!) && !last.slice(0, -1).some(char => isOther(char) || isWhite(char))) to--
  return [...values, text(at, to)]
}
