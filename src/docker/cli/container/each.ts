// Behaviour: docker/cli cli/command/container/utils.go (parallelOperation)
import { ApiError } from '../../api/api.ts'
import { CliError, type Context } from '../command.ts'
import { messageOf } from '../failure.ts'

/** Does a step for several containers at once; prints the names of those it worked for, then throws what failed as one CliError. */
export async function eachAtOnce(
  { out, err }: Context,
  names: readonly string[],
  step: (name: string) => Promise<unknown>,
  { skipMissing = false } = {},
): Promise<number> {
  const failures: string[] = []
  for (const [i, outcome] of startTogether(names, step).entries()) {
    const error = await outcome
    if (error === undefined) await out(`${names[i]!}\n`)
    else if (skipMissing && error instanceof ApiError && error.status === 404) await err(`${messageOf(error)}\n`)
    else failures.push(messageOf(error))
  }
  if (failures.length > 0) throw new CliError(failures.join('\n'))
  return 0
}

/** Starts a step for each, the last one first, as Go's scheduler does; what fails is a value. */
function startTogether(
  names: readonly string[],
  step: (name: string) => Promise<unknown>,
): readonly Promise<unknown>[] {
  const begin = (name: string) =>
    step(name).then(
      () => undefined,
      (error: unknown) => error,
    )
  const last = names.slice(-1).map(begin)
  return [...names.slice(0, -1).map(begin), ...last]
}
