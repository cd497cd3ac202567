import { FileError, type FileErrorCode } from '../../../engine/files/error.ts'
import { joinPath } from '../../../engine/files/path.ts'
import type { Process } from '../../../engine/process/types.ts'
import { LanguageError, Unsimulated } from '../failure.ts'
import { Callable, List, Module, type Value } from '../value.ts'

/** Node's own modules that are not here. */
const others =
  'assert async_hooks buffer child_process cluster console constants crypto dgram diagnostics_channel dns domain events http http2 ' +
  'https inspector module net perf_hooks process punycode querystring readline repl stream string_decoder timers tls trace_events ' +
  'tty url util v8 vm wasi worker_threads zlib fs/promises test sqlite sea'

const isOwn: ReadonlySet<string> = new Set(others.split(' '))

const call = (name: string, run: (...args: readonly Value[]) => Value) => new Callable(name, args => run(...args))

function word(value: Value): string {
  if (typeof value !== 'string') throw new Unsimulated('이런 인수')
  return value
}

/** libuv's numbers of what files do not allow. */
const errnos: Readonly<Partial<Record<FileErrorCode, number>>> = {
  ENOENT: -2,
  EACCES: -13,
  EEXIST: -17,
  ENOTDIR: -20,
  EISDIR: -21,
  EROFS: -30,
}

/** Does something with a file; what files do not allow is said as node does. */
function withFile<T>(process: Process, verb: string, name: Value, step: (path: string) => T): T {
  try {
    return step(joinPath(process.cwd, word(name)))
  } catch (error) {
    if (!(error instanceof FileError)) throw error
    const text = error.message.replace(/^Is a directory$/, 'illegal operation on a directory').toLowerCase()
    const details = [
      `errno: ${errnos[error.code] ?? -1}`,
      `code: '${error.code}'`,
      `syscall: '${verb}'`,
      `path: '${word(name)}'`,
    ]
    throw new LanguageError('Error', `${error.code}: ${text}, ${verb} '${word(name)}'`, undefined, details)
  }
}

const writer = (process: Process, name: string, append: boolean) =>
  call(name, (file, data) => {
    withFile(process, 'open', file, path => {
      process.files.write(path, word(data), { append, owner: process.user })
    })
    return undefined
  })

const modules: Readonly<Record<string, (process: Process) => Readonly<Record<string, Value>>>> = {
  os: ({ machine: { hostname, hardware } }) => ({
    EOL: '\n',
    hostname: call('hostname', () => hostname),
    platform: call('platform', () => 'linux'),
    type: call('type', () => 'Linux'),
    arch: call('arch', () => 'x64'),
    release: call('release', () => hardware.kernel),
    totalmem: call('totalmem', () => hardware.memory),
  }),
  fs: process => ({
    readFileSync: call('readFileSync', (name, encoding) => {
      if (typeof encoding !== 'string') throw new Unsimulated('Buffer')
      return withFile(process, 'open', name, path => process.files.read(path))
    }),
    writeFileSync: writer(process, 'writeFileSync', false),
    appendFileSync: writer(process, 'appendFileSync', true),
    existsSync: call('existsSync', name => {
      try {
        return process.files.stat(joinPath(process.cwd, word(name))) !== undefined
      } catch (error) {
        if (error instanceof FileError) return false
        throw error
      }
    }),
    readdirSync: call('readdirSync', name =>
      withFile(process, 'scandir', name, path => new List(process.files.list(path))),
    ),
  }),
  path: () => ({
    sep: '/',
    basename: call('basename', path => word(path).replace(/\/+$/, '').replace(/.*\//, '')),
    extname: call('extname', path => /[^./](\.[^./]*)$/.exec(word(path))?.[1] ?? ''),
  }),
}

/** `require(name)`. Throws LanguageError where there is no such module, Unsimulated where the simulator has none. */
export function requireModule(process: Process, name: string): Value {
  const bare = name.replace(/^node:/, '')
  const make = Object.hasOwn(modules, bare) ? modules[bare] : undefined
  if (make) return new Module(bare, make(process))
  if (isOwn.has(bare) || /^[./]/.test(name)) throw new Unsimulated(`require('${name}')`)
  const from = joinPath(
    process.cwd,
    process.argv.find((word, at) => at > 0 && !word.startsWith('-') && !process.argv[at - 1]!.startsWith('-')) ??
      '[eval]',
  )
  const details = ["code: 'MODULE_NOT_FOUND'", `requireStack: [ '${from}' ]`]
  throw new LanguageError('Error', `Cannot find module '${name}'\nRequire stack:\n- ${from}`, undefined, details)
}
