import { expandText } from '../shell/expand.ts'
import { parseText } from '../shell/parser.ts'
import { homeOf } from '../shell/tilde.ts'
import type { Shell } from '../shell/shell.ts'

/** A prompt as it is shown: bash's and BusyBox's `\u`, `\h`, `\w` …, and `$` expansions. */
export async function promptText(shell: Shell, prompt: string): Promise<string> {
  const decoded =
    shell.dialect === 'dash'
      ? prompt
      : prompt.replace(/\\(\d{3}|[^])/g, (all, code: string) => escapeOf(shell, code) ?? all)
  return decoded.includes('$') || decoded.includes('`')
    ? expandText(shell, await parseText(decoded, shell.dialect))
    : decoded
}

function escapeOf(shell: Shell, code: string): string | undefined {
  const { host } = shell
  const directory = () => {
    const home = homeOf(shell)
    const { cwd } = host
    return home && home !== '/' && (cwd === home || cwd.startsWith(`${home}/`)) ? `~${cwd.slice(home.length)}` : cwd
  }
  const date = new Date(host.world.now()).toISOString()
  const texts: Readonly<Record<string, () => string>> = {
    u: () => userName(shell),
    h: () => host.machine.hostname.replace(/\..*/, ''),
    H: () => host.machine.hostname,
    w: directory,
    W: () => directory().replace(/.*\/(?=.)/, ''),
    $: () => (host.user.uid === 0 ? '#' : '\\$'),
    s: () => shell.name,
    v: () => '5.2',
    t: () => date.slice(11, 19),
    A: () => date.slice(11, 16),
    j: () => String(shell.jobs?.all().length ?? 0),
    n: () => '\n',
    r: () => '\r',
    a: () => '\x07',
    e: () => '\x1b',
    '[': () => '',
    ']': () => '',
    '\\': () => '\\\\',
  }
  if (/^\d/.test(code)) return String.fromCharCode(Number.parseInt(code, 8))
  return Object.hasOwn(texts, code) ? texts[code]!() : undefined
}

function userName({ host }: Shell): string {
  const path = '/etc/passwd'
  const rows = host.files.stat(path)?.type === 'file' ? host.files.read(path).split('\n') : []
  return rows.map(row => row.split(':')).find(row => row[2] === String(host.user.uid))?.[0] ?? 'I have no name!'
}
