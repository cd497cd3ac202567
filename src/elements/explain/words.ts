import type { Word } from '../../docker/index.ts'
import { wrap } from './wrap.ts'

const explained = new WeakMap<HTMLElement, Word>()
const wrapped = new WeakMap<HTMLElement, readonly HTMLElement[]>()

/** What is said of a word's element. */
export const explanationOf = (element: HTMLElement): Word | undefined => explained.get(element)

/** What each word of a line is; the simulator loads with the first call. */
export async function explainLine(line: string): Promise<readonly Word[]> {
  const { explain } = await import('../../docker/index.ts')
  return explain(line)
}

/** The elements of a command's words, which are made at the first call; none while some of its text is selected. */
export async function wordsOf(command: HTMLElement): Promise<readonly HTMLElement[]> {
  const known = wrapped.get(command)
  if (known) return known
  const words = await explainLine(command.textContent)
  const made = wrapped.get(command)
  if (made) return made
  // New elements would take the selection away.
  if (isSelected(command)) return []
  const elements = wrap(command, words)
  elements.forEach((element, at) => explained.set(element, words[at]!))
  wrapped.set(command, elements)
  return elements
}

function isSelected(command: HTMLElement): boolean {
  const selection = getSelection()
  return selection?.isCollapsed === false && selection.containsNode(command, true)
}
