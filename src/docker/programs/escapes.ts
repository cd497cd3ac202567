import { unescape } from '../shell/escapes.ts'

/** Backslash sequences of `echo -e` and `printf %b` replaced; `\c` ends the text, which `stop` tells of. */
export function unescapeToStop(text: string): { readonly text: string; readonly stop: boolean } {
  const upTo = /^((?:[^\\]|\\[^c])*?)\\c/.exec(text)?.[1]
  return { text: unescape(upTo ?? text, 'echo'), stop: upTo !== undefined }
}
