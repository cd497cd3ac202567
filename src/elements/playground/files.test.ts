import { beforeAll, expect, test } from 'vitest'
import { preload } from '../../docker/index.ts'
import { Rehearsal, VirtualWorld } from '../../docker/rehearsing.ts'
import { type FileItem, filesOf, hasFolder, whyNotEditable, whyNotNamed, whyNotSavable } from './files.ts'

beforeAll(() => preload())

async function after(line: string) {
  const rehearsal = new Rehearsal({ world: new VirtualWorld(Date.UTC(2026, 10, 24), 1) })
  expect((await rehearsal.type(line)).code).toBe(0)
  return filesOf(rehearsal.session.state)
}

const names = (items: readonly FileItem[]): readonly unknown[] =>
  items.map(({ name, items }) => (items ? [name, names(items)] : name))

test('folders stand before files', async () => {
  const { items, more } = await after('mkdir -p b/c; touch a b/d b/c/e')
  expect(names(items)).toEqual([['b', [['c', ['e']], 'd']], 'a'])
  expect(items[0]?.items?.[1]?.path).toBe('/work/b/d')
  expect(more).toBe(0)
})

test('very many files are bounded', async () => {
  const { items, more } = await after('for n in $(seq 320); do : > file$n; done')
  expect([items.length, more]).toEqual([300, 20])
})

test('without its folder there is nothing', async () => {
  expect(await after('rm -r /work')).toEqual({ items: [], more: 0 })
})

test('a name has to lead to a new file', async () => {
  const { items } = await after('mkdir site; touch a.txt')
  const said = (name: string) => whyNotNamed(name, items)
  expect(['b', 'site/index.html', 'new/folder/.env', '한글.txt'].map(said)).toEqual(Array(4).fill(undefined))
  expect(said('')).toBe('파일 이름을 써 주세요.')
  expect(said('a.txt')).toBe('같은 이름의 파일이 있어요.')
  expect(said('site')).toBe('같은 이름의 폴더가 있어요.')
  expect(said('a.txt/b')).toBe('‘a.txt’ 파일이 있어서 그 안에는 만들 수 없어요.')
  for (const name of ['/etc/x', '../x', 'a//b', 'site/', '.']) expect(said(name)).toContain('/로 이어 써 주세요.')
  expect(said('a\nb')).toBe('이름에 쓸 수 없는 글자가 있어요.')
  expect(said('a'.repeat(201))).toContain('너무 길어요')
  expect(hasFolder('/work/site/x', items)).toBe(true)
  expect(hasFolder('/work/x', items)).toBe(true)
  expect(hasFolder('/work/new/x', items)).toBe(false)
})

test('what is no text or too long is not edited', () => {
  expect(whyNotEditable('a\tb\r\n\u001b[1m')).toBeUndefined()
  expect(whyNotEditable('\0ELF')).toContain('글이 아니어서')
  expect(whyNotEditable(undefined)).toContain('글이 아니어서')
  expect(whyNotEditable('가'.repeat(30_000))).toBe('88 KB예요. 64 KB보다 큰 파일은 여기에서 열 수 없어요.')
  expect(whyNotSavable('가'.repeat(20_000))).toBeUndefined()
  expect(whyNotSavable('가'.repeat(30_000))).toContain('88 KB예요.')
})
