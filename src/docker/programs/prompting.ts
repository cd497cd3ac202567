import type { Process } from '../engine/process/types.ts'
import { readLine } from '../shell/read-line.ts'
import { Interrupted, LineEditor } from './sh-editor.ts'

/** Reads typed lines with a prompt and a history, as programs with readline do. */
export interface Prompter {
  /** Whether a person types: only then prompts are shown. */
  readonly isInteractive: boolean
  /** The line with its newline; Interrupted at Ctrl-C, undefined at the end of input. */
  read(prompt: string): Promise<string | Interrupted | undefined>
}

export function prompter(process: Process): Prompter {
  if (!process.isTerminal(0) || !process.tty) {
    return { isInteractive: false, read: () => readLine(process.stdin) }
  }
  const history: string[] = []
  const editor = new LineEditor({
    history,
    host: process,
    streams: new Map([[0, { reader: process.stdin }]]),
    write: (_, text) => process.stdout.write(text),
  })
  return {
    isInteractive: true,
    read: async prompt => {
      const line = await editor.read(prompt)
      const text = typeof line === 'string' ? line.trimEnd() : ''
      if (text !== '' && text !== history.at(-1)) history.push(text)
      return line
    },
  }
}

/** A line that is not shown while it is typed. */
export async function readSecret(process: Process, prompt: string): Promise<string> {
  await process.stdout.write(prompt)
  const { tty } = process
  if (tty) tty.echo = false
  try {
    return ((await readLine(process.stdin)) ?? '').replace(/\n$/, '')
  } finally {
    if (tty) tty.echo = true
    await process.stdout.write('\n')
  }
}
