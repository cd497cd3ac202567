import { LanguageError, Unsimulated } from '../failure.ts'
import { Callable, Dict, List, Module, type Value } from '../value.ts'
import { typeName } from './show.ts'

type Method = (text: string, ...args: string[]) => Value

/** A character is stripped where the set has it; without a set blanks are. */
const stripped = (text: string, set: string | undefined, start: boolean, end: boolean) => {
  const has = (char: string) => (set === undefined ? /\s/.test(char) : set.includes(char))
  const chars = [...text]
  while (start && chars.length > 0 && has(chars[0]!)) chars.shift()
  while (end && chars.length > 0 && has(chars.at(-1)!)) chars.pop()
  return chars.join('')
}

const textMethods: Readonly<Record<string, Method>> = {
  upper: text => text.toUpperCase(),
  lower: text => text.toLowerCase(),
  capitalize: text => text.slice(0, 1).toUpperCase() + text.slice(1).toLowerCase(),
  title: text => text.toLowerCase().replaceAll(/\p{L}+/gu, word => word.slice(0, 1).toUpperCase() + word.slice(1)),
  strip: (text, set?: string) => stripped(text, set, true, true),
  lstrip: (text, set?: string) => stripped(text, set, true, false),
  rstrip: (text, set?: string) => stripped(text, set, false, true),
  replace: (text, from = '', to = '') => text.replaceAll(from, () => to),
  startswith: (text, start = '') => text.startsWith(start),
  endswith: (text, end = '') => text.endsWith(end),
  find: (text, part = '') => BigInt(text.indexOf(part)),
  count: (text, part = '') => BigInt(part === '' ? [...text].length + 1 : text.split(part).length - 1),
  split: (text, mark?: string) => new List(mark === undefined ? text.split(/\s+/).filter(Boolean) : text.split(mark)),
  splitlines: text => new List(text.replace(/\n$/, '').split('\n')),
  isdigit: text => /^\d+$/.test(text),
}

/** `object.name`. Throws LanguageError where there is none, Unsimulated where the simulator has none. */
export function member(object: Value, name: string): Value {
  if (object instanceof Module) {
    if (Object.hasOwn(object.members, name)) return object.members[name]
    throw new Unsimulated(`${object.name}.${name}`)
  }
  if (typeof object === 'string') {
    const method = Object.hasOwn(textMethods, name) ? textMethods[name] : undefined
    if (method) return new Callable(name, args => method(object, ...args.map(arg => textArgument(arg, name))))
    if (name === 'join') return new Callable(name, ([items]) => joined(object, items))
  }
  if (object instanceof Dict) {
    if (name === 'get')
      return new Callable(name, ([key, fallback = null]) => object.entries.get(key as string) ?? fallback)
    if (name === 'keys' || name === 'values' || name === 'items') throw new Unsimulated(`dict.${name}`)
  }
  if (object instanceof Callable && name === '__name__') return object.name
  const known =
    typeof object === 'string' || object instanceof List || object instanceof Dict
      ? methods
      : /^(__\w+__|real|imag|bit_length|is_integer|conjugate)$/
  if (known.test(name)) throw new Unsimulated(`${typeName(object)}.${name}`)
  throw new LanguageError('AttributeError', `'${typeName(object)}' object has no attribute '${name}'`)
}

/** Methods of texts, lists and dicts that are there but not here. */
const methods =
  /^(__\w+__|append|clear|copy|extend|index|insert|pop|remove|reverse|sort|fromkeys|popitem|setdefault|update|casefold|center|encode|expandtabs|format|format_map|is\w+|ljust|rjust|maketrans|partition|remove\w+|r\w+|swapcase|translate|zfill)$/

function textArgument(value: Value, name: string): string {
  if (typeof value !== 'string') throw new Unsimulated(`str.${name}`)
  return value
}

function joined(mark: string, items: Value): Value {
  if (typeof items === 'string') return [...items].join(mark)
  if (!(items instanceof List)) throw new Unsimulated('str.join')
  const texts = items.items.map((item, index) => {
    if (typeof item === 'string') return item
    throw new LanguageError('TypeError', `sequence item ${index}: expected str instance, ${typeName(item)} found`)
  })
  return texts.join(mark)
}
