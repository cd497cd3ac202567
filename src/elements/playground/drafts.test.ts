import { expect, test } from 'vitest'
import { Drafts, standing } from './drafts.ts'

function storage(first?: string) {
  let text = first ?? null
  return { getItem: () => text, setItem: (_: string, next: string) => (text = next) }
}

test('a draft is there on the next visit, and goes once it is saved', () => {
  const kept = storage()
  const drafts = new Drafts(kept)
  drafts.set('/work/a', { text: '하나', base: '' })
  drafts.set('/work/b', { text: '둘' })
  expect(new Drafts(kept).get('/work/a')).toEqual({ text: '하나', base: '' })
  drafts.set('/work/a', undefined)
  drafts.move('/work/b', '/work/c')
  expect(new Drafts(kept).paths).toEqual(['/work/c'])
})

test('another tab keeps its own', () => {
  const kept = storage()
  const [one, other] = [new Drafts(kept), new Drafts(kept)]
  one.set('/work/a', { text: 'a' })
  other.set('/work/b', { text: 'b' })
  expect(one.paths).toEqual(['/work/a', '/work/b'])
})

test.each(['null', '[1]', '{"/work/a": {"text": 1}, "/work/b": null}', 'no json'])(
  'what is broken is no draft: %s',
  text => {
    expect(new Drafts(storage(text)).paths).toEqual([])
  },
)

test('what was typed stands in one of four ways to its file', () => {
  const draft = { text: 'new\n', base: 'old\n' }
  expect(standing('old\n', undefined)).toBe('same')
  expect(standing('new\r\n', draft)).toBe('same')
  expect(standing('old\n', draft)).toBe('unsaved')
  expect(standing('other\n', draft)).toBe('changed')
  expect(standing(undefined, draft)).toBe('gone')
  expect(standing(undefined, { text: 'new\n' })).toBe('unsaved')
})
