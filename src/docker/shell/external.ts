import { scripting } from './later.ts'
import type { Shell } from './shell.ts'
import { spawning, start } from './spawn.ts'

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
    const { notExecuted } = await scripting()
    return notExecuted(shell, argv, String(error.code), builtin)
  }
}

/** The file that a command's name leads to. */
export function locate({ host, variables }: Shell, name: string): string | undefined {
  const path = host.machine.findExecutable(name, { PATH: variables.get('PATH') ?? '' }, host.cwd)
  return typeof path === 'string' ? path : undefined
}
