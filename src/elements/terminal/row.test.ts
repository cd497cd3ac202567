import { expect, test } from 'vitest'
import { isTable, placeIn } from './row.ts'

test('lines of a table are told from prose and progress', () => {
  expect(isTable('CONTAINER ID   IMAGE     COMMAND   CREATED   STATUS    PORTS     NAMES')).toBe(true)
  expect(isTable('docker: Error response from daemon: Conflict.')).toBe(false)
  expect(isTable('4f4fb700ef54: Downloading [=====>            ]  1.2MB/4MB')).toBe(false)
  expect(isTable('     indented text')).toBe(false)
})

test('a column is found in text that has Hangul', () => {
  expect(placeIn('ab', 1)).toEqual({ offset: 1, beyond: 0 })
  expect(placeIn('한글 ok', 4)).toEqual({ offset: 2, beyond: 0 })
  expect(placeIn('ab', 5)).toEqual({ offset: 2, beyond: 3 })
  expect(placeIn('', 0)).toEqual({ offset: 0, beyond: 0 })
})
