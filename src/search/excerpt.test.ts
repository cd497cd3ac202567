import { expect, test } from 'vitest'
import { excerptOf, formsOf, mark } from './excerpt.ts'
import { Lexicon } from './lexicon.ts'
import { read } from './read.ts'
import { synonyms } from './synonyms.ts'

const lexicon = new Lexicon(['목록'], synonyms)
const forms = (query: string) => formsOf(read(query, lexicon).terms, lexicon)
const marked = (text: string, query: string) =>
  mark(text, forms(query))
    .map(piece => (piece.marked ? `[${piece.text}]` : piece.text))
    .join('')

test.each([
  ['컨테이너가 있어요. container도 있어요.', '컨테이너', '[컨테이너]가 있어요. [container]도 있어요.'],
  ['가상머신과 가상 머신, VM.', '가상머신', '[가상머신]과 [가상 머신], [VM].'],
  ['이미지를 지웠어요. 삭제됐어요.', '지우다', '이미지를 [지웠]어요. [삭제]됐어요.'],
  ['docker rm과 docker rmi, --rm', 'rm', 'docker [rm]과 docker rmi, --[rm]'],
  ['-a와 -all, --a', '-a', '[-a]와 -all, --a'],
  ['<b>컨테이너</b>', '컨테이너', '<b>[컨테이너]</b>'],
])('marks every form in 「%s」 for %s', (text, query, expected) => {
  expect(marked(text, query)).toBe(expected)
})

test('shows the words around what was found, and the command that fits', () => {
  const text = `${'앞말이 길게 이어져요. '.repeat(20)}여기에 컨테이너 목록이 있어요.${' 뒷말도 길어요.'.repeat(20)}`
  const { pieces, command } = excerptOf(
    text,
    ['docker rmi ubuntu', 'docker pull ubuntu'],
    forms('컨테이너 목록 내려받기'),
  )
  const shown = pieces.map(({ text }) => text).join('')
  expect(shown).toContain('컨테이너 목록이 있어요')
  expect(shown.startsWith('… ')).toBe(true)
  expect(shown.endsWith(' …')).toBe(true)
  expect(shown.length).toBeLessThan(150)
  expect(command).toBe('docker pull ubuntu')
})

test('shows the beginning where nothing stands in the text', () => {
  expect(excerptOf('짧은 글이에요.', [], forms('컨테이너'))).toEqual({
    pieces: [{ text: '짧은 글이에요.', marked: false }],
  })
})
