import type { Process, Program } from '../engine/process/types.ts'
import { finish } from '../shell/finish.ts'
import type { Dialect } from '../shell/dialect.ts'
import { isFileError, joinPath } from '../shell/paths.ts'
import type { ShellOptions } from '../shell/options.ts'
import { Shell } from '../shell/shell.ts'
import { isBusybox } from './flavour.ts'
import { runFromStdin } from './sh-stdin.ts'
import { parseShellArguments } from './sh-arguments.ts'
import { tools } from './sh-tools.ts'

/** `sh`, `bash`, `dash`, `ash`: `-c COMMAND`, a script, what comes on stdin, or a prompt. */
export const sh: Program = async process => {
  const called = process.argv[0] ?? 'sh'
  const dialect = dialectOf(process, called)
  const { flags, command, operands, login, bare, problem, version } = parseShellArguments(
    process.argv.slice(1),
    dialect,
  )
  if (version) {
    await process.stdout.write('GNU bash, version 5.2.15(1)-release (x86_64-pc-linux-gnu)\n')
    return 0
  }
  if (problem !== undefined) {
    await process.stderr.write(`${called}: ${dialect === 'dash' ? '0: ' : ''}${problem}\n`)
    return 2
  }
  const options = { dialect, tools, flags, login, bare }
  if (command !== undefined) {
    const [name = called, ...positional] = operands
    const shell = new Shell(process, { ...options, name, positional, mode: 'command' })
    if (login) await (await process.world.loading(import('./sh-interactive.ts'))).readProfiles(shell)
    return runThrough(shell, command, { tail: true })
  }
  const script = flags.has('s') ? undefined : operands[0]
  const positional = operands.slice(flags.has('s') ? 0 : 1)
  if (script !== undefined) return runFile(process, { ...options, name: script, positional, mode: 'script' }, called)
  const interactive = flags.has('i') || (process.isTerminal(0) && process.isTerminal(2))
  const name = interactive && dialect === 'bash' ? called.replace(/^-|.*\//g, '') : called
  const shell = new Shell(process, { ...options, name, positional, mode: interactive ? 'interactive' : 'stdin' })
  if (login) await (await process.world.loading(import('./sh-interactive.ts'))).readProfiles(shell)
  if (!interactive) return runFromStdin(shell)
  const { interact } = await process.world.loading(import('./sh-interactive.ts'))
  return interact(shell)
}

function dialectOf(process: Process, called: string): Dialect {
  const name = called.replace(/.*\/|^-/g, '')
  if (name === 'bash' || name === 'dash') return name
  return name === 'ash' || isBusybox(process) ? 'ash' : 'dash'
}

async function runFile(process: Process, options: ShellOptions & { name: string }, called: string): Promise<number> {
  const { dialect, name } = options
  let text: string
  try {
    text = process.files.read(joinPath(process.cwd, name))
  } catch (error) {
    if (!isFileError(error)) throw error
    const words = {
      bash: `${called}: ${name}: ${error.message}`,
      dash: `${called}: 0: cannot open ${name}: No such file`,
      ash: `${called}: can't open '${name}': ${error.message}`,
    }
    await process.stderr.write(`${words[dialect]}\n`)
    return dialect === 'bash' ? 127 : 2
  }
  return runThrough(new Shell(process, options), text)
}

/** Runs a script to its end. dash and BusyBox end at SIGINT by themselves, so that they do as a system's first process too. */
async function runThrough(shell: Shell, text: string, how: { readonly tail?: boolean } = {}): Promise<number> {
  const interrupted = new Promise<void>(resolve => {
    if (shell.dialect === 'bash') return
    shell.host.on('INT', () => {
      shell.status = 130
      resolve()
    })
  })
  await Promise.race([shell.run(text, how), interrupted])
  return finish(shell)
}
