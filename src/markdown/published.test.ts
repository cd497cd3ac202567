import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { breaches } from '../notes/contract.ts'
import { parsePublished, printPublished } from '../notes/published.ts'
import { redirects } from '../notes/redirects.ts'
import { duplicates } from '../notes/sections.ts'
import { sourceFacts } from '../notes/source-facts.ts'
import { publishedList, readSections } from './sections-check.ts'

const sections = await readSections('content')
const addresses = new Set(sections.map(({ page, id }) => `${page}#${id}`))
const pages = new Set(sections.map(({ page }) => page))
const list = readFileSync(publishedList, 'utf8')

test('the notes keep everything that was ever published: `npm run ids`, redirects.ts', () => {
  expect(breaches(sections, parsePublished(list), redirects)).toEqual([])
})

test('the list is written as `npm run ids` writes it', () => {
  expect(printPublished(parsePublished(list))).toBe(list)
})

test('every place has a kind, and every kind has places', () => {
  expect(new Set(sections.map(({ kind }) => kind))).toEqual(new Set(['section', 'block', 'option', 'term', 'error']))
})

test('ids are unique in the whole site', () => {
  expect(duplicates(sections)).toEqual([])
})

test.each(sourceFacts)('line $line of the source note has its place: $fact', ({ at }) => {
  for (const address of at) expect(addresses.has(address) || pages.has(address), address).toBe(true)
})
