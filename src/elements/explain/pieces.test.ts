import { expect, test } from 'vitest'
import { groupsOf } from './pieces.ts'

const pieces = [
  { text: 'docker run', className: 'command' },
  { text: ' ', className: '' },
  { text: '--name', className: 'option' },
  { text: '=web nginx', className: '' },
]
const words = [
  { start: 0, end: 6 },
  { start: 7, end: 10 },
  { start: 11, end: 18 },
  { start: 18, end: 21 },
  { start: 22, end: 27 },
]

test('words are cut out of coloured text, and a word of two colours is one group', () => {
  expect(groupsOf(pieces, words)).toEqual([
    { word: 0, pieces: [{ text: 'docker', className: 'command' }] },
    { word: undefined, pieces: [{ text: ' ', className: 'command' }] },
    { word: 1, pieces: [{ text: 'run', className: 'command' }] },
    { word: undefined, pieces: [{ text: ' ', className: '' }] },
    {
      word: 2,
      pieces: [
        { text: '--name', className: 'option' },
        { text: '=', className: '' },
      ],
    },
    { word: 3, pieces: [{ text: 'web', className: '' }] },
    { word: undefined, pieces: [{ text: ' ', className: '' }] },
    { word: 4, pieces: [{ text: 'nginx', className: '' }] },
  ])
})

test('no character is lost, whatever the words are', () => {
  for (const some of [[], words.slice(2), [{ start: 20, end: 99 }]]) {
    const text = groupsOf(pieces, some).flatMap(group => group.pieces.map(piece => piece.text))
    expect(text.join('')).toBe('docker run --name=web nginx')
  }
})
