import { expect, test } from 'vitest'
import { piecesOf } from './marks.ts'

test('what cannot be seen has a mark, and nothing is lost', () => {
  const text = 'docker run \\\n\t-d ngi\u200bnx\u3164\u00a0안녕\u{e0041}'
  const pieces = piecesOf(text)
  expect(pieces.map(piece => piece.text).join('')).toBe(text)
  expect(pieces.flatMap(({ mark }) => mark ?? [])).toEqual(['↵', '⇥', 'U+200B', 'U+3164', 'U+00A0', 'U+E0041'])
})

test('emoji and usual text have none', () => {
  for (const text of ['', 'docker ps -a', 'echo 👩‍🔬 👩🏽‍💻 🏳️‍🌈 안녕하세요 é ✔️'])
    expect(piecesOf(text)).toEqual(text === '' ? [] : [{ text }])
})

test('a joiner without an emoji has one', () => {
  expect(piecesOf('a\u200db')).toHaveLength(3)
})
