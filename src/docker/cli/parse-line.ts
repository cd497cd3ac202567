import { usageError } from './arguments.ts'
import { CliError, type OptionSpec } from './command.ts'
import { FlagError, type Parsed, parseFlags } from './flags/parse.ts'

/** Takes the words of a command apart, which is called by its `path`. Throws CliError with its usage. */
export function parseLine(
  specs: readonly OptionSpec[],
  line: readonly string[],
  path: string,
  usage: string,
  interspersed = true,
): Parsed {
  try {
    return parseFlags(specs, line, interspersed)
  } catch (error) {
    if (error instanceof FlagError) throw usageError(error.message, path, usage)
    throw error
  }
}

/** Whether help is asked for between a group and its command; options there have no usage block of their own. */
export function asksForHelp(words: readonly string[]): boolean {
  try {
    return parseFlags([], words).wantsHelp
  } catch (error) {
    if (error instanceof FlagError) throw new CliError(error.message)
    throw error
  }
}
