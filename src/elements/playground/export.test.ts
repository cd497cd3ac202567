import { expect, test } from 'vitest'
import type { Entry } from '../workspace/types.ts'
import { happened, toMarkdown, toScript } from './export.ts'
import { writeLine } from './file-commands.ts'
import { plainOutput } from './plain-output.ts'

const entry = (line: string, rest: Partial<Entry> = {}): Entry => ({
  line,
  cwd: '/work',
  output: '',
  code: 0,
  calls: [],
  at: 0,
  ...rest,
})

const { code: _, ...unfinished } = entry('sleep 1000')

const context = {
  address: 'https://example.com/playground/',
  brief: (line: string) => (line.startsWith('docker run') ? '컨테이너를 실행해요.' : undefined),
  clock: () => '09:00',
}

test('a script runs what worked, and tells what did not', () => {
  const script = toScript(
    [
      entry(writeLine('/work', '/work/site/index.html', "<h1>it's $HOME</h1>", true)),
      entry('docker run -d --name web nginx'),
      entry('docker run -d \\\n  --name web nginx', { code: 125, hint: '이름이 이미 있어요.' }),
      unfinished,
      entry('docker ps'),
    ],
    context,
  )
  expect(script).toBe(`#!/bin/sh
# 도커 노트의 자유 실습에서 실행한 명령어예요.
# https://example.com/playground/
# 빈 폴더에서 sh 파일이름으로 실행하세요.

# [09:00] site/index.html 파일을 써요.
mkdir -p site && cat > site/index.html <<'EOF'
<h1>it's $HOME</h1>
EOF

# [09:00] 컨테이너를 실행해요.
docker run -d --name web nginx

# [09:00] 컨테이너를 실행해요.
# 실패해서 주석으로 두었어요 (종료 코드 125).
# 도움말: 이름이 이미 있어요.
# docker run -d \\
#   --name web nginx

# [09:00]
# 끝나지 않은 명령어예요.
# sleep 1000

# [09:00]
docker ps
`)
})

test('a script begins at the last new engine, with what was there', () => {
  const start = { images: ['ubuntu'], before: ['docker create --name a ubuntu'] }
  const script = toScript([entry('docker ps'), entry('docker start a', { start }), entry('docker ps -a')], context)
  expect(script).not.toContain('docker ps\n')
  expect(script).toContain(`# 먼저 준비해요.
docker pull ubuntu
docker create --name a ubuntu

# [09:00]
docker start a
`)
})

test('a post shows commands and what they printed', () => {
  expect(
    toMarkdown(
      [
        entry('echo "a\nb"', { output: 'a\r\nb\r\n' }),
        entry('docker rnu', {
          output: '\x1b[31mdocker: unknown command\x1b[0m\r\n',
          code: 1,
          hint: '`run`인가요? <b>',
        }),
      ],
      context,
    ),
  ).toBe(`[도커 노트 자유 실습](https://example.com/playground/)에서 실행한 명령어예요.

\`\`\`console
$ echo "a
> b"
a
b
\`\`\`

\`\`\`console
$ docker rnu
docker: unknown command
\`\`\`

> 종료 코드 1

> \\\`run\\\`인가요? \\<b\\>
`)
})

test('a fence is longer than any in it, and what hides is gone', () => {
  const post = toMarkdown([entry('cat x\x1b]0;', { output: '```\r\n````sh\r\n\u0007' })], context)
  expect(post).toContain('`````console\n$ cat x]0;\n```\n````sh\n`````\n')
})

test('a post is bounded: the oldest commands go', () => {
  const long = Array.from({ length: 24 }, () => 'x'.repeat(300)).join('\r\n')
  const post = toMarkdown(
    Array.from({ length: 20 }, (_, n) => entry(`echo ${n}`, { output: long })),
    context,
  )
  expect(post.length).toBeLessThan(50_100)
  expect(post).toContain('(길어서 앞의 명령어 14개는 뺐어요.)')
  expect(post).toContain('$ echo 19')
  expect(post).not.toContain('$ echo 13')
})

test('an output is what one reads in the end, without its middle where it is long', () => {
  expect(plainOutput('10%\r20%\r100%\r\n\r\ndone   \r\n\r\n')).toEqual(['100%', '', 'done'])
  const lines = plainOutput(Array.from({ length: 100 }, (_, n) => `${n}\r\n`).join(''))
  expect(lines).toHaveLength(25)
  expect(lines.slice(11, 14)).toEqual(['11', '… (76줄 줄임)', '88'])
})

test('what was taken back is no part of it', () => {
  expect(happened({ entries: [entry('a'), entry('b')], position: 1 })).toEqual([entry('a')])
})
