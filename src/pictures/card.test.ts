import type { Node } from '@takumi-rs/core'
import { expect, test } from 'vitest'
import type { ShownBlock } from '../notes/outline.ts'
import { cardOf } from './card.ts'
import { cut } from './cut.ts'
import { draw } from './draw.ts'

/** What a picture says, a box of one line a line. */
function read(node: Node, boxes: RegExp): readonly string[] {
  if (node.type === 'text') return boxes.test(node.className ?? '') ? [node.text.replaceAll('\u2060', '')] : []
  if (node.type === 'image') return []
  const lines = (node.children ?? []).flatMap(child => read(child, node.className === 'command' ? /./ : boxes))
  return node.className === 'command' ? [lines.join('')] : lines
}
const said = (node: Node) => read(node, /./)

const command = (text: string, note?: string, output?: string) => ({
  text,
  words: [{ text: text.split(' ')[0] ?? '', kind: 'command' }, { text: text.slice(text.indexOf(' ')) }],
  ...(note !== undefined && { note }),
  ...(output !== undefined && { output }),
  remarks: [],
})
const block = (...commands: ShownBlock['commands']): ShownBlock => ({ norun: false, fresh: false, commands, html: '' })
const card = { kind: 'block' as const, page: 'docker ps', above: '예제', title: '모두 보기', description: '' }

test('a section tells its page, the heading above, its title and its first sentence', () => {
  const { kind, ...rest } = { ...card, kind: 'error' as const, description: '없어요.' }
  expect(said(cardOf({ kind, ...rest }))).toEqual(['도커 노트', 'docker ps', '오류', '예제', '모두 보기', '없어요.'])
})

test('a block shows its command with its note, and what it prints where there is room', () => {
  const one = block(command('docker ps -a', '모두 보여요', 'a\nb'))
  expect(said(cardOf({ ...card, block: one }))).toEqual([
    '도커 노트',
    'docker ps',
    '명령어',
    '예제',
    '모두 보기',
    '$ docker ps -a',
    '모두 보여요',
    'a',
    'b',
  ])
})

test('a block of many commands shows those that fit and counts the rest', () => {
  const many = block(...Array.from({ length: 6 }, () => command('docker ps', '보여요')))
  expect(said(cardOf({ ...card, block: many })).slice(-3)).toEqual(['$ docker ps', '보여요', '명령어 4개 더'])
})

test('a command of several lines is shown on one', () => {
  const words = [
    { text: 'docker', kind: 'command' },
    { text: ' ' },
    { text: '\\', kind: 'operator' },
    { text: '\n    ' },
    { text: '-d', kind: 'option' },
  ]
  const wrapped = block({ text: 'docker \\\n    -d', words, remarks: [] })
  expect(said(cardOf({ ...card, block: wrapped }))).toContain('$ docker -d')
})

test.each([
  ['짧은 글', 1000, '짧은 글'],
  ['컨테이너를 실행하고 정지하고 지워요', 1100, '컨테이너를 실행하고…'],
  ['컨테이너를, 그리고', 600, '컨테이너를…'],
  ['abcdefghijklmnopqrstuvwxyz', 600, 'abcdefghij…'],
])('%s is cut after a word', (text, most, shown) => {
  expect(cut(text, most)).toBe(shown)
})

test('a picture is a PNG of 1200 × 630 pixels and at most 60 KB, the same every time', async () => {
  const full = { ...card, block: block(command('docker ps -a', '뷁, 꿻, ‘따옴표’ → 모두', 'x'.repeat(90))) }
  const picture = Buffer.from(await draw(full))
  expect(picture.subarray(1, 4).toString()).toBe('PNG')
  expect([picture.readUInt32BE(16), picture.readUInt32BE(20)]).toEqual([1200, 630])
  expect(picture.length).toBeLessThan(60_000)
  expect(Buffer.from(await draw(full)).equals(picture)).toBe(true)
})
