import { CliError } from '../command.ts'
import { messageOf } from '../failure.ts'

/** A failure as `run` and `create` print it: with docker's name before it and the way to help after it. */
export function withHelp(error: unknown, verb: 'run' | 'create', code: number): CliError {
  return new CliError(`docker: ${messageOf(error)}\n\nRun 'docker ${verb} --help' for more information`, code)
}
