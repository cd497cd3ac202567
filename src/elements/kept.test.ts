import { expect, test } from 'vitest'
import { kept } from './kept.ts'

test('text is there again without storage, as long as the page lasts', () => {
  expect(kept('localStorage').getItem('a')).toBeNull()
  kept('localStorage').setItem('a', 'b')
  expect(kept('localStorage').getItem('a')).toBe('b')
})
