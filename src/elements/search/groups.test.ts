import { expect, test } from 'vitest'
import { groupByPage } from './groups.ts'
import { hitAt } from './testing.ts'

const addressesOf = (limit?: { pages: number; hits: number }) =>
  groupByPage(['/b/#one', '/a/', '/b/#two', '/c/#x', '/a/#y', '/b/#three'].map(hitAt), limit).map(({ page, hits }) => [
    page.path,
    ...hits.map(({ address }) => address),
  ])

test('pages stand in the order of their best hit, hits in theirs', () => {
  expect(addressesOf()).toEqual([
    ['/b/', '/b/#one', '/b/#two', '/b/#three'],
    ['/a/', '/a/', '/a/#y'],
    ['/c/', '/c/#x'],
  ])
})

test('of many pages and sections the best are kept', () => {
  expect(addressesOf({ pages: 2, hits: 1 })).toEqual([
    ['/b/', '/b/#one'],
    ['/a/', '/a/'],
  ])
})
