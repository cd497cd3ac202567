import type { Dialect } from './dialect.ts'
import { parserOf } from './parser.ts'
import { ShellSyntaxError } from './syntax-error.ts'

/** Whether a text needs more lines to be a whole command: an open quote, an `if` without its `fi`. */
export async function needsMore(text: string, dialect: Dialect): Promise<boolean> {
  try {
    const parser = await parserOf(text, dialect)
    while (parser.next());
    return parser.lexer.open !== undefined || /(?:^|[^\\])(?:\\\\)*\\\n$/.test(text)
  } catch (error) {
    if (!(error instanceof ShellSyntaxError)) throw error
    return error.isIncomplete
  }
}

/** Lines up to the end of a whole command; at the end of input what there is, and undefined where there is nothing. */
export async function readCommand(
  dialect: Dialect,
  next: (isFirst: boolean) => Promise<string | undefined>,
): Promise<string | undefined> {
  let text = await next(true)
  while (text !== undefined && (await needsMore(text, dialect))) {
    const more = await next(false)
    if (more === undefined) break
    text += more
  }
  return text
}
