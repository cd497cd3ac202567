import { ask } from './ask.ts'
import type { Context } from './command.ts'

/** Asks and reads a line; only `y` is a yes. */
export async function confirm(context: Context, question: string): Promise<boolean> {
  return (await ask(context, `${question} [y/N] `))?.toLowerCase() === 'y'
}

/** What a prune asks before it begins. */
export const pruneQuestion = (warning: string) => `WARNING! ${warning}\nAre you sure you want to continue?`
