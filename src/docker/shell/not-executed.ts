import { complain } from './complain.ts'
import { finish } from './finish.ts'
import { locate } from './external.ts'
import type { Host } from './host.ts'
import { entryAt, joinPath } from './paths.ts'
import { quote } from './quote.ts'
import { Shell } from './shell.ts'
import { spawning, start } from './spawn.ts'

/** What a shell does where the system does not execute a command, for a `code` of ExecError; resolves to the status. */
export async function notExecuted(
  shell: Shell,
  argv: readonly string[],
  code: string,
  builtin?: string,
): Promise<number> {
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
    return finish(inner)
  }
  return shell.foreground.waitFor([start(shell, { ...spawning(shell, argv), program })])
}
