// Behaviour: spf13/pflag flag.go
import type { Flags, OptionSpec } from '../command.ts'
import { quote, quoteRune, utf8 } from '../../format/go.ts'
import { csvFields, parseBool } from './go.ts'
import { readerOf } from './parsers.ts'

/** A command line that pflag does not take; `message` is pflag's. */
export class FlagError extends Error {
  override readonly name = 'FlagError'
}

/** A command line in its parts. */
export interface Parsed {
  readonly flags: Flags
  /** What is no option. */
  readonly args: readonly string[]
  readonly wantsHelp: boolean
  /** What pflag says of options that are on their way out, each with its newline. */
  readonly warnings: readonly string[]
}

const help: OptionSpec = { name: 'help', short: 'h', type: 'bool', hidden: true, description: '' }

/**
 * Takes a command line apart. Where options may not follow arguments (`interspersed` is false), all from the first
 * argument on are arguments. Throws FlagError.
 */
export function parseFlags(specs: readonly OptionSpec[], line: readonly string[], interspersed = true): Parsed {
  const values = new Map<string, string[]>()
  const args: string[] = []
  const warnings: string[] = []
  const byName = new Map([help, ...specs].map(spec => [spec.name, spec]))
  const byShort = new Map([help, ...specs].map(spec => [spec.short, spec]))
  const rest = [...line]

  const set = (spec: OptionSpec, value: string) => {
    const target = byName.get(spec.aliasOf ?? spec.name) ?? spec
    try {
      readerOf(spec)(value)
    } catch (error) {
      const flag = spec.short === undefined || spec === help ? `--${spec.name}` : `-${spec.short}, --${spec.name}`
      throw new FlagError(`invalid argument ${quote(value)} for "${flag}" flag: ${(error as Error).message}`)
    }
    values.set(target.name, [...(values.get(target.name) ?? []), value])
    if (spec.deprecated !== undefined) {
      warnings.push(`Flag --${spec.name} has been deprecated, ${spec.deprecated}\n`)
    }
  }

  const next = (flag: string) => {
    const value = rest.shift()
    if (value === undefined) throw new FlagError(`flag needs an argument: ${flag}`)
    return value
  }

  const long = (word: string) => {
    if (/^--[-=]/.test(word)) throw new FlagError(`bad flag syntax: ${word}`)
    const [, name = '', value] = /^--([^=]*)(?:=(.*))?$/s.exec(word) ?? []
    const spec = byName.get(name)
    if (!spec) throw new FlagError(`unknown flag: --${name}`)
    set(spec, value ?? (spec.type === 'bool' ? 'true' : next(word)))
  }

  const short = (word: string) => {
    for (let letters = word.slice(1); letters !== '';) {
      const spec = byShort.get(letters[0])
      const letter = `${firstByte(letters)} in -${letters}`
      if (!spec) throw new FlagError(`unknown shorthand flag: ${letter}`)
      if (spec === help) warnings.push('Flag shorthand -h has been deprecated, use --help\n')
      const hasValue = letters.length > 2 && letters[1] === '='
      if (hasValue || (spec.type !== 'bool' && letters.length > 1)) {
        set(spec, letters.slice(hasValue ? 2 : 1))
        break
      }
      set(spec, spec.type === 'bool' ? 'true' : next(letter))
      letters = letters.slice(1)
    }
  }

  for (let word = rest.shift(); word !== undefined; word = rest.shift()) {
    if (word === '--') {
      args.push(...rest)
      break
    }
    if (!word.startsWith('-') || word === '-') {
      args.push(word)
      if (interspersed) continue
      args.push(...rest)
      break
    }
    if (word.startsWith('--')) long(word)
    else short(word)
  }
  const flags = flagsOf(byName, values)
  return { flags, args, wantsHelp: flags.bool('help'), warnings }
}

/** A letter as pflag shows it: one byte, which is not much of a letter outside ASCII. */
function firstByte(letters: string) {
  return quoteRune(String.fromCharCode(utf8(letters)[0]!))
}

function flagsOf(specs: ReadonlyMap<string, OptionSpec>, values: ReadonlyMap<string, readonly string[]>): Flags {
  const string = (name: string) => values.get(name)?.at(-1) ?? specs.get(name)?.default ?? ''
  return {
    given: [...values.keys()],
    has: name => values.has(name),
    bool: name => string(name) !== '' && parseBool(string(name)),
    string,
    list: name => {
      const given = values.get(name) ?? []
      return specs.get(name)?.type === 'strings' ? given.flatMap(text => (text === '' ? [] : csvFields(text))) : given
    },
    number: name => {
      const spec = specs.get(name)
      return spec && string(name) !== '' ? Number(readerOf(spec)(string(name))) : 0
    },
  }
}
