import type { Api } from '../api/client.ts'
import { BrokenPipe, Killed, type Process, type Program } from '../api/process.ts'
import { checkArguments } from './arguments.ts'
import { CliError, type Command, type Context, type Flags, withAllOptions } from './command.ts'
import { connect } from './connection.ts'
import { addressOf, configWarning } from './context/current.ts'
import { messageOf } from './failure.ts'
import { globalOptions, rootUsage } from './globals.ts'
import { asksForHelp, parseLine } from './parse-line.ts'
import { type Found, locate } from './tree.ts'

/** `docker`: each process of it runs one command line against an engine. */
export function dockerProgram(api: Api): Program {
  return async process => {
    try {
      return await runLine(api, process)
    } catch (error) {
      if (error instanceof Killed || error instanceof BrokenPipe) throw error
      const message = messageOf(error)
      if (message !== '') await process.stderr.write(`${message}\n`)
      return error instanceof CliError ? error.code : 1
    }
  }
}

async function runLine(api: Api, process: Process): Promise<number> {
  const { argv, stderr } = process
  const { flags, args, wantsHelp, warnings } = parseLine(globalOptions, argv.slice(1), 'docker', rootUsage, false)
  await stderr.write(warnings.join(''))
  checkGlobals(flags)
  await stderr.write(await configWarning(process, flags))
  const { found, group, line, before } = locate(args)
  const help = wantsHelp || asksForHelp(before)
  if (found) return runCommand(api, process, flags, found, line, help)
  const { runGroup, runRoot } = await process.world.loading(import('./root.ts'))
  return group ? runGroup(process, group, line, help) : runRoot(process, flags, line, help)
}

async function runCommand(
  api: Api,
  process: Process,
  globals: Flags,
  found: Found,
  line: readonly string[],
  help: boolean,
): Promise<number> {
  const { stdout, stderr } = process
  const command = await process.world.loading(found.entry.load())
  const { path = found.path } = command
  const { options, parsed } = await parse(process, command, path, line)
  const { flags, args, wantsHelp, warnings } = parsed
  await stdout.write(warnings.join(''))
  if (help || wantsHelp) {
    const { commandHelp, columnsOf } = await process.world.loading(import('./help.ts'))
    await stdout.write(commandHelp(found, await withAllOptions(command), columnsOf(process)))
    return 0
  }
  checkArguments(command, path, args.length)
  for (const { name, needs } of options) {
    if (needs !== undefined && flags.has(name)) {
      throw new CliError(`"--${name}" is only supported on a Docker daemon ${needs}`)
    }
  }
  const client = new AbortController()
  // Without an engine's address the client ends where it would call it, whatever the command makes of failures.
  const { promise: failure, reject } = Promise.withResolvers<never>()
  const address = async () => {
    try {
      return await addressOf(process, globals)
    } catch (error) {
      reject(error)
      return new Promise<never>(() => undefined)
    }
  }
  const context: Context = {
    api: connect(api, address, client.signal),
    process,
    out: text => stdout.write(text),
    err: text => stderr.write(text),
    path,
    globals,
  }
  const run = async () => {
    try {
      return await command.run(context, args, flags)
    } catch (error) {
      if (!command.failure || error instanceof Killed || error instanceof BrokenPipe) throw error
      throw command.failure(messageOf(error), error)
    }
  }
  try {
    return await Promise.race([run(), failure])
  } finally {
    // Its connections end with it: a wait that it began is answered to nobody.
    client.abort()
  }
}

/** Takes a command's words apart; options that are used seldom load where the others are not enough. Throws CliError. */
async function parse(process: Process, command: Command, path: string, line: readonly string[]) {
  const read = ({ options, usage, optionsFirst = false }: Command) => ({
    options,
    parsed: parseLine(options, line, path, usage, !optionsFirst),
  })
  try {
    return read(command)
  } catch (error) {
    if (!command.moreOptions) throw error
    return read(await process.world.loading(withAllOptions(command)))
  }
}

function checkGlobals(flags: Flags) {
  const level = flags.string('log-level')
  if (!/^(trace|debug|info|warn|warning|error|fatal|panic)$/i.test(level)) {
    throw new CliError(`Unable to parse logging level: ${level}`)
  }
  if (flags.has('host') && flags.has('context')) {
    throw new CliError('conflicting options: cannot specify both --host and --context')
  }
}
