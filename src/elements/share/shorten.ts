import { encode } from './link.ts'
import { mostLines, type Problem, type SharedSession } from './session.ts'

/** The link's fragment for as many of the last commands as it can hold, and how many these are. */
export async function shorten({
  images,
  lines,
}: SharedSession): Promise<{ readonly fragment: string; readonly count: number } | Problem> {
  let problem: Problem = { problem: '' }
  for (let first = Math.max(0, lines.length - mostLines); first < lines.length; first++) {
    const encoded = await encode({ images, lines: lines.slice(first) })
    if (typeof encoded === 'string') return { fragment: encoded, count: lines.length - first }
    problem = encoded
  }
  return problem
}
