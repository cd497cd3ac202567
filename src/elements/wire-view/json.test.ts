import { expect, test } from 'vitest'
import { bounded, tokensOf } from './json.ts'

const value = { 'a "key":': 'a string: {1}', list: [1, -2.5e3, true, null], empty: {} }

test('tokens are the text again', () => {
  for (const text of [JSON.stringify(value, null, 2), JSON.stringify(value), '{"cut": "off…', 'no json'])
    expect(
      tokensOf(text)
        .map(({ text }) => text)
        .join(''),
    ).toBe(text)
})

test('keys, strings and the rest are told apart', () => {
  const kinds = (kind: string) =>
    tokensOf(JSON.stringify(value))
      .filter(token => token.kind === kind)
      .map(({ text }) => text)
  expect(kinds('key')).toEqual([String.raw`"a \"key\":"`, '"list"', '"empty"'])
  expect(kinds('string')).toEqual(['"a string: {1}"'])
  expect(kinds('literal')).toEqual(['1', '-2500', 'true', 'null'])
})

test('a long text is cut, a little longer one is not', () => {
  const lines = (count: number) => Array.from({ length: count }, (_, at) => `line ${at}`)
  expect(bounded(lines(20).join('\n')).rest).toEqual([])
  const { first, rest } = bounded(lines(400).join('\n'))
  expect(first.split('\n')).toHaveLength(14)
  expect([...first.split('\n'), ...rest]).toEqual(lines(400))
})
