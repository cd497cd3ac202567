import { expect, test } from 'vitest'
import type { Entry } from '../workspace/types.ts'
import { mostLines, problemOf, sessionOf } from './session.ts'

const entry = (line: string, start?: Entry['start']): Entry => ({
  line,
  cwd: '/work',
  output: '',
  code: 0,
  calls: [],
  at: 0,
  ...(start && { start }),
})

test('what happened is shared, what was taken back is not', () => {
  const entries = [entry('docker ps'), entry('docker images'), entry('docker rmi nginx')]
  expect(sessionOf({ entries, position: 2 })).toEqual({ images: [], lines: ['docker ps', 'docker images'] })
  expect(sessionOf({ entries, position: 0 })).toEqual({ images: [], lines: [] })
})

test('a session begins at the last new engine, with what prepared it', () => {
  const entries = [
    entry('docker ps'),
    entry('docker start a', { images: ['ubuntu'], before: ['docker create --name a ubuntu'] }),
    entry('docker ps -a'),
    entry('docker version', { images: [], before: [] }),
  ]
  expect(sessionOf({ entries, position: 3 })).toEqual({
    images: ['ubuntu'],
    lines: ['docker create --name a ubuntu', 'docker start a', 'docker ps -a'],
  })
  expect(sessionOf({ entries, position: 4 })).toEqual({ images: [], lines: ['docker version'] })
})

const session = (...lines: string[]) => ({ images: [], lines })

test.each([
  ['no command', session(), '명령어가 없어요'],
  ['an empty command', session('docker ps', ' \n'), '명령어가 없어요'],
  ['many commands', session(...Array<string>(mostLines + 1).fill('ls')), '너무 많아요'],
  ['a long command', session('x'.repeat(4001)), '너무 긴 명령어'],
  ['escape sequences', session('echo \x1b[2J'), '제어 문자'],
  ['a carriage return', session('docker ps\rrm -rf /'), '제어 문자'],
  ['a NUL', session('a\0b'), '제어 문자'],
  ['a line separator', session('a\u2028b'), '제어 문자'],
  ['text that runs backwards', session('echo \u202egpj.exe'), '뒤바꾸는 문자'],
  ['an isolate', session('echo \u2067x\u2069'), '뒤바꾸는 문자'],
  ['half a character', session('echo \ud83d'), '깨진 문자'],
  ['an image that is a command', { images: ['ubuntu;reboot'], lines: ['ls'] }, '이미지 이름'],
  ['an image that is an option', { images: ['--all-tags'], lines: ['ls'] }, '이미지 이름'],
  ['many images', { images: Array<string>(11).fill('nginx'), lines: ['ls'] }, '이미지 이름'],
])('%s cannot be shared', (_, given, sentence) => {
  expect(problemOf(given)).toContain(sentence)
})

test.each(['docker run \\\n  -d nginx', 'printf "a\\tb"\t| cat', 'echo 안녕 👩‍🔬'])('%j can be shared', line => {
  expect(problemOf({ images: ['ghcr.io/a/b:1.2@sha256', 'ubuntu'], lines: [line] })).toBeUndefined()
})
