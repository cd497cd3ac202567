import type { Context } from './command.ts'

/** Asks and reads a line; only `y` is a yes. */
export async function confirm({ process, out }: Context, question: string): Promise<boolean> {
  await out(`${question} [y/N] `)
  let answer = ''
  while (!answer.includes('\n')) {
    const text = await process.stdin.read()
    if (text === undefined) break
    answer += text
  }
  const [line = '', ...rest] = answer.split('\n')
  process.stdin.unread(rest.join('\n'))
  return line.trim().toLowerCase() === 'y'
}

/** What a prune asks before it begins. */
export const pruneQuestion = (warning: string) => `WARNING! ${warning}\nAre you sure you want to continue?`
