// Behaviour: docker/cli cli/command/container/tty.go
import { ApiError } from '../../api/api.ts'
import { CliError, type Context } from '../command.ts'

/** Throws where a terminal is asked for and what is typed does not come from one. */
export function checkTty(context: Context, input: boolean, tty: boolean): void {
  if (input && tty && !context.process.isTerminal(0)) throw new CliError('the input device is not a TTY')
}

/** Gives a container's or an exec's terminal the size of the client's, now and whenever it changes. */
export async function followSize(context: Context, id: string, kind: 'containers' | 'exec'): Promise<void> {
  const { process } = context
  if (!process.tty) return
  process.on('WINCH', () => void resize(context, id, kind))
  await resize(context, id, kind)
}

/** Resizes to the client's size and `more` rows and columns. */
export async function resize(
  { api, process }: Context,
  id: string,
  kind: 'containers' | 'exec',
  more = 0,
): Promise<void> {
  // Its size is that of what it writes to.
  if (!process.tty || !process.isTerminal(1)) return
  const { rows, columns } = process.tty
  try {
    await api(`POST /${kind}/{id}/resize`, { id, h: rows + more, w: columns + more })
  } catch (error) {
    // It has ended already.
    if (!(error instanceof ApiError)) throw error
  }
}
