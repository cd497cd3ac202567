import { expect, test } from 'vitest'
import { isOwnPage } from './own-page.ts'

test.each([
  ['https://example.com/docker-notes/commands/ps/', '/docker-notes', true],
  ['https://example.com/docker-notes/s/ps-all/', '/docker-notes', false],
  ['https://example.com/s/ps-all/', '/', false],
  ['https://example.com/docker-notes/embed/ps-all-states/', '/docker-notes', false],
  ['https://example.com/', '/', true],
])('%s below %s in the sitemap: %s', (url, base, listed) => {
  expect(isOwnPage(url, base)).toBe(listed)
})
