import { expect, test } from 'vitest'
import { landing, movedPages, movedSections } from './redirects.ts'

const moved = { '/commands/ps/#ps-all': '/commands/ps-all/#ps-all', '/old/': '/new/' }

test('a section that moved is found at its new address', () => {
  expect(landing('/commands/ps/#ps-all', moved)).toBe('/commands/ps-all/#ps-all')
  expect(landing('/commands/ps/#ps-list', moved)).toBeUndefined()
})

test('a page that moved takes its sections along', () => {
  expect(landing('/old/', moved)).toBe('/new/')
  expect(landing('/old/#part', moved)).toBe('/new/#part')
  expect(movedPages(moved)).toEqual(['/old/'])
})

test('a page knows which of its sections left', () => {
  expect(movedSections('/commands/ps/', moved)).toEqual({ 'ps-all': '/commands/ps-all/#ps-all' })
})
