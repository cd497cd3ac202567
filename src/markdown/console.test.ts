import { expect, test } from 'vitest'
import { AuthorError } from './author-error.ts'
import { parseConsole } from './console.ts'

const place = { file: 'content/commands/ps.mdx', line: 10 }
const parse = (meta: string, body: string) => parseConsole(meta, body, place)
const mistake = (meta: string, body: string) => {
  try {
    parse(meta, body)
  } catch (error) {
    if (error instanceof AuthorError) return { message: error.message, hint: error.hint }
  }
  throw new Error('no mistake was found')
}

test('a line that begins with $ is a command, the comment at its end its note', () => {
  expect(parse('', '$ docker run -d nginx   # 백그라운드로 실행해요\n$ docker ps').commands).toEqual([
    { text: 'docker run -d nginx', line: 11, note: '백그라운드로 실행해요' },
    { text: 'docker ps', line: 12 },
  ])
})

test('a # in quotes, in a word or behind a backslash begins no note', () => {
  const texts = (body: string) => parse('', body).commands.map(({ text, note }) => [text, note])
  expect(texts('$ echo "a # b"  # 따옴표 안은 글자예요')).toEqual([['echo "a # b"', '따옴표 안은 글자예요']])
  expect(texts("$ echo '# x' a#b \\# c")).toEqual([["echo '# x' a#b \\# c", undefined]])
  expect(texts('$ echo "\\" # x"')).toEqual([['echo "\\" # x"', undefined]])
})

test('a backslash at the end carries a command on; its note is on the last line', () => {
  expect(parse('', '$ docker run -d \\\n    -p 8080:80 \\\n    nginx   # 실행해요').commands).toEqual([
    { text: 'docker run -d \\\n    -p 8080:80 \\\n    nginx', line: 11, note: '실행해요' },
  ])
})

test('the words after console are read', () => {
  expect(parse('fails fresh id=ps-all title="모두 보기"', '$ docker ps -a')).toEqual({
    fails: true,
    fresh: true,
    norun: false,
    id: 'ps-all',
    title: '모두 보기',
    commands: [{ text: 'docker ps -a', line: 11 }],
  })
})

test('output is written by hand only in a norun block', () => {
  expect(parse('norun', '$ docker exec -it web sh\n# hostname\n\nweb\n$ date\nnow').commands).toEqual([
    { text: 'docker exec -it web sh', line: 11, output: '# hostname\n\nweb' },
    { text: 'date', line: 15, output: 'now' },
  ])
  expect(mistake('', '$ docker ps\nCONTAINER ID   IMAGE')).toEqual({
    message: 'content/commands/ps.mdx:12: A console block has the line `CONTAINER ID   IMAGE`, which is not a command.',
    hint: 'Begin each command with `$ `; output is added by itself, or say `norun` after `console` to write it by hand.',
  })
})

test('mistakes name file, line and what to do', () => {
  expect(mistake('fail', '$ docker ps')).toEqual({
    message: 'content/commands/ps.mdx:10: A console block does not know the word `fail`.',
    hint: 'It knows fails, fresh, norun, id=… and title="…"; an id has lower-case letters, digits and hyphens.',
  })
  expect(mistake('id=모두', '$ docker ps').message).toContain('the word `id=모두`')
  expect(mistake('name="x"', '$ docker ps').message).toContain('the word `name="x"`')
  expect(mistake('', '').message).toBe('content/commands/ps.mdx:10: A console block has no command.')
  expect(mistake('', '$ docker ps\n$ # 설명뿐').message).toBe(
    'content/commands/ps.mdx:12: A console block has a prompt with no command.',
  )
})
