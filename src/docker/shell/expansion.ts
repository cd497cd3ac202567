import type { Word } from './ast.ts'
import { ShellError } from './control.ts'
import type { Shell } from './shell.ts'

/** Values of a parameter (`$@` has many, and one that is not set has none), or the word that stands in for it. */
export type Expansion = { readonly values: readonly string[] } | { readonly word: Word }

export const isList = (name: string) => name === '@' || name === '*'

/** `set -u` does not take a parameter that is not set. */
export const unbound = (shell: Shell, name: string) =>
  new ShellError(`${name}: ${shell.dialect === 'bash' ? 'unbound variable' : 'parameter not set'}`, shell.fatalStatus)
