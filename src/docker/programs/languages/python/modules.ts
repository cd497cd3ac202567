import { FileError, type FileErrorCode } from '../../../engine/files/error.ts'
import { joinPath } from '../../../engine/files/path.ts'
import type { Process } from '../../../engine/process/types.ts'
import { Exit, LanguageError, Unsimulated } from '../failure.ts'
import { Callable, Dict, List, Module, type Value } from '../value.ts'

/** Modules of the standard library that are not here. */
const others =
  'abc argparse array ast asyncio base64 bisect calendar cmath code codecs collections concurrent configparser contextlib copy csv ' +
  'ctypes curses dataclasses datetime decimal difflib dis email enum errno fcntl fnmatch fractions ftplib functools gc getpass glob ' +
  'gzip hashlib heapq hmac html http importlib inspect io ipaddress itertools json keyword locale logging lzma mmap multiprocessing ' +
  'numbers operator pathlib pdb pickle pkgutil pprint profile queue random re readline sched secrets select selectors shelve shlex ' +
  'shutil signal site sqlite3 ssl stat statistics string struct subprocess sysconfig tarfile tempfile textwrap this threading timeit ' +
  'tkinter token tomllib traceback types typing unicodedata unittest urllib uuid venv warnings wave weakref webbrowser xml zipfile zlib'

const isStandard: ReadonlySet<string> = new Set(others.split(' '))

/** Whether a name is a module of the standard library. */
export const isModule = (name: string) => isStandard.has(name) || Object.hasOwn(modules, name)

/** `import name`. Throws LanguageError where there is no such module, Unsimulated where the simulator has none. */
export function importModule(process: Process, version: string, name: string): Value {
  const make = Object.hasOwn(modules, name) ? modules[name] : undefined
  if (make) return new Module(name, make(process, version))
  if (isStandard.has(name.replace(/\..*/, ''))) throw new Unsimulated(`import ${name}`)
  throw new LanguageError('ModuleNotFoundError', `No module named '${name.replace(/\..*/, '')}'`)
}

const call = (name: string, run: Callable['run']) => new Callable(name, run)

const errors: Readonly<Partial<Record<FileErrorCode, readonly [number: number, kind: string]>>> = {
  ENOENT: [2, 'FileNotFoundError'],
  ENOTDIR: [20, 'NotADirectoryError'],
  EISDIR: [21, 'IsADirectoryError'],
}

/** What files do not allow, as Python says it. */
export function osError(error: unknown, path: string): unknown {
  if (!(error instanceof FileError)) return error
  const [number, kind] = errors[error.code] ?? [13, 'PermissionError']
  return new LanguageError(kind, `[Errno ${number}] ${error.message}: '${path}'`)
}

function attempt<T>(path: string, step: () => T): T {
  try {
    return step()
  } catch (error) {
    throw osError(error, path)
  }
}

const text = (value: Value, name: string): string => {
  if (typeof value !== 'string') throw new Unsimulated(`${name}()`)
  return value
}

type Members = Readonly<Record<string, Value>>

const modules: Readonly<Record<string, (process: Process, version: string) => Members>> = {
  sys: ({ argv }, version) => ({
    version: `${version} (main, Nov  5 2026, 02:11:37) [GCC 14.2.0]`,
    platform: 'linux',
    executable: '/usr/local/bin/python3',
    exit: call('exit', ([code]) => {
      throw new Exit(Number((code as bigint | undefined) ?? 0) & 0xff)
    }),
    maxsize: 2n ** 63n - 1n,
    argv: new List(
      argv[1] === undefined ? [''] : argv[1].startsWith('-') ? [argv[1].slice(0, 2), ...argv.slice(3)] : argv.slice(1),
    ),
  }),
  os: process => ({
    name: 'posix',
    sep: '/',
    environ: new Dict(new Map(Object.entries(process.env))),
    getpid: call('getpid', () => BigInt(process.pid)),
    getuid: call('getuid', () => BigInt(process.user.uid)),
    getcwd: call('getcwd', () => process.cwd),
    cpu_count: call('cpu_count', () => BigInt(process.machine.hardware.cpus)),
    getenv: call('getenv', ([name, fallback = null]) => process.env[text(name, 'getenv')] ?? fallback),
    listdir: call('listdir', ([path = '.']) => {
      const name = text(path, 'listdir')
      return new List(attempt(name, () => process.files.list(joinPath(process.cwd, name))))
    }),
    path: new Module('posixpath', {
      exists: call('exists', ([path]) => process.files.stat(joinPath(process.cwd, text(path, 'exists'))) !== undefined),
    }),
  }),
  platform: ({ machine: { hardware, hostname } }, version) => ({
    python_version: call('python_version', () => version),
    system: call('system', () => 'Linux'),
    machine: call('machine', () => hardware.architecture),
    release: call('release', () => hardware.kernel),
    node: call('node', () => hostname),
  }),
  socket: ({ machine: { hostname } }) => ({ gethostname: call('gethostname', () => hostname) }),
  time: ({ world }) => ({ time: call('time', () => world.now() / 1000) }),
  math: () => ({
    pi: Math.PI,
    e: Math.E,
    inf: Infinity,
    sqrt: call('sqrt', ([value]) => root(Number(value))),
    floor: call('floor', ([value]) => BigInt(Math.floor(Number(value)))),
    ceil: call('ceil', ([value]) => BigInt(Math.ceil(Number(value)))),
    factorial: call('factorial', ([value]) => factorial(Number(value))),
  }),
}

function root(value: number): number {
  if (value < 0) throw new LanguageError('ValueError', 'math domain error')
  return Math.sqrt(value)
}

function factorial(value: number): bigint {
  if (!Number.isInteger(value) || value > 1000) throw new Unsimulated('factorial()')
  if (value < 0) throw new LanguageError('ValueError', 'factorial() not defined for negative values')
  let product = 1n
  for (let factor = 2n; factor <= value; factor++) product *= factor
  return product
}
