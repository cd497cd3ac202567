import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { readSections } from './sections-check.ts'
import { landing } from '../notes/redirects.ts'
import { sourceFacts } from '../notes/source-facts.ts'
import { duplicates } from '../notes/sections.ts'

const sections = await readSections('content')
const addresses = new Set(sections.map(({ page, id }) => `${page}#${id}`))
const pages = new Set(sections.map(({ page }) => page))
const published = readFileSync('src/notes/published.txt', 'utf8').trim().split('\n')

test('every address that was ever published still leads somewhere', () => {
  const leads = (address: string) => {
    const target = landing(address) ?? address
    return addresses.has(target) || pages.has(target)
  }
  expect(published.filter(address => !leads(address))).toEqual([])
})

test('every section of today is published: `npm run ids` adds the new ones', () => {
  const known = new Set(published)
  expect([...addresses].filter(address => !known.has(address))).toEqual([])
})

test('ids are unique in the whole site', () => {
  expect(duplicates(sections)).toEqual([])
})

test.each(sourceFacts)('line $line of the source note has its place: $fact', ({ at }) => {
  for (const address of at) expect(addresses.has(address) || pages.has(address), address).toBe(true)
})
