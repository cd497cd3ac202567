import type { Entry, Workspace } from '../workspace/types.ts'
import type { SharedSession } from './session.ts'

/** The exit codes of what Ctrl-C or a kill has ended: whoever does that wants to see no more for now. */
const stopped: readonly (number | undefined)[] = [130, 137]

/** What a replay tells, and waits for. */
export interface Pace {
  readonly onBegin: (at: number) => void
  /** Between two commands: nobody types so fast that a server has no time to start. */
  readonly pause: () => Promise<unknown>
}

/**
 * Runs a session's commands from one of them on, the first on a new engine; each waits for the one before, however long
 * that takes or asks for input, and one that fails holds nothing up. Resolves with the place of the first command that
 * is left, where one is refused or stopped, or the reader does something else in between.
 */
export async function replay(
  { images, lines }: SharedSession,
  from: number,
  workspace: Pick<Workspace, 'run' | 'runStep' | 'timeline'>,
  { onBegin, pause }: Pace,
): Promise<number> {
  let last: Entry | undefined
  for (const [at, line] of lines.entries()) {
    if (at < from) continue
    if (last) await pause()
    if (last && last !== newest(workspace)) return at
    onBegin(at)
    // No page is called so: none takes what has run for its own.
    last = await (at === 0 ? workspace.runStep({ page: '', images, before: [], line }) : workspace.run(line))
    if (!last) return at
    if (stopped.includes(last.code)) return at + 1
  }
  return lines.length
}

const newest = ({ timeline: { entries, position } }: Pick<Workspace, 'timeline'>) => entries[position - 1]
