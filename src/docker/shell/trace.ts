import { quote, quoteTraced } from './quote.ts'
import type { Shell } from './shell.ts'

/** Variables and the values that they are given. */
export type Traced = readonly (readonly [name: string, value: string])[]

/** Shows on stderr what runs, a line each in bash, else in one line. */
export async function showTrace(shell: Shell, assignments: Traced, words: readonly string[]): Promise<void> {
  const shown = shell.pick(quote, (word: string) => word, quoteTraced)
  const texts = assignments.map(([name, value]) => `${name}=${value === '' ? '' : shown(value)}`)
  if (words.length > 0) texts.push(words.map(shown).join(' '))
  await showLines(shell, texts)
}

/** The same of texts as they are, where `set -x` wants it. */
export async function traceText(shell: Shell, text: string): Promise<void> {
  if (shell.flags.has('x')) await showLines(shell, [text])
}

async function showLines(shell: Shell, texts: readonly string[]) {
  const lines = shell.dialect === 'bash' ? texts : [texts.join(' ')]
  const prompt = shell.variables.get('PS4') ?? ''
  const start = shell.dialect === 'bash' ? prompt.charAt(0).repeat(shell.nesting) + prompt : prompt
  for (const line of lines) await shell.write(2, `${start}${line}\n`)
}
