// Behaviour: docker/cli cli/required.go
import { CliError, type Declaration } from './command.ts'

/** Throws the CliError for a wrong number of arguments to a command, which is called by its `path`. */
export function checkArguments({ args: [min, max], usage }: Declaration, path: string, count: number): void {
  if (count >= min && count <= max) return
  const [wanted, see] = expectation(min, max)
  throw new CliError(
    `docker: '${path}' ${wanted}\n\nUsage:  ${useLine(path, usage)}\n\n${see} '${path} --help' for more information`,
  )
}

function expectation(min: number, max: number): [wanted: string, see: string] {
  const plural = (count: number) => `${count} argument${count === 1 ? '' : 's'}`
  if (max === 0) return ['accepts no arguments', 'Run']
  if (min === max) return [`requires ${plural(min)}`, 'Run']
  if (max === Infinity) return [`requires at least ${plural(min)}`, 'See']
  if (min === 0) return [`requires at most ${plural(max)}`, 'SRun']
  return [`requires at least ${min} and at most ${plural(max)}`, 'Run']
}

/** The usage line of a command: `docker ps [OPTIONS]`. */
export function useLine(path: string, usage: string): string {
  return usage === '' ? path : `${path} ${usage}`
}

/** What is printed when options are wrong: pflag's words and where help is. */
export function usageError(message: string, path: string, usage: string): CliError {
  return new CliError(`${message}\n\nUsage:  ${useLine(path, usage)}\n\nRun '${path} --help' for more information`, 125)
}
