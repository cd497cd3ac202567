// Behaviour: docker/cli cli/command/utils.go, internal/prompt
import type { Context } from './command.ts'

/** Asks and reads a line, which is not shown where it is hidden; undefined at Ctrl-C and where the input has ended. */
export async function ask({ process, out }: Context, question: string, hidden = false): Promise<string | undefined> {
  const { stdin, tty } = process
  const interrupt = new AbortController()
  process.on('INT', () => {
    interrupt.abort()
  })
  await out(question)
  if (tty && hidden) tty.echo = false
  let answer = ''
  try {
    while (!answer.includes('\n')) {
      const text = await stdin.read(interrupt.signal)
      if (text === undefined) break
      answer += text
    }
  } finally {
    if (tty && hidden) tty.echo = true
    process.on('INT', undefined)
  }
  const { aborted } = interrupt.signal
  if (hidden || aborted) await out('\n')
  if (aborted || answer === '') return undefined
  const [line = '', ...rest] = answer.split('\n')
  stdin.unread(rest.join('\n'))
  return line.trim()
}
