import type { Word } from './explain/word.ts'

export { type ApiCall } from './api/api.ts'
export type { Endpoints } from './api/endpoints.ts'
export { type Completed } from './cli/complete.ts'
export type { Explanation, Word, WordKind } from './explain/word.ts'
export { Pipe } from './engine/process/stream.ts'
export { Terminal } from './engine/process/terminal.ts'
export { humanSize } from './format/size.ts'
export { loadAhead } from './session/load-ahead.ts'
export { preload } from './session/preload.ts'
export { type State } from './engine/state.ts'
export { type World } from './engine/world.ts'
export { Session, type SessionOptions, type Streams } from './session/session.ts'
export { type Ran, type SessionShell, type ShellState } from './session/session-shell.ts'
export type { Snapshot } from './session/snapshot.ts'

/** What each word of a command line is, in Korean; what explains loads with the first call. */
export async function explain(line: string): Promise<readonly Word[]> {
  const { explain } = await import('./explain/explain.ts')
  return explain(line)
}
export { loadShell } from './shell/later.ts'
