import { builtinNames } from '../shell/builtin-names.ts'
import { glob } from '../shell/glob.ts'
import { entryAt, joinPath } from '../shell/paths.ts'
import type { Shell } from '../shell/shell.ts'
import type { Completion } from './sh-editor.ts'

const escapePattern = (text: string) => text.replace(/[\\*?[\]]/g, '\\$&')

/** What can stand for the last word of a line, which begins at `start`: commands where it is the first, else paths. */
export function candidatesAt(shell: Shell, line: string) {
  const { files, cwd } = shell.host
  const word = /[^\s;&|()<>]*$/.exec(line)?.[0] ?? ''
  const start = line.length - word.length
  const isCommand = !word.includes('/') && /(?:^|[;&|(])\s*$/.test(line.slice(0, start))
  if (isCommand) return { start, candidates: commands(shell, word) }
  const isFolder = (path: string) => entryAt(files, joinPath(cwd, path))?.type === 'directory'
  const paths = glob(files, cwd, `${escapePattern(word)}*`)
  return { start, candidates: paths.map(path => (isFolder(path) ? `${path}/` : path)) }
}

/** Completes the last word of a line as far as it can be only one thing. */
export function complete(shell: Shell, line: string): Completion {
  const { start, candidates } = candidatesAt(shell, line)
  const length = line.length - start
  const [only, ...others] = candidates
  if (only === undefined) return { insert: '', choices: [] }
  if (others.length === 0) return { insert: only.slice(length) + (only.endsWith('/') ? '' : ' '), choices: [] }
  const insert = others.reduce(commonStart, only).slice(length)
  return { insert, choices: insert === '' ? candidates.map(path => path.replace(/.*\/(?=.)/, '')) : [] }
}

function commands(shell: Shell, start: string): readonly string[] {
  const folders = (shell.variables.get('PATH') ?? '').split(':')
  const files = folders
    .flatMap(folder => glob(shell.host.files, '/', `${escapePattern(folder)}/${escapePattern(start)}*`))
    .map(path => path.replace(/.*\//, ''))
  const own = [...builtinNames(shell), ...shell.functions.keys()].filter(name => name.startsWith(start))
  return [...new Set([...own, ...files])].sort()
}

function commonStart(a: string, b: string): string {
  let length = 0
  while (length < a.length && a[length] === b[length]) length++
  return a.slice(0, length)
}
