import { entryAt, isFileError } from '../shell/paths.ts'
import type { Shell } from '../shell/shell.ts'

const fileOf = ({ variables }: Shell) => `${variables.get('HOME') ?? ''}/.bash_history`

/** Begins with what bash has kept of earlier sessions; gives how many lines that are. */
export function loadHistory(shell: Shell): number {
  const { history, host } = shell
  const path = fileOf(shell)
  if (entryAt(host.files, path)?.type === 'file') history.push(...host.files.read(path).split('\n').filter(Boolean))
  return history.length
}

/** What bash keeps of a session in the home directory, where it may write there: all but the lines it has from there. */
export function saveHistory(shell: Shell, known: number): void {
  const { history, host } = shell
  const lines = history.length < known ? history : history.slice(known)
  if (lines.length === 0) return
  try {
    const text = lines.map(line => `${line}\n`).join('')
    host.files.write(fileOf(shell), text, { append: true, mode: 0o600, owner: host.user })
  } catch (error) {
    if (!isFileError(error)) throw error
  }
}

/** `!!`, `!$`, `!3`, `!-2`, `!word`; what stands in single quotes, behind a backslash or in a comment is not. */
const designator = /\\[^]|'[^']*'|(?<![^\s;&()|<>])#.*|[$[{]!|!(!|\$|-?\d+|[^\s;&|()<>"'=:!$]+)/g

/** A typed line with earlier ones where `!` asks for them; `missing` is the one that asks for a line there is not. */
export function expandHistory(line: string, history: readonly string[]): { text: string; missing?: string } {
  let missing: string | undefined
  const text = line.replace(designator, (all: string, event: string | undefined) => {
    if (event === undefined) return all
    const found = find(event, history)
    if (found === undefined) missing ??= all
    return found ?? all
  })
  return { text, ...(missing !== undefined && { missing }) }
}

function find(event: string, history: readonly string[]): string | undefined {
  if (event === '!') return history.at(-1)
  if (event === '$') return history.at(-1)?.split(/\s+/).at(-1)
  if (/^-?\d+$/.test(event)) return history.at(event.startsWith('-') ? Number(event) : Number(event) - 1)
  return history.findLast(line => line.startsWith(event))
}
