import { complain } from '../complain.ts'
import { Jump } from '../control.ts'
import { runExternal } from '../external.ts'
import type { Shell } from '../shell.ts'
import { type Builtin, fail } from './types.ts'

/** What is said of a status that is no number. */
export const illegal = (shell: Shell, text: string) =>
  shell.pick(`${text}: numeric argument required`, `Illegal number: ${text}`, `Illegal number: ${text}`)

export const exit: Builtin = async (shell, args, name) => {
  const [status] = args
  if (name === 'logout' && !shell.options.login) return fail("not login shell: use `exit'", 1)
  if (shell.isInteractive && shell.dialect === 'bash')
    await shell.write(2, name === 'logout' ? '' : `${shell.options.login ? 'logout' : 'exit'}\n`)
  const hasStopped = shell.isInteractive && shell.jobs?.all().some(({ isStopped }) => isStopped)
  if (hasStopped && shell.warnedAt !== shell.history.length - 1) {
    shell.warnedAt = shell.history.length
    await shell.write(2, `${shell.pick('There are', 'You have', 'You have')} stopped jobs.\n`)
    return shell.pick(1, 0, 0)
  }
  if (status === undefined) throw new Jump('exit', shell.status)
  if (!shell.pick(/^[-+]?\d+$/, /^\d+$/, /^\d+$/).test(status)) {
    if (shell.dialect !== 'bash') return fail(illegal(shell, status), 2)
    await complain(shell, illegal(shell, status), 'exit')
    throw new Jump('exit', 2)
  }
  if (args.length > 1 && shell.dialect === 'bash') {
    await complain(shell, 'too many arguments', 'exit')
    if (!shell.isInteractive) throw new Jump('exit', 1)
    return 1
  }
  throw new Jump('exit', Number(status) & 0xff)
}

/** `exec COMMAND`: the shell's process becomes it. Redirections alone stay. */
export const become: Builtin = async (shell, argv, name) => {
  if (argv.length === 0) return 0
  // Only a command that could not be started comes back.
  throw new Jump('exit', await runExternal(shell, argv, true, name))
}
