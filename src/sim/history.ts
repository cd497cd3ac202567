import { mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { homedir } from 'node:os'
import { dirname, join } from 'node:path'

const folder = process.env.XDG_STATE_HOME || join(homedir(), '.local', 'state')
const file = join(folder, 'docker-notes', 'history')

/** Lines typed in this run and those before it, the newest first. */
export function readHistory(): string[] {
  try {
    return readFileSync(file, 'utf8').split('\n').filter(Boolean)
  } catch {
    return []
  }
}

/** Keeps lines for the next run; where that is not allowed they are forgotten. */
export function writeHistory(lines: readonly string[]): void {
  try {
    mkdirSync(dirname(file), { recursive: true, mode: 0o700 })
    writeFileSync(file, lines.join('\n'), { mode: 0o600 })
  } catch {
    // History is a comfort, no more.
  }
}
