import { complain } from './complain.ts'
import type { Host } from './host.ts'
import { entryAt, joinPath } from './paths.ts'
import { quote } from './quote.ts'
import { Shell } from './shell.ts'
import { spawning, start } from './subshell.ts'

/** Runs an executable and resolves to its exit status; with `tail` the shell's process becomes it. */
export async function runExternal(
  shell: Shell,
  argv: readonly string[],
  tail: boolean,
  builtin?: string,
): Promise<number> {
  const spawn = spawning(shell, argv)
  if (shell.dialect === 'bash') Object.assign(spawn.env, { _: locate(shell, argv[0] ?? '') ?? argv[0] })
  try {
    if (tail && shell.traps.isEmpty) shell.host.exec(spawn)
    return await shell.foreground.waitFor([start(shell, spawn)])
  } catch (error) {
    if (!(error instanceof Error) || error.name !== 'ExecError' || !('code' in error)) throw error
    return fail(shell, argv, String(error.code), builtin)
  }
}

/** The file that a command's name leads to. */
export function locate({ host, variables }: Shell, name: string): string | undefined {
  const path = host.machine.findExecutable(name, { PATH: variables.get('PATH') ?? '' }, host.cwd)
  return typeof path === 'string' ? path : undefined
}

async function fail(shell: Shell, argv: readonly string[], code: string, builtin: string | undefined): Promise<number> {
  const [name = ''] = argv
  if (code === 'format') return runAsScript(shell, argv)
  const isBash = shell.dialect === 'bash'
  const isMissing = code === 'notFound' || code === 'noSuchFile'
  // bash quotes what would spoil the screen.
  const shown = isBash && /\p{Cc}/u.test(name) ? quote(name) : name
  let why = isBash && code === 'isDirectory' ? 'Is a directory' : 'Permission denied'
  if (isBash && code === 'noSuchFile') why = 'No such file or directory'
  else if (isBash && isMissing) why = builtin ? 'not found' : 'command not found'
  else if (isMissing && name !== '') why = 'not found'
  await complain(shell, `${shown}: ${why}`, isBash && code !== 'notFound' ? undefined : builtin)
  return isMissing ? 127 : 126
}

/** Runs a file that has no `#!` line, as shells do: in a shell of the same kind. */
async function runAsScript(shell: Shell, argv: readonly string[]): Promise<number> {
  const [name = '', ...positional] = argv
  const entry = entryAt(shell.host.files, joinPath(shell.host.cwd, locate(shell, name) ?? name))
  const source = entry?.data ?? ''
  if (entry?.program !== undefined || (source === '' && (entry?.size ?? 0) > 0)) {
    await complain(shell, `${name}: 시뮬레이터에는 이 프로그램이 없어요`)
    return 126
  }
  const program = async (host: Host) => {
    const inner = new Shell(host, { ...shell.options, mode: 'script', name, positional, flags: [] })
    await inner.run(source)
    return inner.finish()
  }
  return shell.foreground.waitFor([start(shell, { ...spawning(shell, argv), program })])
}
