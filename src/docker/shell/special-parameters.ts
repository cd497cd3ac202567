import type { Shell } from './shell.ts'

/** A parameter's value: a variable, `$1`, `$?` …; undefined where it is not set. */
export const parameterOf = (shell: Shell, name: string): string | undefined =>
  specialParameter(shell, name) ?? listed(shell, name)?.[0] ?? shell.variables.get(name)

/** Arrays that bash keeps itself; undefined for all else. */
export function listed(shell: Shell, name: string): readonly string[] | undefined {
  if (shell.dialect !== 'bash' || !/^(?:PIPESTATUS|FUNCNAME|BASH_SOURCE)$/.test(name)) return undefined
  if (name === 'PIPESTATUS') return shell.pipeStatuses.map(String)
  const isScript = shell.options.mode === 'script'
  if (name === 'FUNCNAME') return shell.calling.length > 0 && isScript ? [...shell.calling, 'main'] : shell.calling
  if (!isScript && shell.context === undefined) return []
  const file = shell.context ?? shell.name
  return [file, ...shell.calling.map(() => file)]
}

/** `$1`, `$?` and the other parameters that are no variables; undefined for all else. */
function specialParameter(shell: Shell, name: string): string | undefined {
  const { host, options, main, dialect } = shell
  if (/^\d/.test(name)) return name === '0' ? shell.name : shell.positional[Number(name) - 1]
  switch (name) {
    case '?':
      return String(shell.status)
    case '#':
      return String(shell.positional.length)
    case '$':
      return String(main.host.pid)
    case '!':
      return shell.lastJob?.toString()
    case '-': {
      const set = [...shell.flags].filter(flag => flag.length === 1).join('')
      const own = {
        command: shell.pick('c', '', 'c'),
        script: '',
        stdin: 's',
        interactive: shell.pick('imHs', 'smi', 'smi'),
      }
      return dialect === 'bash' ? inOrder(`${set}hB${own[options.mode]}`) : set + own[options.mode]
    }
    case 'LINENO':
      return String(shell.line)
    case 'PPID':
      return String(main.host.ppid)
    case 'RANDOM':
      return dialect === 'dash' ? undefined : String(Math.floor(host.world.random() * 32_768))
    case 'SECONDS':
      return dialect === 'bash' ? String(Math.floor((host.world.now() - shell.startedAt) / 1000)) : undefined
    case 'COLUMNS':
    case 'LINES': {
      const tty = dialect === 'bash' && options.mode === 'interactive' ? host.tty : undefined
      return (name === 'LINES' ? tty?.rows : tty?.columns)?.toString()
    }
    case 'BASHPID':
      return dialect === 'bash' ? String(host.pid) : undefined
    default:
      return undefined
  }
}

/** Letters as bash orders them: those of `set` first, `H`, `c` and `s` last. */
function inOrder(letters: string): string {
  return [...'aefhimnuvxBCHcs'].filter(letter => letters.includes(letter)).join('')
}
