import { expect, test } from 'vitest'
import { emptyFound } from './testing.ts'
import { Finder } from './finder.ts'
import type { Found, Search } from '../../search/types.ts'

/** A search that answers when it is told to. */
function slowSearch() {
  const answers = new Map<string, (found: Found) => void>()
  const search: Search = { search: text => new Promise(resolve => answers.set(text, resolve)) }
  const answer = (text: string) => answers.get(text)?.(emptyFound(text))
  return { search, answer }
}

test('an answer that a newer query has overtaken is dropped, whichever comes first', async () => {
  const { search, answer } = slowSearch()
  const finder = new Finder(() => Promise.resolve(search))
  const older = finder.find({ text: '컨테' })
  await Promise.resolve()
  const newer = finder.find({ text: '컨테이너' })
  await new Promise(resolve => setTimeout(resolve))
  answer('컨테이너')
  expect((await newer)?.text).toBe('컨테이너')
  answer('컨테')
  expect(await older).toBeUndefined()
})

test('a query that is overtaken while the search loads is not asked', async () => {
  const asked: string[] = []
  const search: Search = {
    search(text) {
      asked.push(text)
      return Promise.resolve(emptyFound(text))
    },
  }
  const finder = new Finder(() => Promise.resolve(search))
  const all = await Promise.all(['ㅋ', '커', '컨'].map(text => finder.find({ text })))
  expect(asked).toEqual(['컨'])
  expect(all.map(found => found?.text)).toEqual([undefined, undefined, '컨'])
})

test('what is forgotten is not answered', async () => {
  const finder = new Finder(() => Promise.resolve({ search: text => Promise.resolve(emptyFound(text)) }))
  const found = finder.find({ text: '로그' })
  finder.forget()
  expect(await found).toBeUndefined()
})

test('after a failure the next query loads again', async () => {
  let loads = 0
  const finder = new Finder(() =>
    loads++ === 0
      ? Promise.reject(new Error('offline'))
      : Promise.resolve({ search: text => Promise.resolve(emptyFound(text)) }),
  )
  await expect(finder.find({ text: '볼륨' })).rejects.toThrow('offline')
  expect((await finder.find({ text: '볼륨' }))?.text).toBe('볼륨')
})
