import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { keyOf, Lexicon } from './lexicon.ts'
import { synonyms } from './synonyms.ts'

const glossary = readFileSync('content/glossary.mdx', 'utf8')
/** Ids of the glossary's terms, without `term-`, and the other names that their entries give. */
const terms = [...glossary.matchAll(/^### (.*?) \{#term-(\S+)\}\n+(.*)$/gm)].map(
  ([, title = '', id = '', text = '']) => ({
    id,
    title,
    others: /다른 말: (.*?)\.$/.exec(text)?.[1]?.split(', ') ?? [],
  }),
)

const lexicon = new Lexicon([], synonyms)

test('every term of the glossary has its words, and every list that names a term one', () => {
  const listed = synonyms.flatMap(({ term }) => term ?? [])
  expect(listed.toSorted()).toEqual(terms.map(({ id }) => id).toSorted())
})

test.each(terms)('the search knows the other words of $title', ({ id, others }) => {
  const words = new Set(synonyms.find(({ term }) => term === id)?.words.map(keyOf))
  for (const other of others.map(word => word.replaceAll('`', '').replace(/\(.*\)/, ''))) {
    expect(words, other).toContain(lexicon.lookUp(other))
  }
})

test('no list has a word twice', () => {
  for (const { words, near = [] } of synonyms) {
    const keys = [...words, ...near].map(keyOf)
    expect(
      keys.filter((key, at) => keys.indexOf(key) !== at),
      words[0],
    ).toEqual([])
  }
})
