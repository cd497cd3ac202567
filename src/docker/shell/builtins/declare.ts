import type { Shell } from '../shell.ts'
import { quoteDoubly } from '../quote.ts'
import type { ArrayValue } from '../variables.ts'
import { type Builtin, fail } from './types.ts'
import { change, eachName, list } from './variables.ts'

/** `declare`, `typeset` and bash's `local`: `-a`, `-A`, `-x`, `-r`, `-g`, `-p`. */
export const declare: Builtin = async (shell, args) => {
  const options = args.filter(word => /^[-+]\w/.test(word)).join('')
  const names = args.filter(word => !/^[-+]\w/.test(word))
  const missing = /[influF]/.exec(options)?.[0]
  if (missing !== undefined) return fail(`-${missing}: 시뮬레이터의 셸에는 없는 옵션이에요`, 2)
  if (names.length === 0) return list(shell, shell.variables.names('exported'), 'x', 'export')
  if (options.includes('p')) return print(shell, names)
  return eachName(shell, names, (name, value) => {
    change(shell, name, () => {
      declareOne(shell, name, value, options)
    })
    if (options.includes('x')) shell.variables.export(name)
    if (options.includes('r')) shell.variables.protect(name)
  })
}

function declareOne({ variables }: Shell, name: string, value: string | undefined, options: string) {
  const isLocal = !options.includes('g') && variables.local(name, value)
  const isAssociative = options.includes('A')
  if ((isAssociative || options.includes('a')) && !variables.array(name)) {
    const first = isLocal ? value : (value ?? variables.get(name))
    variables.setArray(name, { isAssociative, elements: new Map(first === undefined ? [] : [['0', first]]) })
  } else if (!isLocal && value !== undefined) variables.set(name, value)
}

/** `declare -p NAME…`, so that it could be typed. */
async function print(shell: Shell, names: readonly string[]): Promise<number> {
  const { variables } = shell
  for (const name of names) {
    const array = variables.array(name)
    const letter = variables.names('exported').includes(name)
      ? 'x'
      : variables.names('readonly').includes(name)
        ? 'r'
        : '-'
    if (array) await shell.out(`declare -${array.isAssociative ? 'A' : 'a'} ${name}=${showElements(array)}\n`)
    else if (variables.get(name) === undefined) return fail(`${name}: not found`, 1)
    else await list(shell, [name], letter, '')
  }
  return 0
}

/** Elements in parentheses, as bash shows them. */
export function showElements({ elements, isAssociative }: ArrayValue): string {
  const shown = [...elements].map(([key, value]) => `[${key}]=${quoteDoubly(value)}`).join(' ')
  return `(${shown}${isAssociative && shown !== '' ? ' ' : ''})`
}
