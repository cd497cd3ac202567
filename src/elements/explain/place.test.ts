import { expect, test } from 'vitest'
import { place } from './place.ts'

const view = { width: 390, height: 800 }
const size = { width: 300, height: 120 }

test('below the word, beginning with it', () => {
  expect(place({ left: 20, top: 100, width: 40, height: 20 }, size, view)).toEqual({ left: 20, top: 126, height: 120 })
})

test('within the window on the right', () => {
  expect(place({ left: 350, top: 100, width: 30, height: 20 }, size, view).left).toBe(82)
})

test('above where there is no room below', () => {
  expect(place({ left: 20, top: 760, width: 40, height: 20 }, size, view)).toEqual({ left: 20, top: 634, height: 120 })
})

test('as high as there is room where neither side has enough', () => {
  const low = { width: 390, height: 200 }
  expect(place({ left: 20, top: 60, width: 40, height: 20 }, size, low)).toEqual({ left: 20, top: 86, height: 106 })
})
