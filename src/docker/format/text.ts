import { textWidth } from './width.ts'

/** The 12 digits by which an id is shown; `sha256:` is cut off. */
export function shortId(id: string): string {
  return id.replace(/^[a-z0-9]+:/, '').slice(0, 12)
}

/** A text cut to so many columns, with `…` where something is missing. */
export function ellipsis(text: string, columns: number): string {
  if (textWidth(text) <= columns) return text
  let short = ''
  for (const character of text) {
    if (textWidth(short + character) > columns - 1) break
    short += character
  }
  return `${short}…`
}
