import { expect, test } from 'vitest'
import { arrow, box, code, group, label, left, rect, right, words } from './build.ts'
import type { Box, Drawing } from './geometry.ts'
import { problems } from './problems.ts'

const a = box('a', 'blue', rect(0, 0, 100, 60), label('클라이언트'))
const b = box('b', 'blue', rect(200, 0, 100, 60), label('서버'))
const drawing = (parts: Partial<Drawing>): Drawing => ({ variant: 'narrow', height: 200, boxes: [a, b], ...parts })
const moved = (box: Box, x: number, y: number): Box => ({ ...box, x, y })

test('a sound drawing has no problems', () => {
  const request = arrow('request', a, b, [right(a), left(b)])
  expect(problems(drawing({ arrows: [request], labels: [words('middle', 150, 14, code('GET'))] }))).toEqual([])
})

test.each<[string, Partial<Drawing>]>([
  ['box b leaves the drawing', { boxes: [a, moved(b, 230, 0)] }],
  ['boxes a and b overlap', { boxes: [a, moved(b, 60, 30)] }],
  ['boxes g and b overlap', { boxes: [group('g', 'plain', rect(150, 0, 100, 100)), b] }],
  ['two boxes are called a', { boxes: [a, { ...b, id: 'a' }] }],
  [
    "'게스트 운영 체제' does not fit into c",
    { boxes: [box('c', 'blue', rect(0, 0, 100, 60), label('게스트 운영 체제'))] },
  ],
  ["'높이' does not fit into c", { boxes: [box('c', 'blue', rect(0, 100, 100, 12), label('높이'))] }],
  ["'바깥' leaves the drawing", { labels: [words('start', 300, 100, label('바깥'))] }],
  ['arrow x does not touch b', { arrows: [arrow('x', a, b, [right(a), { x: 196, y: 30 }])] }],
  ['arrow x does not touch a', { arrows: [arrow('x', a, b, [{ x: 50, y: 30 }, left(b)])] }],
  ['arrow x is slanted', { arrows: [arrow('x', a, b, [right(a, 20), left(b, 40)])] }],
  [
    'arrow x runs through c',
    { boxes: [a, b, box('c', 'blue', rect(130, 20, 40, 20))], arrows: [arrow('x', a, b, [right(a), left(b)])] },
  ],
  [
    'arrows x and y meet',
    { arrows: [arrow('x', a, b, [right(a), left(b)]), arrow('y', b, a, [left(b, 32), right(a, 32)])] },
  ],
  [
    "'GET' lies on arrow x",
    {
      arrows: [arrow('x', a, b, [right(a), left(b)])],
      labels: [words('middle', 150, 26, code('GET'))],
    },
  ],
  [
    "'서버' and '요청' overlap",
    { labels: [words('start', 20, 120, label('서버')), words('start', 40, 124, label('요청'))] },
  ],
  ["'서버' lies on the edge or the inside of a", { labels: [words('start', 90, 30, label('서버'))] }],
  [
    "'제목' and '요청' overlap",
    {
      boxes: [group('g', 'plain', rect(0, 80, 200, 100), label('요청'))],
      labels: [words('middle', 100, 96, label('제목'))],
    },
  ],
  ['badge 1 lies on the edge or the inside of a', { badges: [{ x: 105, y: 30, step: 1 }] }],
  [
    'gauge 1 lies on the edge or the inside of b',
    { gauges: [{ ...rect(190, 10, 20, 20), share: 0.5, direction: 'up' }] },
  ],
])('finds: %s', (problem, parts) => {
  expect(problems(drawing(parts))).toContain(problem)
})
