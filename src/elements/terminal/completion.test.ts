import { expect, test } from 'vitest'
import { complete } from './completion.ts'

const at = (text: string, start: number, ...candidates: readonly string[]) =>
  complete({ text, cursor: text.length }, { start, candidates, files: false })

test('one candidate completes the word and goes on to the next', () => {
  expect(at('docker imag', 7, 'images')).toEqual({ text: 'docker images ', cursor: 14, choices: [] })
})

test('a folder or an option that waits for its value is gone on with', () => {
  expect(at('cat /et', 4, '/etc/').text).toBe('cat /etc/')
  expect(at('docker ps --fo', 10, '--format=').text).toBe('docker ps --format=')
})

test('several complete what they share and are listed', () => {
  expect(at('docker st', 7, 'start', 'stats', 'stop')).toEqual({
    text: 'docker st',
    cursor: 9,
    choices: ['start', 'stats', 'stop'],
  })
  expect(at('docker rm we', 10, 'web-1', 'web-2').text).toBe('docker rm web-')
})

test('what stands behind the cursor stays', () => {
  const { text, cursor } = complete(
    { text: 'docker imag -q', cursor: 11 },
    { start: 7, candidates: ['images'], files: false },
  )
  expect([text, cursor]).toEqual(['docker images -q', 14])
})

test('without a candidate nothing changes', () => {
  expect(at('docker xyz', 7)).toEqual({ text: 'docker xyz', cursor: 10, choices: [] })
})
