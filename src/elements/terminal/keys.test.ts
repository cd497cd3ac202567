import { expect, test } from 'vitest'
import { control, type Key, sequenceOf } from './keys.ts'

const press = (key: string, held: Partial<Key> = {}) =>
  sequenceOf({ key, ctrlKey: false, altKey: false, metaKey: false, shiftKey: false, ...held })

test('keys are what xterm sends', () => {
  expect(['Enter', 'Tab', 'Backspace', 'ArrowUp', 'Delete', 'End'].map(key => press(key))).toEqual([
    '\r',
    '\t',
    '\x7f',
    '\x1b[A',
    '\x1b[3~',
    '\x1b[F',
  ])
  expect(press('d', { ctrlKey: true })).toBe('\x04')
  expect(press('P', { ctrlKey: true, shiftKey: true })).toBe(control('p'))
})

test('text comes by the input, and some keys stay with the browser', () => {
  expect(press('a')).toBeUndefined()
  expect(press('한')).toBeUndefined()
  expect(press('Tab', { shiftKey: true })).toBeUndefined()
  expect(press('v', { ctrlKey: true })).toBeUndefined()
  expect(press('r', { ctrlKey: true })).toBeUndefined()
  expect(press('c', { metaKey: true })).toBeUndefined()
  expect(press('F5')).toBeUndefined()
})
