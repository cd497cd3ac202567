import type { Parameter, Word } from './ast.ts'
import { ShellError } from './control.ts'
import type { Shell } from './shell.ts'

/** Values of a parameter (`$@` has many, and one that is not set has none), or the word that stands in for it. */
export type Expansion = { readonly values: readonly string[] } | { readonly word: Word }

/** How `$@`, `$*`, `${x[@]}` and `${x[*]}` give their values; undefined for what has one value. */
export function listOf({ name, index }: Pick<Parameter, 'name' | 'index'>): '@' | '*' | undefined {
  const mark = index ?? name
  return mark === '@' || mark === '*' ? mark : undefined
}

/** `set -u` does not take a parameter that is not set. */
export const unbound = (shell: Shell, name: string) =>
  new ShellError(
    `${name.replace(/\[.*/, '')}: ${shell.dialect === 'bash' ? 'unbound variable' : 'parameter not set'}`,
    shell.fatalStatus,
  )
