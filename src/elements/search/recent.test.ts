import { expect, test } from 'vitest'
import { Recent } from './recent.ts'

function recentWith(...texts: string[]) {
  const kept = new Map<string, string>()
  const recent = new Recent({
    getItem: key => kept.get(key) ?? null,
    setItem: (key, value) => void kept.set(key, value),
  })
  for (const text of texts) recent.add(text)
  return { recent, kept }
}

test('the newest stands first, and the same search once', () => {
  expect(recentWith('컨테이너', 'docker ps', ' 컨테이너 ').recent.all).toEqual(['컨테이너', 'docker ps'])
})

test('one can be removed, and all', () => {
  const { recent } = recentWith('볼륨', '포트', '로그')
  recent.remove('포트')
  expect(recent.all).toEqual(['로그', '볼륨'])
  recent.clear()
  expect(recent.all).toEqual([])
})

test('eight are kept', () => {
  const { recent } = recentWith(...'가나다라마바사아자차')
  expect(recent.all.join('')).toBe('차자아사바마라다')
})

test('empty searches are not kept, pasted ones not whole', () => {
  const { recent } = recentWith('  ', 'x'.repeat(5000))
  expect(recent.all.map(text => text.length)).toEqual([100])
})

test.each(['{', '{"a":1}', 'null', '[1, null]'])('what is not a list of searches (%s) is none', text => {
  const { recent, kept } = recentWith('로그')
  kept.set([...kept.keys()][0]!, text)
  expect(recent.all).toEqual([])
})
