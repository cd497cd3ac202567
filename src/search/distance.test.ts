import { expect, test } from 'vitest'
import { distance } from './distance.ts'

test.each([
  ['docker', 'docker', 0],
  ['dokcer', 'docker', 1],
  ['dockr', 'docker', 1],
  ['ㄷㅗㄱㅓ', 'ㄷㅗㅋㅓ', 0.5],
  ['ㅂㅗㄹㄹㅜㅁ', 'ㅂㅗㄹㄹㅠㅁ', 0.5],
  ['ㄷㅗㅋㅋㅓ', 'ㄷㅗㅋㅓ', 0.5],
  ['docker', 'kernel', Infinity],
])('%s and %s are %s slips apart', (a, b, slips) => {
  expect(distance(a, b, 2)).toBe(slips)
})
