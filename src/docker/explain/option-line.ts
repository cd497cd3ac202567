import type { OptionSpec } from '../cli/command.ts'
import { nearest } from '../cli/nearest.ts'
import { type Context, say, type Span, whole } from './context.ts'
import { withParticle } from './particle.ts'
import type { Token } from './scan.ts'
import { sentence } from './sentence.ts'
import { valueText } from './values.ts'
import type { Explanation } from './word.ts'

/** What a command line's words are parsed for. */
export interface OptionLine {
  /** As the notes call the command: `docker run`. */
  readonly command: string
  readonly options: readonly OptionSpec[]
  /** Options end at the first argument. */
  readonly optionsFirst: boolean
}

interface Taken {
  /** What is no option. */
  readonly args: readonly Token[]
  /** The last value of each option, by its name. */
  readonly given: ReadonlyMap<string, string>
}

const help: OptionSpec = { name: 'help', short: 'h', type: 'bool', description: '사용법 보기' }

/** Says what the options among words are, read as pflag does; what it would refuse is said, and gone on after. */
export function explainOptions(line: OptionLine, words: readonly Token[], context: Context): Taken {
  const args: Token[] = []
  const given = new Map<string, string>()
  for (let at = 0; at < words.length; at++) {
    const token = words[at]!
    const { value } = token
    if (value === '--') {
      say(context, whole(token), 'operator', { title: '--', text: '여기까지가 옵션이에요. 뒤는 모두 인자예요.' })
      return { args: [...args, ...words.slice(at + 1)], given }
    }
    if (!/^-./.test(value)) {
      args.push(token)
      if (line.optionsFirst) return { args: [...args, ...words.slice(at + 1)], given }
      continue
    }
    const { spec, attached } = value.startsWith('--')
      ? sayLong(line, token, words[at + 1], context)
      : sayShort(line, token, words[at + 1], context)
    if (!spec) continue
    const next = attached === undefined && spec.type !== 'bool' ? words[at + 1] : undefined
    given.set(spec.aliasOf ?? spec.name, attached ?? next?.value ?? 'true')
    if (!next) continue
    at++
    sayValue(line, spec, whole(next), next.value, context)
  }
  return { args, given }
}

interface Read {
  /** The option whose value comes next, or came. */
  readonly spec?: OptionSpec | undefined
  /** The value that is in the same word. */
  readonly attached?: string | undefined
}

function sayLong(line: OptionLine, token: Token, next: Token | undefined, context: Context): Read {
  const { value, text, start, end } = token
  const [, name = '', attached] = /^--([^=]*)(?:=(.*))?$/s.exec(value) ?? []
  const spec = find(line, ({ name: known }) => known === name)
  // Where quotes stand in the name, the option and its value are one word.
  const split = attached !== undefined && text.startsWith(`--${name}=`) ? start + name.length + 3 : end
  const span = { token, start, end: split }
  if (!spec) {
    const { meant, said } = unknownName(line, name)
    say(context, span, 'unknown', said)
    if (split < end) say(context, { token, start: split, end }, 'value', rest(attached!))
    return { spec: meant, attached }
  }
  say(context, span, 'option', optionSaid(line, spec, attached ?? next?.value))
  if (split < end) sayValue(line, spec, { token, start: split, end }, attached!, context)
  return { spec, attached }
}

const rest = (title: string): Explanation => ({ title, text: '모르는 옵션에 준 값이에요.' })

