import { expect, test } from 'vitest'
import { Machine } from '../workspace/machine.ts'
import { Recording } from '../workspace/recording.ts'
import type { Call, Entry } from '../workspace/types.ts'
import { commandsOf, mostCommands, noCalls, summaryOf, withCall } from './calls.ts'

/** The calls of a line as a workspace tells them, one event after the other, and as its entry holds them at the end. */
async function eventsOf(line: string) {
  const recording = new Recording({ line, cwd: '/work', at: 0 })
  const events: Call[] = []
  const machine = await Machine.start({
    columns: 80,
    rows: 24,
    onCall: call => events.push(recording.call(call)),
    onMessage: (call, message) => events.push(recording.message(call, message)),
    onOutput: () => undefined,
  })
  await machine.shell.run(line)
  return { events, calls: recording.entry.calls }
}

test('calls that grow by messages are the ones that the entry holds in the end', async () => {
  const { events, calls } = await eventsOf(
    'docker pull -q hello-world; docker pull -q hello-world; docker run hello-world',
  )
  expect(events.length).toBeGreaterThan(calls.length)
  expect(events.reduce<readonly Call[]>(withCall, [])).toEqual(calls)
})

test('messages beyond those that are kept stay with their call', () => {
  const recording = new Recording({ line: '', cwd: '', at: 0 })
  const call = { method: 'GET', path: '/v1.50/events', status: 200, stream: 'json' } as const
  const grown = Array.from({ length: 100 }, (_, at) => recording.message(call, { at }))
  expect([recording.call(call), ...grown].reduce<readonly Call[]>(withCall, [])).toEqual([grown.at(-1)])
})

const entry = (line: string, code?: number): Entry => ({
  line,
  cwd: '/work',
  output: '',
  calls: [],
  at: 0,
  ...(code !== undefined && { code }),
})

test('the last commands that have happened are shown, newest first', () => {
  const entries = Array.from({ length: 50 }, (_, at) => entry(`docker ps ${at}`, 0))
  const shown = commandsOf({ entries, position: 45 }, false)
  expect(shown).toHaveLength(mostCommands)
  expect(shown[0]?.line).toBe('docker ps 44')
})

test('a command without calls says why', () => {
  const entries = [entry('ls', 0), entry('docker wait web')]
  const told = (isRunning: boolean) =>
    commandsOf({ entries, position: 2 }, isRunning).map(command => `${summaryOf(command)}: ${noCalls(command)}`)
  expect(told(true)).toEqual(['실행 중: 아직 호출이 없어요.', '호출 없음: 이 명령어는 도커 API를 부르지 않아요.'])
  expect(told(false)[0]).toMatch(/^기록 없음: .*페이지를 떠나서/)
})
