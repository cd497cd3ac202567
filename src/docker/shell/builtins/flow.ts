import { complain } from '../complain.ts'
import { Jump } from '../control.ts'
import { isFileError, joinPath } from '../paths.ts'
import type { Shell } from '../shell.ts'
import { runSource } from '../source.ts'
import { illegal } from './exit.ts'
import { type Builtin, fail } from './types.ts'

/** `break N`, `continue N`. */
export const leaveLoop: Builtin = async (shell, [count = '1'], name) => {
  if (shell.loops === 0) {
    if (shell.dialect === 'bash') await complain(shell, "only meaningful in a `for', `while', or `until' loop", name)
    return 0
  }
  throw new Jump(name === 'break' ? 'break' : 'continue', Math.min(Number(count) || 1, shell.loops))
}

/** `return STATUS`: leaves a function or a sourced file; in dash and BusyBox a script too. */
export const leaveFunction: Builtin = async (shell, [status]) => {
  if (status !== undefined && !/^-?\d+$/.test(status)) return fail(illegal(shell, status), 2)
  if (shell.calling.length === 0 && shell.context === undefined && shell.dialect === 'bash') {
    return fail("can only `return' from a function or sourced script", 2)
  }
  throw new Jump('return', status === undefined ? shell.status : Number(status) & 0xff)
}

export const evaluate: Builtin = async (shell, args) => {
  const { context, line } = shell
  shell.status = 0
  shell.context ??= 'eval'
  try {
    await shell.evaluate(args.join(' '), { line: shell.pick(line, 1, line), nested: true })
  } finally {
    shell.context = context
    shell.line = line
  }
  return shell.status
}

/** `. FILE ARGUMENT…`: runs a file in this shell. */
export const source: Builtin = async (shell, [name, ...args]) => {
  if (name === undefined) return shell.dialect === 'bash' ? fail('filename argument required', 2) : 2
  const text = readSource(shell, name)
  if (text instanceof Error) {
    const file = name.includes('/') || shell.dialect === 'bash'
    if (shell.dialect === 'bash') await complain(shell, `${name}: ${text.message}`)
    else
      return fail(
        shell.pick(
          '',
          file ? `cannot open ${name}: No such file` : `${name}: not found`,
          file ? `can't open '${name}': ${text.message}` : `${name}: not found`,
        ),
        2,
      )
    return 1
  }
  return runSource(shell, text, name, shell.dialect === 'dash' ? [] : args)
}

function readSource(shell: Shell, name: string): string | Error {
  const { files, cwd } = shell.host
  const output = name.startsWith('/dev/fd/') ? shell.opened.get(name.slice('/dev/fd/'.length)) : undefined
  if (output !== undefined) return output
  const path = (shell.variables.get('PATH') ?? '').split(':')
  const folders = name.includes('/') ? [cwd] : shell.dialect === 'bash' ? [...path, cwd] : path
  const paths = folders.map(folder => joinPath(joinPath(cwd, folder), name))
  try {
    return files.read(paths.find(path => files.stat(path)?.type === 'file') ?? joinPath(cwd, name))
  } catch (error) {
    if (!isFileError(error)) throw error
    return error
  }
}
