import { expect, test } from 'vitest'
import { createSearch } from './engine.ts'
import type { SiteIndex } from './site-index.ts'

const index: SiteIndex = {
  pages: [
    [
      '/commands/ps/',
      'docker ps',
      ['docker container ls'],
      '2 ps-options 옵션\n7 ps-option-all -a, --all\n2 ps-problems 자주 겪는 문제\n3 ps-missing 목록에 안 보임',
      'a b c d e',
    ],
    ['/commands/rm/', 'docker rm', [], '2 rm-force 실행 중인 컨테이너 지우기', 'f g'],
    ['/glossary/', '용어집', [], '2 gloss-container 컨테이너\n3 term-container 컨테이너 (container)', 'h  i'],
  ],
  words: 'busybox 목록',
  common: 'docker 도커',
  files: '',
}
const bodies: Readonly<Record<string, readonly (readonly [string, number])[]>> = {
  busybox: [
    ['e', 2],
    ['g', 1],
  ],
}
const looked: string[] = []
const search = createSearch({
  index,
  body: words => {
    looked.push(words)
    return Promise.resolve(new Map(bodies[words]))
  },
  texts: () =>
    Promise.resolve([
      ['첫 글', []],
      ['컨테이너를 지워요', ['docker rm -f web']],
    ]),
})
const found = async (text: string) => (await search.search(text)).hits.map(({ address }) => address)

test('leads to the page of a command, by each of its names', async () => {
  expect((await found('docker ps'))[0]).toBe('/commands/ps/')
  expect((await found('docker container ls'))[0]).toBe('/commands/ps/')
})

test('leads to the row of an option on the page of its command', async () => {
  expect((await found('docker ps -a'))[0]).toBe('/commands/ps/#ps-option-all')
})

test('leads past a heading that says nothing by itself', async () => {
  expect((await found('컨테이너'))[0]).toBe('/glossary/#term-container')
})

test('leads to sections by their text, the likeliest first', async () => {
  expect(await found('busybox')).toEqual(['/commands/ps/#ps-missing', '/commands/rm/#rm-force'])
})

test('leads to problems whoever asks about one', async () => {
  expect((await found('목록 오류'))[0]).toBe('/commands/ps/#ps-missing')
})

test('counts kinds, and shows one of them', async () => {
  const { counts, hits } = await search.search('컨테이너', { kind: '개념' })
  expect(counts).toEqual({ 개념: 1, 명령어: 2, 실습: 0, 오류: 0 })
  expect(hits.map(({ place }) => place.kind)).toEqual(['개념'])
})

test('does not look up words that stand everywhere', async () => {
  looked.length = 0
  await search.search('도커 docker')
  expect(looked).toEqual([])
})

test('names what comes close where nothing is found', async () => {
  const { hits, near } = await search.search('컨테뚫', { literal: true })
  expect(hits).toEqual([])
  expect(near).toContain('컨테이너')
})

test('takes an excerpt from the text of the section', async () => {
  const [hit] = (await search.search('컨테이너 지우기')).hits
  expect(hit?.address).toBe('/commands/rm/#rm-force')
  const excerpt = await hit!.excerpt()
  expect(excerpt.pieces).toContainEqual({ text: '컨테이너', marked: true })
})

test.each(['', ' ', '\u0000', '-', '--', '('.repeat(500), '가'.repeat(5000), '<script>', '\ud800'])(
  'survives 「%s」',
  async text => {
    expect((await search.search(text)).hits.length).toBeGreaterThanOrEqual(0)
  },
)
