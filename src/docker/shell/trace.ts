import type { Shell } from './shell.ts'

/** `set -x`: shows on stderr what runs, a line each in bash, else in one line. */
export async function trace(shell: Shell, ...texts: readonly string[]): Promise<void> {
  const lines = shell.dialect === 'bash' ? texts : [texts.join(' ')]
  const start = shell.variables.get('PS4') ?? ''
  if (shell.flags.has('x')) for (const line of lines) await shell.write(2, `${start}${line}\n`)
}
