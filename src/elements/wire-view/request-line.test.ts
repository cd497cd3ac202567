import { expect, test } from 'vitest'
import { readPath } from './request-line.ts'

const id = '5b5875bbf1f416a685beb1542801564a30a8fc679a1a54ce5cefdd763eb03dac'

test('an id is as short as docker shows it, and there in full', () => {
  expect(readPath(`/v1.50/containers/${id}/attach?stderr=1&stdout=1`)).toEqual({
    version: '/v1.50',
    segments: [{ text: '/containers/' }, { text: '5b5875bbf1f4', full: id }, { text: '/attach' }],
    query: [
      ['stderr', '1'],
      ['stdout', '1'],
    ],
  })
  expect(readPath(`/v1.50/images/sha256:${id}`).segments).toEqual([
    { text: '/images/sha256:' },
    { text: '5b5875bbf1f4', full: id },
  ])
})

test('a query is decoded', () => {
  const { query } = readPath('/v1.50/events?filters=%7B%22type%22%3A%7B%22container%22%3Atrue%7D%7D&message=two+words')
  expect(query).toEqual([
    ['filters', '{"type":{"container":true}}'],
    ['message', 'two words'],
  ])
})

test('a path without version, or with signs that encode nothing, is shown as it is', () => {
  expect(readPath('/_ping')).toEqual({ version: '', segments: [{ text: '/_ping' }], query: [] })
  expect(readPath('/v1.50/containers/%E0/json').segments).toEqual([{ text: '/containers/%E0/json' }])
})
