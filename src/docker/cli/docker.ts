import type { Api } from '../api/client.ts'
import { BrokenPipe, Killed, type Process, type Program } from '../api/process.ts'
import { checkArguments, usageError, useLine } from './arguments.ts'
import { CliError, type Context, type Flags, type OptionSpec } from './command.ts'
import { connect } from './connection.ts'
import { addressOf } from './context/store.ts'
import { messageOf } from './failure.ts'
import { FlagError, type Parsed, parseFlags } from './flags/parse.ts'
import { globalOptions, rootUsage } from './globals.ts'
import { outsideMessage } from './outside.ts'
import { shortVersion } from './system/client.ts'
import { type Found, type Group, locate } from './tree.ts'

/** `docker`: each process of it runs one command line against an engine. */
export function dockerProgram(api: Api): Program {
  return async process => {
    try {
      return await new Client(api, process).run()
    } catch (error) {
      if (error instanceof Killed || error instanceof BrokenPipe) throw error
      const message = messageOf(error)
      if (message !== '') await process.stderr.write(`${message}\n`)
      return error instanceof CliError ? error.code : 1
    }
  }
}

class Client {
  readonly #api: Api
  readonly #process: Process

  constructor(api: Api, process: Process) {
    this.#api = api
    this.#process = process
  }

  async run(): Promise<number> {
    const { argv, stderr } = this.#process
    const { flags, args, wantsHelp, warnings } = parse(globalOptions, argv.slice(1), 'docker', rootUsage, false)
    await stderr.write(warnings.join(''))
    checkGlobals(flags)
    const { found, group, line, before } = locate(args)
    const help = wantsHelp || parseBefore(before).wantsHelp
    if (found) return this.#command(found, line, flags, help)
    if (group) return this.#group(group, line, help)
    return this.#root(line, help, flags)
  }

  async #command(found: Found, line: readonly string[], globals: Flags, help: boolean): Promise<number> {
    const { entry, path } = found
    const { stdout, stderr } = this.#process
    const command = await entry.load()
    const { flags, args, given, wantsHelp, warnings } = parse(
      command.options,
      line,
      path,
      command.usage,
      !command.optionsFirst,
    )
    await stdout.write(warnings.join(''))
    if (help || wantsHelp) return this.#page(pages => pages.commandHelp(found, command, this.#columns))
    checkArguments(command, path, args.length)
    for (const { name, needs } of command.options) {
      if (needs !== undefined && given.includes(name)) {
        throw new CliError(`"--${name}" is only supported on a Docker daemon ${needs}`)
      }
    }
    const context: Context = {
      api: connect(this.#api, () => addressOf(this.#process, globals)),
      process: this.#process,
      out: text => stdout.write(text),
      err: text => stderr.write(text),
      path,
      globals,
    }
    try {
      return await command.run(context, args, flags)
    } catch (error) {
      if (!command.failure || error instanceof Killed || error instanceof BrokenPipe) throw error
      throw command.failure(messageOf(error), error)
    }
  }

  async #group(group: Group, line: readonly string[], help: boolean): Promise<number> {
    const { name, usage } = group
    const { args, wantsHelp, warnings } = parse([], line, name, usage)
    await this.#process.stdout.write(warnings.join(''))
    if (help || wantsHelp) return this.#page(pages => pages.groupHelp(group))
    if (args.length > 0) {
      const unknown = `docker: unknown command: ${name} ${args[0]!}`
      throw new CliError(`${unknown}\n\nUsage:  ${useLine(name, usage)}\n\nRun '${name} --help' for more information`)
    }
    return this.#page(pages => pages.groupHelp(group), 'stderr')
  }

  /** No command's name: what there is, is taken for docker's own options. */
  async #root(line: readonly string[], help: boolean, globals: Flags): Promise<number> {
    const [name] = line
    if (name === 'help') return this.#help(line.slice(1), help)
    const message = outsideMessage(name ?? '')
    if (message !== undefined) throw new CliError(message)
    const { flags, wantsHelp, warnings } = parse(globalOptions, line, 'docker', rootUsage)
    await this.#process.stdout.write(warnings.join(''))
    if (help || wantsHelp) return this.#page(pages => pages.rootHelp(this.#columns))
    if (globals.bool('version') || flags.bool('version')) return this.#page(() => `${shortVersion}\n`)
    if (name !== undefined) {
      throw new CliError(`docker: unknown command: docker ${name}\n\nRun 'docker --help' for more information`)
    }
    return this.#page(pages => pages.rootHelp(this.#columns), 'stderr')
  }

  async #help(words: readonly string[], help: boolean): Promise<number> {
    const { args, wantsHelp } = parse([], words, 'docker help', '[command]')
    if (help || wantsHelp || args.join(' ') === 'help') {
      return this.#page(() => 'Usage:  docker help [command]\n\n명령의 사용법 보기\n')
    }
    const { found, group, line } = locate(args)
    const unknown = found || group ? line : args
    if (unknown.length > 0) {
      throw new CliError(outsideMessage(unknown[0]!) ?? `unknown help topic: ${unknown.join(' ')}`)
    }
    const command = await found?.entry.load()
    return this.#page(pages => {
      if (found && command) return pages.commandHelp(found, command, this.#columns)
      return group ? pages.groupHelp(group) : pages.rootHelp(this.#columns)
    })
  }

  async #page(text: (pages: typeof import('./help.ts')) => string, stream: 'stdout' | 'stderr' = 'stdout') {
    await this.#process[stream].write(text(await import('./help.ts')))
    return 0
  }

  get #columns() {
    return this.#process.tty?.columns ?? 80
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

function parse(
  specs: readonly OptionSpec[],
  line: readonly string[],
  path: string,
  usage: string,
  mixed = true,
): Parsed {
  try {
    return parseFlags(specs, line, mixed)
  } catch (error) {
    if (error instanceof FlagError) throw usageError(error.message, path, usage)
    throw error
  }
}

/** Options between a group and its command, which have no usage block of their own. */
function parseBefore(words: readonly string[]): Parsed {
  try {
    return parseFlags([], words)
  } catch (error) {
    if (error instanceof FlagError) throw new CliError(error.message)
    throw error
  }
}
