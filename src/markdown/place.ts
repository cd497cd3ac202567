import { fileURLToPath } from 'node:url'
import type { Element } from 'hast'
import type { Place } from './author-error.ts'

/** Where an element stands in its note, for a plugin that asks for positions. */
export function placeOf(node: Readonly<Element>, fileURL: URL | undefined): Place {
  return { file: fileURL === undefined ? 'note' : fileURLToPath(fileURL), line: node.position?.start.line ?? 1 }
}
