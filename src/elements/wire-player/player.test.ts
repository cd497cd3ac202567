import { expect, test } from 'vitest'
import { fitted, refusalOf } from './line.ts'
import { advance, move, start, toggle } from './player.ts'

test('one goes on and back between the first and the last step, and then it plays no longer', () => {
  expect(move({ at: 1, isPlaying: true }, 1, 3)).toEqual({ at: 2, isPlaying: false })
  expect(move({ at: 2, isPlaying: false }, 1, 3).at).toBe(2)
  expect(move(start, -1, 3).at).toBe(0)
})

test('it plays to the end, waits there for more, and begins again from the start', () => {
  const playing = toggle(start, 2)
  expect(playing).toEqual({ at: 0, isPlaying: true })
  const last = advance(playing, 2, false)
  expect(last).toEqual({ at: 1, isPlaying: true })
  expect(advance(last, 2, false)).toEqual(last)
  const ended = advance(last, 2, true)
  expect(ended).toEqual({ at: 1, isPlaying: false })
  expect(toggle(ended, 2)).toEqual({ at: 0, isPlaying: true })
  expect(toggle(playing, 2).isPlaying).toBe(false)
})

test('what is no command of docker gets a sentence', () => {
  expect(refusalOf('docker ps -a')).toBeUndefined()
  expect(refusalOf('docker')).toBeUndefined()
  expect(refusalOf('')).toMatch(/입력해 주세요/)
  expect(refusalOf('dockerd')).toMatch(/docker로 시작하는/)
  expect(refusalOf('rm -rf /; docker ps')).toMatch(/docker로 시작하는/)
})

test('a long line ends in dots', () => {
  expect(fitted('docker run nginx', 17)).toBe('docker run nginx')
  expect(fitted('docker run alpine echo hi', 17)).toBe('docker run alpin…')
  expect(fitted('docker run alpine', 12)).toBe('docker run…')
})
