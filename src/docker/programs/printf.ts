import type { Program } from '../engine/process/types.ts'
import type { Dialect } from '../shell/dialect.ts'
import { unescape } from '../shell/escapes.ts'
import type { Printed } from '../shell/options.ts'
import { quote } from '../shell/quote.ts'
import { unescapeToStop } from './escapes.ts'

type Flavour = 'gnu' | Dialect

/** What `printf FORMAT ARGUMENT…` prints, which arguments are no numbers, and where the format is none. */
export function formatted(format: string, words: readonly string[], flavour: Flavour = 'gnu'): Printed {
  const problems: Printed['problems'][number][] = []
  let output = ''
  let stopped = false
  const rest = [...words]
  const letters = flavour === 'gnu' || flavour === 'bash' ? /[diouxXeEfFgGaAcsbq%]/ : /[diouxXeEfFgGaAcsb%]/
  do {
    const before = rest.length
    for (const match of format.matchAll(
      /%([-+ 0#]*)(\*|\d*)(?:\.(\*|\d*))?([hlLjtz]*)([^]|$)|\\c|(?:[^%\\]|\\[^c]|\\$)+/g,
    )) {
      const [text = '', flags, width, precision, size, next] = match
      // dash knows no sizes.
      const letter = flavour === 'dash' && size ? size : next
      if (letter === undefined) {
        if (text === '\\c') stopped = true
        else output += unescape(text, flavour === 'dash' ? 'posix' : 'dollar')
      } else if (!letters.test(letter)) {
        const directive = flavour === 'dash' && size ? text.slice(0, -1) : text
        const plain = format.slice(match.index).replace(size ?? '', '')
        return { output, problems, invalid: { directive, letter, rest: plain } }
      } else {
        const taken = (given: string | undefined) => (given === '*' ? rest.shift() : given) ?? ''
        const spec = {
          flags: flags!,
          width: Number(taken(width)),
          precision: precision === undefined ? undefined : Number(taken(precision)),
        }
        if (letter === '%') output += '%'
        else if (letter === 'b') {
          const { text: shown, stop } = unescapeToStop(rest.shift() ?? '')
          output += pad(shown, spec)
          stopped = stop
        } else {
          const word = rest.shift()
          const isWrong = /[diouxXeEfFgG]/.test(letter) && word !== undefined && Number.isNaN(numberOf(word))
          if (isWrong) problems.push({ word, isPartial: !Number.isNaN(Number.parseFloat(word)) })
          output += conversion(letter, isWrong && flavour === 'ash' ? '0' : (word ?? ''), spec, flavour)
        }
      }
      if (stopped) return { output, problems }
    }
    if (rest.length === before) break
  } while (rest.length > 0)
  return { output, problems }
}

interface Spec {
  readonly flags: string
  readonly width: number
  readonly precision?: number | undefined
}

/** `12`, `0x1f`, `017`, `'a` as printf reads them; NaN where it is none. */
function numberOf(word: string): number {
  if (/^['"]/.test(word)) return word.codePointAt(1) ?? 0
  if (/^[-+]?0\d+$/.test(word)) return Number.parseInt(word, 8)
  return /^\s*[-+]?0x/i.test(word) ? Number.parseInt(word, 16) : Number(word === '' ? 0 : word)
}

/** One conversion of C's printf, its argument as text: awk's too. */
export function conversion(letter: string, word: string, spec: Spec, flavour: Flavour = 'gnu'): string {
  const { precision } = spec
  if (letter === 's') return pad(precision === undefined ? word : word.slice(0, precision), spec)
  if (letter === 'c') return pad([...word][0] ?? '', spec)
  if (letter === 'q') return pad(flavour === 'bash' ? escaped(word) : quoted(word), spec)
  let value = numberOf(word)
  if (Number.isNaN(value)) value = Number.parseFloat(word) || 0
  let text: string
  if (/[diu]/.test(letter)) text = digits(Math.abs(Math.trunc(value)), 10, precision)
  else if (/[oxX]/.test(letter)) {
    text = digits(Math.abs(Math.trunc(value)), letter === 'o' ? 8 : 16, precision)
    if (spec.flags.includes('#')) text = (letter === 'o' ? '0' : '0x') + text
  } else text = float(letter.toLowerCase(), Math.abs(value), precision ?? 6)
  if (/[A-Z]/.test(letter)) text = text.toUpperCase()
  const sign =
    value < 0 || Object.is(value, -0) ? '-' : spec.flags.includes('+') ? '+' : spec.flags.includes(' ') ? ' ' : ''
  const isZeroed =
    spec.flags.includes('0') && !spec.flags.includes('-') && (precision === undefined || !/[diuoxX]/.test(letter))
  return isZeroed ? sign + text.padStart(spec.width - sign.length, '0') : pad(sign + text, spec)
}

const quoted = (word: string) => (/^[\w./:=@%+-]+$/.test(word) ? word : `'${word.replaceAll("'", String.raw`'\''`)}'`)

/** bash puts a backslash before what would mean something. */
const escaped = (word: string) =>
  word === '' || /\p{Cc}/u.test(word) ? quote(word) : word.replace(/[^\w./:=@%+-]/g, '\\$&')

const digits = (value: number, base: number, precision = 1) =>
  (Number.isFinite(value) ? BigInt(value).toString(base) : String(value)).padStart(precision, '0')

function float(letter: string, value: number, precision: number): string {
  if (!Number.isFinite(value)) return Number.isNaN(value) ? 'nan' : 'inf'
  if (letter === 'f') return value.toFixed(Math.min(precision, 100))
  if (letter === 'e') return value.toExponential(precision).replace(/e([-+])(\d)$/, 'e$10$2')
  const exponent = value === 0 ? 0 : Math.floor(Math.log10(Number(value.toPrecision(precision || 1))))
  const text =
    exponent < -4 || exponent >= (precision || 1)
      ? float('e', value, Math.max(0, (precision || 1) - 1))
      : value.toFixed(Math.max(0, (precision || 1) - 1 - exponent))
  return text.includes('.') ? text.replace(/\.?0+(?=e|$)/, '') : text
}

const pad = (text: string, { flags, width }: Spec) => (flags.includes('-') ? text.padEnd(width) : text.padStart(width))

export const printf: Program = async process => {
  const [name = '', format, ...words] = process.argv
  if (format === undefined) {
    await process.stderr.write(`${name}: missing operand\nTry '${name} --help' for more information.\n`)
    return 1
  }
  const { output, problems, invalid } = formatted(format, words)
  await process.stdout.write(output)
  for (const { word, isPartial } of problems) {
    const text = isPartial ? 'value not completely converted' : 'expected a numeric value'
    await process.stderr.write(`${name}: '${word}': ${text}\n`)
  }
  if (invalid) await process.stderr.write(`${name}: ${invalid.directive}: invalid conversion specification\n`)
  return invalid || problems.length > 0 ? 1 : 0
}
