import { builtinNames } from '../shell/builtin-names.ts'
import { glob } from '../shell/glob.ts'
import { entryAt, joinPath } from '../shell/paths.ts'
import type { Shell } from '../shell/shell.ts'
import type { Completion } from './sh-editor.ts'

const escapePattern = (text: string) => text.replace(/[\\*?[\]]/g, '\\$&')

/** Completes the last word of a line: a command's name where it is the first, else a path. */
export function complete(shell: Shell, line: string): Completion {
  const { host } = shell
  const word = /[^\s;&|()<>]*$/.exec(line)?.[0] ?? ''
  const isCommand = !word.includes('/') && /(?:^|[;&|(])\s*$/.test(line.slice(0, line.length - word.length))
  const found = isCommand ? commands(shell, word) : glob(host.files, host.cwd, `${escapePattern(word)}*`)
  const [only, ...others] = found
  if (only === undefined) return { insert: '', choices: [] }
  const isFolder = !isCommand && entryAt(host.files, joinPath(host.cwd, only))?.type === 'directory'
  if (others.length === 0) return { insert: only.slice(word.length) + (isFolder ? '/' : ' '), choices: [] }
  const insert = others.reduce(commonStart, only).slice(word.length)
  return { insert, choices: insert === '' ? found.map(path => path.replace(/.*\/(?=.)/, '')) : [] }
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
