import type { Dialect } from './dialect.ts'
import type { Shell } from './shell.ts'

const common =
  '. : [ alias bg break cd command continue echo eval exec exit export false fg getopts hash jobs kill local printf pwd ' +
  'read readonly return set shift test times trap true type ulimit umask unalias unset wait'

const names: Readonly<Record<Dialect, ReadonlySet<string>>> = {
  dash: new Set(common.split(' ')),
  ash: new Set(`${common} [[ help history let source`.split(' ')),
  bash: new Set(
    (
      `${common} bind builtin caller compgen complete declare dirs disown enable fc help history let logout mapfile ` +
      'popd pushd readarray shopt source suspend typeset'
    ).split(' '),
  ),
}

const special = new Set(
  'break : continue . eval exec exit export readonly return set shift times trap unset source'.split(' '),
)

/** Names of a dialect's own commands. */
export const builtinNames = ({ dialect }: Shell): ReadonlySet<string> => names[dialect]

/** POSIX's special builtins: a mistake in one ends a script, and assignments before it stay. */
export const isSpecial = (shell: Shell, name: string | undefined) =>
  name !== undefined && (special.has(name) || (name === 'local' && shell.dialect !== 'bash'))
