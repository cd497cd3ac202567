import type { Shell } from './shell.ts'

/** Runs `trap … EXIT`, once, and resolves to the shell's exit status. */
export async function finish(shell: Shell): Promise<number> {
  const { status } = shell
  const action = shell.traps.takeExit()
  if (action === undefined) return status
  shell.exited = false
  await shell.run(action)
  return hasExited(shell) ? shell.status : status
}

const hasExited = ({ exited }: Shell) => exited
