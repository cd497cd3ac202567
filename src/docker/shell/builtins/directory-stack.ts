import type { Shell } from '../shell.ts'
import { changeDirectory } from './directory.ts'
import { type Builtin, fail } from './types.ts'

/** `pushd DIRECTORY` goes there, `pushd` swaps the topmost two. */
export const pushd: Builtin = async (shell, [directory], name, tail) => {
  const { cwd } = shell.host
  const target = directory ?? shell.stack[0]
  if (target === undefined) return fail('no other directory', 1)
  await changeDirectory(shell, [target], name, tail)
  shell.stack = [cwd, ...shell.stack.slice(directory === undefined ? 1 : 0)]
  return dirs(shell, [], name, tail)
}

/** `popd` goes back to the directory below the topmost. */
export const popd: Builtin = async (shell, _, name, tail) => {
  const [target, ...below] = shell.stack
  if (target === undefined) return fail('directory stack empty', 1)
  await changeDirectory(shell, [target], name, tail)
  shell.stack = below
  return dirs(shell, [], name, tail)
}

/** `dirs`, `dirs -v`, `dirs -c`. */
export const dirs: Builtin = async (shell, [option]) => {
  if (option === '-c') {
    shell.stack = []
    return 0
  }
  const shown = [shell.host.cwd, ...shell.stack].map(path => withTilde(shell, path))
  const lines = shown.map((path, index) => `${String(index).padStart(2)}  ${path}\n`).join('')
  await shell.out(option === '-v' ? lines : `${shown.join(' ')}\n`)
  return 0
}

function withTilde({ variables }: Shell, path: string): string {
  const home = variables.get('HOME') ?? ''
  const isBelow = home !== '' && (path === home || path.startsWith(`${home}/`))
  return isBelow ? `~${path.slice(home.length)}` : path
}
