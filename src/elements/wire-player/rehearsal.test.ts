import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { endpointOf, sentenceOf } from '../wire-view/sentences.ts'
import type { Call } from '../workspace/types.ts'
import { Rehearsal } from './rehearsal.ts'

async function rehearse(line: string) {
  const calls: Call[] = []
  const problem = await new Rehearsal(line, call => calls.push(call)).ended
  return { calls, problem, endpoints: calls.map(call => endpointOf(call)) }
}

test('the table of the page tells of the calls of the same command', async () => {
  const note = readFileSync(new URL('../../../content/client-server.mdx', import.meta.url), 'utf8')
  const rows = [...note.matchAll(/^\| \d \| `(\w+) ([^`]+)` \| (\d+) \| (.+) \|$/gm)]
  const { calls, problem } = await rehearse('docker run alpine echo hi')
  expect(problem).toBeUndefined()
  expect(calls.map(({ method, path, status }) => [method, path.replace(/\?.*/, ''), String(status)])).toEqual(
    rows.map(([, method, path = '', status]) => [method, path.replace('ID', idOf(calls)), status]),
  )
  for (const [at, [, , , , told = '']] of rows.entries())
    expect(told.replaceAll(/\([a-z ]+\)/g, '')).toContain(sentenceOf(calls[at]!))
})

const idOf = (calls: readonly Call[]) =>
  calls.map(({ reply }) => (reply as { readonly Id?: string } | undefined)?.Id).find(Boolean) ?? 'none'

test.each([
  'docker version',
  'docker pull alpine',
  'docker ps',
  'docker exec web ls',
  'docker stop web',
  'docker rm -f web',
])('%s has what it needs', async line => {
  const { calls, problem } = await rehearse(line)
  expect(problem).toBeUndefined()
  expect(calls.length).toBeGreaterThan(1)
  expect(calls.every(({ status }) => status < 400)).toBe(true)
})

test('a command that fails says so in the words of docker, and its calls are there', async () => {
  const { problem, endpoints } = await rehearse('docker stop db')
  expect(problem).toBe('명령어가 실패했어요. Error response from daemon: No such container: db')
  expect(endpoints).toEqual(['HEAD /_ping', 'POST /containers/{id}/stop'])
  expect((await rehearse('docker foo')).problem).toBe('명령어가 실패했어요. docker: unknown command: docker foo')
  expect((await rehearse('docker exec web sh -c "exit 3"')).problem).toBe('명령어가 실패했어요. 종료 코드: 3')
})

test('a command that goes on ends when nothing more is called', { timeout: 20_000 }, async () => {
  const { problem, endpoints } = await rehearse('docker run -it alpine sh')
  expect(problem).toBeUndefined()
  expect(endpoints.slice(-3)).toEqual([
    'POST /containers/{id}/wait',
    'POST /containers/{id}/start',
    'POST /containers/{id}/resize',
  ])
})

test('two of them know nothing of each other', async () => {
  const [one, two] = await Promise.all([rehearse('docker rm -f web'), rehearse('docker rm -f web')])
  expect([one.problem, two.problem]).toEqual([undefined, undefined])
})
