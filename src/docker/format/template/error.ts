/** A template that Go would not take, or not execute; `message` is Go's. */
export class TemplateError extends Error {
  override readonly name = 'TemplateError'
  /** What had been written when it failed. */
  output = ''
}

/** Line of a place in a text, from 1. */
export const lineOf = (text: string, at: number) => text.slice(0, at).split('\n').length
