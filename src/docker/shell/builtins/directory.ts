import { mayAccess } from '../access.ts'
import { entryAt, isFileError, joinPath } from '../paths.ts'
import type { Shell } from '../shell.ts'
import { type Builtin, fail } from './types.ts'

/** `cd`, `cd DIRECTORY`, `cd -`. */
export const changeDirectory: Builtin = async (shell, args) => {
  const words = args.filter(word => !/^-[LPe]+$/.test(word) && word !== '--')
  if (words.length > 1 && shell.dialect === 'bash') return fail('too many arguments', 1)
  const [word] = words
  const variable = word === undefined ? 'HOME' : word === '-' ? 'OLDPWD' : undefined
  const target = variable === undefined ? word : shell.variables.get(variable)
  if (target === undefined || target === '') {
    if (variable !== undefined && shell.dialect === 'bash') return fail(`${variable} not set`, 1)
    if (variable === 'OLDPWD') await shell.out(`${shell.host.cwd}\n`)
    return 0
  }
  const path = joinPath(shell.host.cwd, target)
  const problem = problemOf(shell, path)
  if (problem !== undefined) {
    return fail(
      shell.pick(`${target}: ${problem}`, `can't cd to ${target}`, `can't cd to ${target}: ${problem}`),
      shell.pick(1, 2, 2),
    )
  }
  shell.assign('OLDPWD', shell.host.cwd)
  if (shell.dialect !== 'dash') shell.variables.export('OLDPWD')
  shell.host.cwd = path
  shell.assign('PWD', path)
  if (word === '-') await shell.out(`${path}\n`)
  return 0
}

function problemOf({ host }: Shell, path: string): string | undefined {
  try {
    const entry = host.files.stat(path)
    if (!entry) return 'No such file or directory'
    if (entry.type !== 'directory') return 'Not a directory'
    return mayAccess(host.user, entry, 1) ? undefined : 'Permission denied'
  } catch (error) {
    if (isFileError(error)) return error.message
    throw error
  }
}

export const printDirectory: Builtin = async (shell, [option]) => {
  const { host } = shell
  const isPhysical = option === '-P' && entryAt(host.files, host.cwd)
  await shell.out(`${isPhysical ? host.files.realpath(host.cwd) : host.cwd}\n`)
  return 0
}
