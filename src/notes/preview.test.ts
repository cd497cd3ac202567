import { expect, test } from 'vitest'
import { permalinksOf } from './permalinks.ts'
import { previewOf } from './preview.ts'

const entry = {
  id: 'ps-all',
  kind: 'section' as const,
  title: '종료된 컨테이너까지 보기',
  description: '모두 보여 줘요.',
  trail: [],
}
const preview = (changes: Partial<typeof entry>, pageTitle = 'docker ps') => {
  const [permalink] = permalinksOf('/commands/ps/', pageTitle, [{ ...entry, ...changes }])
  return permalink && previewOf(permalink)
}

test('a permanent link knows its page, its address and its short address', () => {
  expect(permalinksOf('/commands/ps/', 'docker ps', [entry])).toEqual([
    { ...entry, page: '/commands/ps/', pageTitle: 'docker ps', address: '/commands/ps/#ps-all', short: '/s/ps-all/' },
  ])
})

test('a preview names the place and its page, once', () => {
  expect(preview({})).toEqual({ title: '종료된 컨테이너까지 보기 | docker ps', description: '모두 보여 줘요.' })
  expect(preview({ title: 'docker ps -a, --all' })?.title).toBe('docker ps -a, --all')
})

test('a preview always has a description, and a long one ends after a word', () => {
  expect(preview({ description: '' })?.description).toBe('docker ps: 종료된 컨테이너까지 보기')
  const long = preview({ description: '컨테이너를 실행해요. '.repeat(30) })?.description ?? ''
  expect(long.length).toBeLessThanOrEqual(200)
  expect(long).toMatch(/(컨테이너를|실행해요)…$/)
})
