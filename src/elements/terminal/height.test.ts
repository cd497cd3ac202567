import { expect, test } from 'vitest'
import { heightAfter, loadHeight, saveHeight } from './height.ts'

test('arrow keys move the edge, Home and End as far as it goes', () => {
  expect(['ArrowUp', 'ArrowDown', 'Home', 'End', 'a'].map(key => heightAfter(40, key))).toEqual([
    45,
    35,
    20,
    90,
    undefined,
  ])
  expect(heightAfter(88, 'ArrowUp')).toBe(90)
})

test('the height is kept, and a broken one replaced', () => {
  let kept: string | null = null
  const storage = { getItem: () => kept, setItem: (_: string, value: string) => void (kept = value) }
  expect(loadHeight(storage)).toBe(42)
  saveHeight(storage, 60)
  expect(loadHeight(storage)).toBe(60)
  kept = 'high'
  expect(loadHeight(storage)).toBe(42)
  kept = '1000'
  expect(loadHeight(storage)).toBe(90)
})
