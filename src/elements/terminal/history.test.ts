import { expect, test } from 'vitest'
import { History } from './history.ts'

function storage() {
  const kept = new Map<string, string>()
  return {
    getItem: (key: string) => kept.get(key) ?? null,
    setItem: (key: string, value: string) => void kept.set(key, value),
  }
}

test('goes back and forth, and keeps the unfinished line', () => {
  const history = new History(storage())
  history.add('docker ps')
  history.add('docker images')
  expect(history.earlier('docker r')).toBe('docker images')
  expect(history.earlier('docker images')).toBe('docker ps')
  expect(history.earlier('docker ps')).toBeUndefined()
  expect(history.later()).toBe('docker images')
  expect(history.later()).toBe('docker r')
  expect(history.later()).toBeUndefined()
})

test('a line is not kept twice in a row, an empty one not at all', () => {
  const history = new History(storage())
  for (const line of ['docker ps', 'docker ps', '  ', 'docker images', 'docker ps']) history.add(line)
  expect([history.earlier(''), history.earlier(''), history.earlier(''), history.earlier('')]).toEqual([
    'docker ps',
    'docker images',
    'docker ps',
    undefined,
  ])
})

test('lasts over visits and tabs, up to 500 lines', () => {
  const shared = storage()
  const here = new History(shared)
  const there = new History(shared)
  for (let at = 0; at < 600; at++) here.add(`echo ${at}`)
  there.add('docker ps')
  const next = new History(shared)
  expect(next.earlier('')).toBe('docker ps')
  expect(next.earlier('')).toBe('echo 599')
  let oldest: string | undefined
  for (let line = next.earlier(''); line !== undefined; line = next.earlier('')) oldest = line
  expect(oldest).toBe('echo 101')
})

test('what is not its own is passed over', () => {
  for (const text of ['{"a":1}', 'docker ps', '[1]'])
    expect(new History({ ...storage(), getItem: () => text }).earlier('')).toBeUndefined()
})
