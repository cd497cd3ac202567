import { joinPath } from '../../../engine/files/path.ts'
import type { Process } from '../../../engine/process/types.ts'
import { keyOf, type Semantics } from '../evaluate.ts'
import { LanguageError, Unsimulated } from '../failure.ts'
import { Callable, Dict, List, Module, type Value } from '../value.ts'
import { builtins, isOther } from './builtins.ts'
import { member } from './methods.ts'
import { importModule, isModule, osError } from './modules.ts'
import { binary, isTrue } from './operators.ts'
import { formatted, repr, typeName } from './show.ts'

/** Python of a version such as 3.13.9; `write` is given what a program prints. */
export function pythonSemantics(process: Process, version: string, write: (text: string) => void): Semantics {
  const names = builtins(write)
  const open = new Callable('open', ([path, mode = 'r'], named) => {
    if (typeof path !== 'string' || mode !== 'r' || [...named.keys()].some(name => name !== 'encoding'))
      throw new Unsimulated('open()')
    try {
      const text = process.files.read(joinPath(process.cwd, path))
      return new Module('_io', { read: new Callable('read', () => text), close: new Callable('close', () => null) })
    } catch (error) {
      throw osError(error, path)
    }
  })
  return {
    binary,
    isTrue,
    member,
    unary: (operator, operand) => {
      if (operator === 'not') return !isTrue(operand)
      if (typeof operand !== 'bigint' && typeof operand !== 'number' && typeof operand !== 'boolean') {
        throw new LanguageError('TypeError', `bad operand type for unary ${operator}: '${typeName(operand)}'`)
      }
      const number = typeof operand === 'boolean' ? BigInt(operand) : operand
      return operator === '-' ? -number : number
    },
    index,
    text: formatted,
    global: (name, span) => {
      if (name === 'open') return open
      const value = names.get(name)
      if (value !== undefined) return value
      if (isOther(name)) throw new Unsimulated(name)
      const hint = isModule(name) ? `. Did you forget to import '${name}'?` : ''
      throw new LanguageError('NameError', `name '${name}' is not defined${hint}`, span)
    },
    importModule: name => importModule(process, version, name),
    notCallable: (call, value) => new LanguageError('TypeError', `'${typeName(value)}' object is not callable`, call),
    shortcuts: { and: left => !isTrue(left), or: isTrue },
  }
}

function index(object: Value, key: Value, span: { readonly at: number; readonly end: number }): Value {
  if (object instanceof Dict) {
    const found = object.entries.get(keyOf(key))
    if (found === undefined) throw new LanguageError('KeyError', repr(key), span)
    return found
  }
  const items = typeof object === 'string' ? [...object] : object instanceof List ? object.items : undefined
  if (!items) throw new LanguageError('TypeError', `'${typeName(object)}' object is not subscriptable`, span)
  if (typeof key !== 'bigint') throw new Unsimulated('[]')
  const found = items.at(Number(key))
  if (found === undefined)
    throw new LanguageError(
      'IndexError',
      `${typeof object === 'string' ? 'string' : typeName(object)} index out of range`,
      span,
    )
  return found
}
