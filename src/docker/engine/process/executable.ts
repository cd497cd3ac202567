import { FileError } from '../files/error.ts'
import { joinPath } from '../files/path.ts'
import type { Files } from '../files/view.ts'
import { ExecError, type Program, type Programs, type Spawn } from './types.ts'

type Place = Pick<Spawn, 'env' | 'cwd'>

/** Where execvp looks when there is no `PATH`. */
const defaultPath = '/bin:/usr/bin'

/** Interpreters of interpreters that the kernel follows. */
const deepest = 3

/** The file an executable's name leads to by `PATH`, or the ExecError that says why there is none. */
export function findExecutable(files: Files, name: string, { env, cwd }: Place): string | ExecError {
  if (name.includes('/')) {
    const path = joinPath(cwd, name)
    const problem = problemOf(files, path)
    return problem ? new ExecError(problem, path) : path
  }
  let barred: string | undefined
  for (const folder of (env.PATH ?? defaultPath).split(':')) {
    const path = joinPath(cwd, `${folder === '' ? '.' : folder}/${name}`)
    const problem = problemOf(files, path)
    if (!problem) return path
    if (problem === 'notExecutable') barred ??= path
  }
  return barred === undefined ? new ExecError('notFound', name) : new ExecError('notExecutable', barred)
}

function problemOf(files: Files, path: string): ExecError['code'] | undefined {
  try {
    const entry = files.stat(path)
    if (!entry) return 'noSuchFile'
    if (entry.type === 'directory') return 'isDirectory'
    return entry.type === 'file' && (entry.mode & 0o111) !== 0 ? undefined : 'notExecutable'
  } catch (error) {
    if (error instanceof FileError) return 'noSuchFile'
    throw error
  }
}

/** What a process runs and the arguments it gets. */
export interface Loaded {
  readonly program: Program
  readonly argv: readonly string[]
}

/** What an executable runs: a program of the simulator, or the interpreter that its first line names. Throws ExecError. */
export function load(files: Files, programs: Programs, argv: readonly string[], place: Place, depth = 0): Loaded {
  const name = argv[0] ?? ''
  const path = findExecutable(files, name, place)
  if (path instanceof ExecError) throw path
  const entry = files.stat(path)
  if (entry?.type !== 'file') throw new ExecError('noSuchFile', name)
  const program = entry.program === undefined ? undefined : programs(entry.program)
  if (program) return { program, argv }
  const [, interpreter, argument] = /^#!\s*(\S+)[ \t]*(.*)/.exec(entry.data) ?? []
  if (interpreter === undefined || depth > deepest) throw new ExecError('format', name)
  // As it was called where that names a file, else as PATH led to it.
  const rest = [...(argument ? [argument] : []), name.includes('/') ? name : path, ...argv.slice(1)]
  return load(files, programs, [interpreter, ...rest], place, depth + 1)
}
