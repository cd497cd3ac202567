import type { Process } from '../../../engine/process/types.ts'
import { Exit, LanguageError, Unsimulated } from '../failure.ts'
import { Callable, Dict, List, Module, type Value } from '../value.ts'
import { requireModule } from './modules.ts'
import { inspect, stringify, text } from './show.ts'

/** Globals of node that are not here. */
const others =
  'AbortController AbortSignal AggregateError Array ArrayBuffer Atomics BigInt Blob Boolean Buffer DataView Date Error EvalError ' +
  'Event EventTarget Function Headers Infinity Intl Iterator Map NaN Object Promise Proxy RangeError ReferenceError Reflect RegExp ' +
  'Request Response Set SharedArrayBuffer Symbol SyntaxError TextDecoder TextEncoder TypeError URIError URL URLSearchParams ' +
  'Uint8Array WeakMap WeakRef WeakSet WebAssembly WebSocket __dirname __filename arguments atob btoa clearImmediate clearInterval ' +
  'clearTimeout crypto decodeURI decodeURIComponent encodeURI encodeURIComponent escape eval exports fetch global globalThis isFinite ' +
  'module navigator performance queueMicrotask setImmediate setInterval setTimeout structuredClone unescape this'

const isKnown: ReadonlySet<string> = new Set(others.split(' '))

export interface Printed {
  readonly stream: 'stdout' | 'stderr'
  readonly text: string
}

const call = (name: string, run: (...args: readonly Value[]) => Value) => new Callable(name, args => run(...args))

/** What a name means that the program has not set. Throws LanguageError where it means nothing. */
export function globals(
  process: Process,
  version: string,
  print: (printed: Printed) => void,
): (name: string, span: { at: number; end: number }) => Value {
  const log = (name: string, stream: Printed['stream']) =>
    call(name, (...args) => {
      if (typeof args[0] === 'string' && args.length > 1 && args[0].includes('%')) throw new Unsimulated('%')
      print({ stream, text: `${args.map(arg => (typeof arg === 'string' ? arg : inspect(arg))).join(' ')}\n` })
      return undefined
    })
  const maths = [
    'abs',
    'ceil',
    'floor',
    'round',
    'trunc',
    'sqrt',
    'cbrt',
    'max',
    'min',
    'pow',
    'sign',
    'log',
    'log2',
    'log10',
    'sin',
    'cos',
    'tan',
  ] as const
  const mathOf = (name: (typeof maths)[number]): ((...numbers: number[]) => number) => Math[name]
  const values: Readonly<Record<string, Value>> = {
    NaN,
    Infinity,
    console: new Module('console', {
      log: log('log', 'stdout'),
      info: log('info', 'stdout'),
      debug: log('debug', 'stdout'),
      error: log('error', 'stderr'),
      warn: log('warn', 'stderr'),
    }),
    process: processObject(process, version, print),
    Math: new Module('Math', {
      PI: Math.PI,
      E: Math.E,
      random: call('random', () => process.world.random()),
      ...Object.fromEntries(maths.map(name => [name, call(name, (...args) => mathOf(name)(...args.map(toNumber)))])),
    }),
    JSON: new Module('JSON', {
      stringify: call('stringify', (value, replacer, indent) => {
        if (replacer !== undefined && replacer !== null) throw new Unsimulated('JSON.stringify()')
        return stringify(value, typeof indent === 'number' ? ' '.repeat(Math.min(10, indent)) : '')
      }),
    }),
    String: call('String', (value = '') => text(value)),
    Number: call('Number', (value = 0) => toNumber(value)),
    parseInt: call('parseInt', (value, base) => Number.parseInt(text(value), toNumber(base ?? 10))),
    parseFloat: call('parseFloat', value => Number.parseFloat(text(value))),
    isNaN: call('isNaN', value => Number.isNaN(toNumber(value))),
    require: call('require', name => requireModule(process, text(name))),
  }
  return (name, span) => {
    if (Object.hasOwn(values, name)) return values[name]
    if (isKnown.has(name)) throw new Unsimulated(name)
    throw new LanguageError('ReferenceError', `${name} is not defined`, span)
  }
}

/** What `Number()` gives. */
export function toNumber(value: Value): number {
  if (value instanceof List || value instanceof Dict || value instanceof Module || value instanceof Callable)
    throw new Unsimulated('이런 수')
  return Number(value)
}

function processObject(process: Process, version: string, print: (printed: Printed) => void): Module {
  const { argv, env, pid, user, cwd } = process
  const options = argv.findIndex((word, at) => at > 0 && !word.startsWith('-'))
  const isEval = argv[1]?.startsWith('-') === true
  return new Module('process', {
    version: `v${version}`,
    versions: new Module('process.versions', { node: version }),
    platform: 'linux',
    arch: 'x64',
    title: 'node',
    pid,
    argv: new List(['/usr/local/bin/node', ...(options < 0 ? [] : argv.slice(isEval ? options + 1 : options))]),
    env: new Dict(new Map(Object.entries(env))),
    stdout: new Module('process.stdout', {
      write: call('write', value => {
        print({ stream: 'stdout', text: text(value) })
        return true
      }),
    }),
    cwd: call('cwd', () => cwd),
    getuid: call('getuid', () => user.uid),
    exit: call('exit', (code = 0) => {
      throw new Exit(toNumber(code) & 0xff)
    }),
  })
}
