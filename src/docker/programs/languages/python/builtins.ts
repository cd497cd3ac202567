import { Exit, LanguageError, Unsimulated } from '../failure.ts'
import { Callable, Dict, List, type Value } from '../value.ts'
import { areEqual, binary, isTrue } from './operators.ts'
import { repr, str, typeName } from './show.ts'

/** Names that Python has and the simulator does not. */
const others =
  'ArithmeticError AssertionError AttributeError BaseException Exception ImportError IndexError KeyError KeyboardInterrupt ' +
  'NameError NotImplementedError OSError RuntimeError StopIteration SyntaxError SystemExit TypeError ValueError ZeroDivisionError ' +
  '__import__ __name__ __file__ __doc__ __builtins__ aiter all any anext ascii bin breakpoint bytearray bytes callable classmethod compile ' +
  'complex copyright credits delattr dict dir divmod enumerate eval exec filter format frozenset getattr globals hasattr hash ' +
  'help hex id input isinstance issubclass iter license locals map memoryview next object oct pow property range reversed set ' +
  'setattr slice staticmethod super tuple vars zip'

const isKnown: ReadonlySet<string> = new Set(others.split(' '))

/** Whether Python has a builtin of the name that is not here. */
export const isOther = (name: string) => isKnown.has(name)

const itemsOf = (value: Value, name: string): readonly Value[] => {
  if (value instanceof List) return value.items
  if (typeof value === 'string') return [...value]
  if (typeof value === 'bigint' || typeof value === 'number')
    throw new LanguageError('TypeError', `'${typeName(value)}' object is not iterable`)
  throw new Unsimulated(`${name}()`)
}

const noSpan = { at: 0, end: 0 }

function toInt(value: Value): Value {
  if (typeof value === 'number' && Number.isFinite(value)) return BigInt(Math.trunc(value))
  if (typeof value === 'bigint' || typeof value === 'boolean') return BigInt(value)
  if (typeof value !== 'string') throw new Unsimulated('int()')
  if (!/^\s*[-+]?\d+\s*$/.test(value))
    throw new LanguageError('ValueError', `invalid literal for int() with base 10: ${repr(value)}`)
  return BigInt(value.trim().replace(/^\+/, ''))
}

function ordinal(char: Value): Value {
  if (typeof char !== 'string')
    throw new LanguageError('TypeError', `ord() expected string of length 1, but ${typeName(char)} found`)
  const [first, ...more] = char
  if (first === undefined || more.length > 0)
    throw new LanguageError('TypeError', `ord() expected a character, but string of length ${[...char].length} found`)
  return BigInt(first.codePointAt(0)!)
}

function toFloat(value: Value): Value {
  if (typeof value === 'string') {
    if (!/^\s*[-+]?(\d+\.?\d*|\.\d+)(e[-+]?\d+)?\s*$/i.test(value))
      throw new LanguageError('ValueError', `could not convert string to float: ${repr(value)}`)
    return Number(value)
  }
  if (typeof value === 'bigint' || typeof value === 'number' || typeof value === 'boolean') return Number(value)
  throw new Unsimulated('float()')
}

function length(value: Value): Value {
  if (typeof value === 'string') return BigInt([...value].length)
  if (value instanceof List) return BigInt(value.items.length)
  if (value instanceof Dict) return BigInt(value.entries.size)
  throw new LanguageError('TypeError', `object of type '${typeName(value)}' has no len()`)
}

/** Half goes to the even neighbour. */
function rounded(value: Value, digits: Value): Value {
  if (typeof value === 'bigint' && digits === undefined) return value
  if (typeof value !== 'number') throw new Unsimulated('round()')
  if (digits !== undefined) return Number(value.toFixed(Math.min(20, Math.max(0, Number(digits)))))
  const down = Math.floor(value)
  return BigInt(value - down === 0.5 ? down + (down % 2 === 0 ? 0 : 1) : Math.round(value))
}

const sorted = (values: readonly Value[]) =>
  values.toSorted((a, b) => (areEqual(a, b) ? 0 : binary('<', a, b, noSpan) ? -1 : 1))

type Function = (args: readonly Value[], named: ReadonlyMap<string, Value>) => Value

/** The names that a program begins with; `write` is given what it prints. */
export function builtins(write: (text: string) => void): ReadonlyMap<string, Value> {
  const exit: Function = ([code]) => {
    if (typeof code === 'string') throw new Unsimulated('exit()')
    throw new Exit(Number(code ?? 0) & 0xff)
  }
  const best =
    (sign: '<' | '>'): Function =>
    args => {
      const values = args.length === 1 ? itemsOf(args[0], 'min') : args
      if (values.length === 0) throw new Unsimulated('min()')
      return values.reduce((one, other) => (binary(sign, other, one, noSpan) ? other : one))
    }
  const functions: Readonly<Record<string, Function>> = {
    print: (args, named) => {
      const option = (name: string, usual: string) => (named.has(name) ? str(named.get(name)) : usual)
      if ([...named.keys()].some(name => name !== 'sep' && name !== 'end' && name !== 'flush'))
        throw new Unsimulated('print()')
      write(`${args.map(str).join(option('sep', ' '))}${option('end', '\n')}`)
      return null
    },
    len: ([value]) => length(value),
    str: ([value = '']) => str(value),
    int: ([value = 0n]) => toInt(value),
    float: ([value = 0]) => toFloat(value),
    bool: ([value]) => isTrue(value),
    list: ([value = new List([])]) => new List(itemsOf(value, 'list')),
    repr: ([value]) => repr(value),
    type: ([value]) =>
      new Callable(typeName(value), () => {
        throw new Unsimulated('type()')
      }),
    abs: ([value]) =>
      typeof value === 'number'
        ? Math.abs(value)
        : binary('<', value, 0n, noSpan)
          ? binary('-', 0n, value, noSpan)
          : value,
    min: best('<'),
    max: best('>'),
    sum: ([values]) => itemsOf(values, 'sum').reduce((total, value) => binary('+', total, value, noSpan), 0n),
    round: ([value, digits]) => rounded(value, digits),
    sorted: ([values], named) => {
      if (named.size > 0) throw new Unsimulated('sorted()')
      return new List(sorted(itemsOf(values, 'sorted')))
    },
    chr: ([code]) => String.fromCodePoint(Math.min(0x10_ffff, Math.max(0, Number(code)))),
    ord: ([char]) => ordinal(char),
    exit,
    quit: exit,
  }
  return new Map(Object.entries(functions).map(([name, run]) => [name, new Callable(name, run)]))
}
