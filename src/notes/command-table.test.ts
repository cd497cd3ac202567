import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { commandRows } from './command-table.ts'

test('rows of command tables are read, others are not', () => {
  const source = [
    '## 버전 확인 {#cmd-version}',
    '| 명령어 | 하는 일 | 예 |',
    '|---|---|---|',
    '| [`docker version`](/commands/version/) | 정보를 보여 줘요. | `docker version` |',
    '## 이 밖의 명령어 {#cmd-more}',
    '| 명령어 | 하는 일 |',
    '|---|---|',
    '| `docker kill` | 강제 종료하거나, `-s`로 고른 시그널을 보내요. |',
    '',
    '| 옛 이름 | 새 이름 |',
    '|---|---|',
    '| `docker ps` | `docker container ls` |',
  ].join('\n')
  expect(commandRows(source, '/commands/')).toEqual([
    { command: 'docker version', address: '/commands/version/', text: '정보를 보여 줘요.' },
    { command: 'docker kill', address: '/commands/#cmd-more', text: '강제 종료하거나, `-s`로 고른 시그널을 보내요.' },
  ])
})

test('the page of commands names every command that has a page', () => {
  const rows = commandRows(readFileSync('content/commands/index.mdx', 'utf8'), '/commands/')
  expect(rows.length).toBeGreaterThan(50)
  expect(rows.map(({ command }) => command)).toEqual(
    expect.arrayContaining(['docker ps', 'docker run', 'docker build']),
  )
})
