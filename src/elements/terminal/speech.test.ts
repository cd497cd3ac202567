import { expect, test } from 'vitest'
import { Speech } from './speech.ts'

test('whole lines are said once, redrawn ones not again', () => {
  const speech = new Speech()
  expect(speech.news(['Pulling', 'a: 10%'], 1, 0)).toBe('Pulling')
  expect(speech.news(['Pulling', 'a: 20%'], 1, 0)).toBe('')
  expect(speech.news(['Pulling', 'a: done', 'b: done'], 3, 0)).toBe('a: done\nb: done')
  expect(speech.news(['Pulling', 'a: redrawn', 'b: done'], 3, 0)).toBe('')
})

test('of many lines the last are said', () => {
  const lines = Array.from({ length: 40 }, (_, at) => `line ${at}`)
  const said = new Speech().news(lines, 40, 0).split('\n')
  expect([said.length, said[0], said.at(-1)]).toEqual([13, '28줄을 건너뛰어요.', 'line 39'])
})

test('lines that were dropped are not counted twice', () => {
  const speech = new Speech()
  expect(speech.news(['a', 'b'], 2, 0)).toBe('a\nb')
  expect(speech.news(['b', 'c'], 2, 1)).toBe('c')
})
