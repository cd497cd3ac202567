import type { Process } from '../api/process.ts'
import { useLine } from './arguments.ts'
import { CliError, type Flags, withAllOptions } from './command.ts'
import { globalOptions, rootUsage } from './globals.ts'
import { columnsOf, commandHelp, groupHelp, rootHelp } from './help.ts'
import { outsideMessage } from './outside.ts'
import { parseLine } from './parse-line.ts'
import { shortVersion } from './system/client.ts'
import { type Group, locate } from './tree.ts'

/** A line that leads to a group of commands, and to none of them. Resolves to the exit code. */
export async function runGroup(
  { stdout, stderr }: Process,
  group: Group,
  line: readonly string[],
  help: boolean,
): Promise<number> {
  const { name, usage } = group
  const { args, wantsHelp, warnings } = parseLine([], line, name, usage)
  await stdout.write(warnings.join(''))
  const isAsked = help || wantsHelp
  if (!isAsked && args.length > 0) {
    const unknown = `docker: unknown command: ${name} ${args[0]!}`
    throw new CliError(`${unknown}\n\nUsage:  ${useLine(name, usage)}\n\nRun '${name} --help' for more information`)
  }
  await (isAsked ? stdout : stderr).write(await groupHelp(group))
  return 0
}

/** A line without a command's name: what there is, is taken for docker's own options. Resolves to the exit code. */
export async function runRoot(
  process: Process,
  globals: Flags,
  line: readonly string[],
  help: boolean,
): Promise<number> {
  const { stdout, stderr } = process
  const [name] = line
  if (name === 'help') return runHelp(process, line.slice(1), help)
  const message = outsideMessage(name ?? '')
  if (message !== undefined) throw new CliError(message)
  const { flags, wantsHelp, warnings } = parseLine(globalOptions, line, 'docker', rootUsage)
  await stdout.write(warnings.join(''))
  const isAsked = help || wantsHelp
  if (!isAsked && (globals.bool('version') || flags.bool('version'))) {
    await stdout.write(`${shortVersion}\n`)
    return 0
  }
  if (!isAsked && name !== undefined) {
    throw new CliError(`docker: unknown command: docker ${name}\n\nRun 'docker --help' for more information`)
  }
  await (isAsked ? stdout : stderr).write(await rootHelp(columnsOf(process)))
  return 0
}

async function runHelp(process: Process, words: readonly string[], help: boolean): Promise<number> {
  const { args, wantsHelp } = parseLine([], words, 'docker help', '[command]')
  await process.stdout.write(
    help || wantsHelp || args.join(' ') === 'help'
      ? 'Usage:  docker help [command]\n\n명령어의 사용법 보기\n'
      : await pageFor(args, columnsOf(process)),
  )
  return 0
}

/** The help page that words lead to. Throws CliError where there is none. */
async function pageFor(words: readonly string[], columns: number): Promise<string> {
  const { found, group, line } = locate(words)
  const unknown = found || group ? line : words
  if (unknown.length > 0) {
    throw new CliError(outsideMessage(unknown[0]!) ?? `unknown help topic: ${unknown.join(' ')}`)
  }
  if (found) return commandHelp(found, await withAllOptions(await found.entry.load()), columns)
  return group ? groupHelp(group) : rootHelp(columns)
}
