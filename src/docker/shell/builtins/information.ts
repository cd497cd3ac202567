import { aliasesOf } from '../alias-expansion.ts'
import { complain } from '../complain.ts'
import { locate, runExternal } from '../external.ts'
import type { Shell } from '../shell.ts'
import { builtinNames, isSpecial } from '../builtin-names.ts'
import { rest } from '../later.ts'
import { showAlias } from './alias.ts'
import { type Builtin, fail } from './types.ts'

const keywords = new Set('! { } case do done elif else esac fi for if in then until while'.split(' '))
const bashKeywords = new Set(['[[', ']]', 'function', 'select', 'time', 'coproc'])

interface Found {
  readonly kind: 'alias' | 'keyword' | 'function' | 'builtin' | 'file'
  /** What `command -v` says. */
  readonly path: string
}

function find(shell: Shell, name: string): Found | undefined {
  const value = aliasesOf(shell)(name)
  if (value !== undefined) return { kind: 'alias', path: `alias ${showAlias(shell, name, value).trimEnd()}` }
  if (keywords.has(name) || (shell.dialect === 'bash' && bashKeywords.has(name))) return { kind: 'keyword', path: name }
  if (shell.functions.has(name)) return { kind: 'function', path: name }
  if (builtinNames(shell).has(name)) return { kind: 'builtin', path: name }
  const path = locate(shell, name)
  return path === undefined ? undefined : { kind: 'file', path }
}

/** `ls is /bin/ls`; a name that is nowhere is complained about. */
async function describe(shell: Shell, name: string, builtin: string): Promise<boolean> {
  const found = find(shell, name)
  const posix = shell.dialect !== 'bash'
  if (!found) {
    if (posix) await shell.out(`${name}: not found\n`)
    else await complain(shell, `${name}: not found`, builtin)
    return false
  }
  const value = shell.aliases.get(name) ?? ''
  const texts = {
    alias: posix ? `an alias for ${value}` : `aliased to \`${value}'`,
    keyword: 'a shell keyword',
    function: posix ? 'a shell function' : 'a function',
    builtin: posix && isSpecial(shell, name) ? 'a special shell builtin' : 'a shell builtin',
    file: found.path,
  }
  await shell.out(`${name} is ${texts[found.kind]}\n`)
  return true
}

/** `type NAME…`; bash's `-t` gives one word, `-p` a path. */
export const type: Builtin = async (shell, args, builtin) => {
  const option = /^-[tpP]$/.test(args[0] ?? '') && shell.dialect === 'bash' ? args[0] : undefined
  let isWhole = true
  for (const name of args.filter(word => !/^-[tpPa]$/.test(word))) {
    if (!option) {
      isWhole = (await describe(shell, name, builtin)) && isWhole
      continue
    }
    const found = find(shell, name)
    isWhole &&= found !== undefined
    if (found && (option === '-t' || found.kind === 'file'))
      await shell.out(`${option === '-t' ? found.kind : found.path}\n`)
  }
  return isWhole ? 0 : shell.pick(1, 127, 127)
}

/** `command -v NAME`, `command -V NAME`, `command NAME ARGUMENT…` past functions. */
export const command: Builtin = async (shell, args, builtin, tail) => {
  const [option, ...others] = args
  if (option === '-v' || option === '-V') {
    let isAny = false
    // Only bash looks at more than one name.
    for (const name of shell.dialect === 'bash' ? others : others.slice(0, 1)) {
      const found = find(shell, name)
      isAny ||= found !== undefined
      if (option === '-V') await describe(shell, name, builtin)
      else if (found) await shell.out(`${found.path}\n`)
    }
    return isAny ? 0 : shell.pick(1, 127, 127)
  }
  const words = option === '-p' || option === '--' ? others : args
  const [name] = words
  if (name === undefined) return 0
  if (!builtinNames(shell).has(name)) return runExternal(shell, words, tail)
  const { runBuiltin } = await rest()
  return runBuiltin(shell, words.slice(1), name, tail)
}

/** Nothing is remembered; a name that is nowhere is complained about. */
export const hash: Builtin = async (shell, args) => {
  if (args.length === 0 && shell.dialect === 'bash') await shell.out('hash: hash table empty\n')
  const missing = args.find(word => !word.startsWith('-') && locate(shell, word) === undefined)
  return missing === undefined ? 0 : fail(`${missing}: not found`, 1)
}

export const history: Builtin = async (shell, [option]) => {
  if (option === '-c') shell.history.length = 0
  const start = /^\d+$/.test(option ?? '') ? Math.max(0, shell.history.length - Number(option)) : 0
  const lines = shell.history
    .slice(start)
    .map((line, index) =>
      shell.pick(
        `${String(start + index + 1).padStart(5)}  ${line}\n`,
        '',
        `${String(start + index).padStart(4)} ${line}\n`,
      ),
    )
  await shell.out(lines.join(''))
  return 0
}

/** BusyBox's list of builtins. */
export const help: Builtin = async shell => {
  if (shell.dialect !== 'ash') return fail('시뮬레이터의 셸에는 없는 명령어예요', 1)
  const lines = ['']
  for (const name of [...builtinNames(shell)].sort()) {
    const line = `${lines.at(-1) ?? ''} ${name}`
    if (line.length > 61) lines.push(` ${name}`)
    else lines[lines.length - 1] = line
  }
  await shell.out(`Built-in commands:\n------------------\n${lines.map(line => `\t${line.slice(1)}\n`).join('')}`)
  return 0
}
