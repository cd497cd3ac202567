import { expect, test } from 'vitest'
import { queryOf, searchAddress } from './search-address.ts'

test.each([
  { text: '컨테이너 목록', kind: undefined, literal: false },
  { text: 'docker run -d -p 8080:80 & "x" #', kind: '명령어', literal: true },
  { text: '<img src=x onerror=alert(1)>', kind: '오류', literal: false },
] as const)('an address gives its query back: $text', query => {
  const address = searchAddress(query)
  expect(address).toMatch(/^\/search\/\?q=[\w%+.*-]+/)
  expect(queryOf(new URL(address, 'http://localhost').search)).toEqual(query)
})

test('an empty query is the page itself', () => {
  expect(searchAddress({ text: '  ' })).toBe('/search/')
})

test('unknown kinds are left out', () => {
  expect(queryOf('?q=ps&kind=<b>')).toEqual({ text: 'ps', kind: undefined, literal: false })
})