function sayShort(line: OptionLine, token: Token, next: Token | undefined, context: Context): Read {
  const { value, text, start, end } = token
  const specs: OptionSpec[] = []
  let attached: string | undefined
  for (let letters = value.slice(1); letters !== ''; letters = letters.slice(1)) {
    const spec = find(line, ({ short }) => short === letters[0])
    if (!spec) {
      const { meant, said } = unknownLetters(line, value.slice(1), letters[0]!)
      say(context, whole(token), 'unknown', said)
      return { spec: meant }
    }
    specs.push(spec)
    const hasValue = letters.length > 2 && letters[1] === '='
    if (!hasValue && (spec.type === 'bool' || letters.length === 1)) continue
    attached = letters.slice(hasValue ? 2 : 1)
    break
  }
  const last = specs.at(-1)!
  const written = specs.length + 1
  const isSplit = attached !== undefined && text.slice(0, written) === value.slice(0, written)
  const from = isSplit ? start + written + (text[written] === '=' ? 1 : 0) : end
  const span = { token, start, end: from }
  const wanted = attached ?? next?.value
  if (specs.length === 1) say(context, span, 'option', optionSaid(line, last, wanted))
  else {
    const title = value.slice(0, written)
    const said = { title, text: `짧은 옵션 ${specs.length}개를 붙여 썼어요.` }
    say(context, span, 'option', said, { parts: specs.map(spec => optionSaid(line, spec, wanted)) })
  }
  if (isSplit) sayValue(line, last, { token, start: from, end }, attached!, context)
  return { spec: last, attached }
}

function find({ options }: OptionLine, fits: (spec: OptionSpec) => boolean): OptionSpec | undefined {
  return options.find(fits) ?? (fits(help) ? help : undefined)
}

const namesOf = ({ name, short }: OptionSpec) => (short === undefined ? `--${name}` : `-${short}, --${name}`)

function optionSaid(line: OptionLine, spec: OptionSpec, value: string | undefined): Explanation {
  const { name, aliasOf, description, deprecated, type, needs } = spec
  const remarks = [
    aliasOf !== undefined || deprecated !== undefined ? ` --${aliasOf ?? name}의 옛 이름이에요.` : '',
    needs === undefined ? '' : ' 리눅스의 도커에서는 쓸 수 없어요.',
    type !== 'bool' && value === undefined ? ' 뒤에 값을 써요.' : '',
  ]
  const text = sentence(description) + (aliasOf === name ? '' : remarks[0]!) + remarks[1]! + remarks[2]!
  return { title: namesOf(spec), text, option: { command: line.command, name: aliasOf ?? name } }
}

function sayValue(line: OptionLine, spec: OptionSpec, span: Span, value: string, context: Context) {
  const { isValid, text } = valueText(line.command, spec, value)
  const option = { command: line.command, name: spec.aliasOf ?? spec.name }
  say(context, span, isValid ? 'value' : 'unknown', { title: value, text, option })
}

function unknownName(line: OptionLine, name: string) {
  const known = line.options.filter(({ hidden }) => !hidden).map(option => option.name)
  const close = nearest(name, known)
  const meant = line.options.find(option => option.name === close)
  const guess = meant ? ` 혹시 ${withParticle(`--${meant.name}`, '을/를')} 쓰려고 했나요?` : ''
  const text = `${line.command}에는 --${name} 옵션이 없어요.${guess}`
  return { meant, said: { title: `--${name}`, text } }
}

function unknownLetters(line: OptionLine, letters: string, unknown: string) {
  const name = letters.split('=', 1)[0]!
  const close =
    name.length > 1
      ? nearest(
          name,
          line.options.map(option => option.name),
        )
      : undefined
  const long = line.options.find(option => option.name === close)
  const other = unknown === unknown.toLowerCase() ? unknown.toUpperCase() : unknown.toLowerCase()
  const short = line.options.find(option => option.short === other)
  const guess = long
    ? ` 긴 옵션 앞에는 -를 두 번 써요: --${long.name}`
    : short
      ? ` 대소문자를 가려요. 혹시 -${withParticle(other, '을/를')} 쓰려고 했나요?`
      : ''
  const text = `${line.command}에는 -${unknown} 옵션이 없어요.${guess}`
  // What was meant by one dash takes no value from its own word.
  return { meant: letters.includes('=') ? undefined : long, said: { title: `-${letters}`, text } }
}
