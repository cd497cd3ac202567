import type { Lexicon } from '../search/lexicon.ts'
import { indexWords, type SectionText } from '../search/section.ts'

/** What a word weighs where it stands: in the heading, in commands, in the text, in what commands print. */
export const wordWeights = [5, 2, 1, 0.2] as const

/** Words in more than this part of all sections lead nowhere; where they stand in a heading the outline has them. */
const commonest = 0.2

export interface IndexedWords {
  /** For each section its words by weight, in the order of `wordWeights`. */
  readonly kept: readonly (readonly (readonly string[])[])[]
  readonly common: readonly string[]
}

/** The words to index for each section: each once, where it weighs most, without the commonest. */
export function sectionWords(sections: readonly SectionText[], lexicon: Lexicon): IndexedWords {
  const kept = sections.map(section => wordsByWeight(section, lexicon))
  const counts = new Map<string, number>()
  for (const word of kept.flat(2)) counts.set(word, (counts.get(word) ?? 0) + 1)
  const common = new Set([...counts].filter(([, count]) => count > sections.length * commonest).map(([word]) => word))
  return {
    kept: kept.map(parts => parts.map(words => words.filter(word => !common.has(word)))),
    common: [...common],
  }
}

function wordsByWeight(
  { title, text, commands, output }: SectionText,
  lexicon: Lexicon,
): readonly (readonly string[])[] {
  const said = new Set<string>()
  return [title, commands.join('\n'), text, output].map(part =>
    indexWords(part, lexicon).filter(word => !said.has(word) && said.add(word)),
  )
}
