import { beforeAll, expect, test } from 'vitest'
import { preload } from '../../docker/index.ts'
import { Rehearsal, VirtualWorld } from '../../docker/rehearsing.ts'
import { moveLine, pathFrom, quote, removeLine, writeLine, writtenBy } from './file-commands.ts'

beforeAll(() => preload())

const host = () => new Rehearsal({ world: new VirtualWorld(Date.UTC(2026, 10, 24), 1) })

test.each([
  ['a page', 'site/index.html', '<h1>$HOME `date` \\ 안녕</h1>\n'],
  ['no end of the last line', 'a b.txt', "it's\nEOF\nEOF2\nlast"],
  ['nothing', '-n', ''],
  ['a quote in its name', "it's", 'x\n'],
])('a file with %s is written, moved and removed by commands that a shell runs', async (_, name, text) => {
  const rehearsal = host()
  const read = (path: string) => (rehearsal.session.files.stat(path) ? rehearsal.session.files.read(path) : undefined)
  const path = `/work/${name}`
  const line = writeLine('/work', path, text, true)
  expect(await rehearsal.type(line)).toMatchObject({ code: 0, output: '' })
  expect(read(path)).toBe(text === '' || text.endsWith('\n') ? text : `${text}\n`)
  expect(await rehearsal.type(moveLine('/work', path, '/work/new folder/x', true))).toMatchObject({ code: 0 })
  expect(read(path)).toBeUndefined()
  await rehearsal.type('cd "new folder"')
  expect(await rehearsal.type(removeLine('/work/new folder', '/work/new folder/x'))).toMatchObject({ code: 0 })
  expect(read('/work/new folder/x')).toBeUndefined()
})

test('a path is written as one types it', () => {
  expect(pathFrom('/work', '/work/site/index.html')).toBe('site/index.html')
  expect(pathFrom('/work/site/css', '/work/a')).toBe('../../a')
  expect(pathFrom('/tmp', '/work/a')).toBe('/work/a')
  expect(pathFrom('/work', '/work/-a')).toBe('./-a')
  expect(quote('a b')).toBe("'a b'")
})

test('a line that writes a file tells which', () => {
  expect(writtenBy(writeLine('/work', '/work/site/a.txt', 'x', true))).toBe('site/a.txt')
  expect(writtenBy(writeLine('/work', '/work/a b', ''))).toBe('a b')
  expect(writtenBy('cat > x')).toBeUndefined()
  expect(writtenBy('docker ps')).toBeUndefined()
})
