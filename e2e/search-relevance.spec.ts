import { readFileSync } from 'node:fs'
import { expect, test } from '@playwright/test'
import { queries } from '../src/indexing/queries.ts'
import { overall, relevance } from '../src/indexing/relevance.ts'
import { searchInNode } from '../src/indexing/search-in-node.ts'
import { addressOf, placesOf, type SiteIndex } from '../src/search/site-index.ts'

const folder = 'dist/pagefind'

test('a right section is among the first three results', async () => {
  const { search } = await searchInNode(folder)
  const kinds = await relevance(async text => (await search.search(text)).hits.map(({ address }) => address))
  const share = ({ inFirst3, queries }: { inFirst3: number; queries: number }) => inFirst3 / queries
  expect(share(overall(kinds)), overall(kinds).missed.join(', ')).toBeGreaterThanOrEqual(0.97)
  for (const kind of kinds) expect(share(kind), `${kind.kind}: ${kind.missed.join(', ')}`).toBeGreaterThanOrEqual(0.9)
})

test('every section that a query is to find is on the site', () => {
  const site = JSON.parse(readFileSync(`${folder}/site-index.json`, 'utf8')) as SiteIndex
  const addresses = new Set(placesOf(site).map(addressOf))
  for (const { text, finds } of queries) for (const address of finds) expect(addresses, text).toContain(address)
})
