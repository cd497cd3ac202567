import { keyOf, maxLength } from '../evaluate.ts'
import { LanguageError, Unsimulated } from '../failure.ts'
import { Callable, Dict, List, Module, type Value } from '../value.ts'
import { text } from './show.ts'

type Method<T> = (self: T, ...args: (string | number | undefined)[]) => Value

const size = (value: string | number | undefined) => {
  const number = Number(value ?? 0)
  if (number > maxLength) throw new Unsimulated('너무 큰 값')
  return number
}

const textMethods: Readonly<Record<string, Method<string>>> = {
  toUpperCase: self => self.toUpperCase(),
  toLowerCase: self => self.toLowerCase(),
  trim: self => self.trim(),
  trimStart: self => self.trimStart(),
  trimEnd: self => self.trimEnd(),
  includes: (self, part) => self.includes(String(part)),
  startsWith: (self, part) => self.startsWith(String(part)),
  endsWith: (self, part) => self.endsWith(String(part)),
  indexOf: (self, part) => self.indexOf(String(part)),
  charAt: (self, at) => self.charAt(size(at)),
  at: (self, at) => self.at(size(at)),
  repeat: (self, count) =>
    size(count) * self.length > maxLength ? self.repeat(size(maxLength + 1)) : self.repeat(Math.max(0, size(count))),
  slice: (self, from, to) => self.slice(size(from), to === undefined ? undefined : size(to)),
  substring: (self, from, to) => self.substring(size(from), to === undefined ? undefined : size(to)),
  padStart: (self, length, fill = ' ') => self.padStart(size(length), String(fill)),
  padEnd: (self, length, fill = ' ') => self.padEnd(size(length), String(fill)),
  replace: (self, from, to) => self.replace(String(from), () => String(to)),
  replaceAll: (self, from, to) => self.replaceAll(String(from), () => String(to)),
  split: (self, mark) => new List(mark === undefined ? [self] : self.split(String(mark))),
  concat: (self, ...more) => self + more.join(''),
  toString: (self: string) => self,
}

const numberMethods: Readonly<Record<string, Method<number>>> = {
  toFixed: (self, digits) => self.toFixed(Math.min(100, Math.max(0, size(digits)))),
  toString: (self: number, base: string | number = 10) => {
    if (size(base) < 2 || size(base) > 36)
      throw new LanguageError('RangeError', 'toString() radix must be between 2 and 36')
    return self.toString(size(base))
  },
}

const listMethods: Readonly<Record<string, Method<readonly Value[]>>> = {
  join: (self, mark = ',') =>
    self.map(item => (item === null || item === undefined ? '' : text(item))).join(String(mark)),
  includes: (self, item) => self.includes(item),
  indexOf: (self, item) => self.indexOf(item),
  slice: (self, from, to) => new List(self.slice(size(from), to === undefined ? undefined : size(to))),
  at: (self, at) => self.at(size(at)),
  toString: (self: readonly Value[]) => self.map(text).join(','),
}

/** Methods that are there but not here. */
const others =
  /^(anchor|big|blink|bold|char\w+|codePointAt|concat|copyWithin|entries|every|fill|filter|find\w*|fixed|flat\w*|font\w+|forEach|isWellFormed|italics|keys|lastIndexOf|link|localeCompare|map|match\w*|normalize|pop|push|reduce\w*|reverse|search|shift|small|some|sort|splice|strike|sub\w*|sup|to\w+|unshift|valueOf|values|with|constructor|hasOwnProperty|isPrototypeOf|propertyIsEnumerable|__\w+__|apply|bind|call|arguments|caller|prototype)$/

const plain = (value: Value): string | number | undefined => {
  if (value instanceof Callable || value instanceof Dict || value instanceof List || value instanceof Module)
    throw new Unsimulated('이런 인수')
  return typeof value === 'string' || typeof value === 'number' || value === undefined ? value : String(value)
}

function method<T>(methods: Readonly<Record<string, Method<T>>>, self: T, name: string): Value {
  const run = Object.hasOwn(methods, name) ? methods[name] : undefined
  if (run) return new Callable(name, args => run(self, ...args.map(plain)))
  if (others.test(name)) throw new Unsimulated(`.${name}`)
  return undefined
}

/** `object.name`. Throws LanguageError of null and undefined, Unsimulated where the simulator has it not. */
export function member(object: Value, name: string): Value {
  if (object === null || object === undefined) {
    throw new LanguageError('TypeError', `Cannot read properties of ${String(object)} (reading '${name}')`)
  }
  if (object instanceof Module) {
    if (Object.hasOwn(object.members, name)) return object.members[name]
    throw new Unsimulated(`${object.name}.${name}`)
  }
  if (object instanceof Dict && object.entries.has(name)) return object.entries.get(name)
  if (typeof object === 'string') return name === 'length' ? object.length : method(textMethods, object, name)
  if (object instanceof List) return name === 'length' ? object.items.length : method(listMethods, object.items, name)
  if (typeof object === 'number') return method(numberMethods, object, name)
  return object instanceof Callable && name === 'name' ? object.name : method<Value>({}, object, name)
}

export function index(object: Value, key: Value): Value {
  if (object instanceof List && typeof key === 'number') return object.items[key]
  if (typeof object === 'string' && typeof key === 'number') return object[key]
  if (object instanceof Dict) return object.entries.get(typeof key === 'number' ? String(key) : keyOf(key))
  return member(object, text(key))
}
