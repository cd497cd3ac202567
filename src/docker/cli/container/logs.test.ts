import { expect, test } from 'vitest'
import { Typist } from '../../session/testing.ts'

async function typistWithLogs() {
  const typist = new Typist()
  await typist.run('docker pull -q busybox')
  await typist.run(`docker run --name box busybox sh -c 'echo one; sleep 5; echo two; sleep 5; echo three >&2'`)
  return typist
}

test.each([
  ['', 'one\ntwo\n', 'three\n'],
  ['-n 2', 'two\n', 'three\n'],
  ['--tail 0', '', ''],
  ['--since 7s', 'two\n', 'three\n'],
  ['--until 7s', 'one\n', ''],
  ['-t --until 7s', '2026-11-24T09:00:00.000000000Z one\n', ''],
  ['--since 2026-11-24T09:00:04', 'two\n', 'three\n'],
  ['-f', 'one\ntwo\n', 'three\n'],
])('docker logs %s', async (options, stdout, stderr) => {
  const typist = await typistWithLogs()
  const printed = await typist.run(`docker logs ${options} box`)
  expect({ ...printed, stdout: printed.stdout.replace(/09:00:0\d\.\d+/, '09:00:00.000000000') }).toEqual({
    code: 0,
    stdout,
    stderr,
  })
})

test.each([
  ['--since abc box', 'invalid value for "since": failed to parse value as time or duration: "abc"\n'],
  ['--until 2020-13-01 box', 'invalid value for "until": parsing time "2020-13-01": month out of range\n'],
  ['--until 2021-02-29 box', 'invalid value for "until": parsing time "2021-02-29": day out of range\n'],
  ['nope', 'Error response from daemon: No such container: nope\n'],
])('docker logs %s', async (args, stderr) => {
  const typist = await typistWithLogs()
  expect(await typist.run(`docker logs ${args}`)).toEqual({ code: 1, stdout: '', stderr })
})

test('details are the labels and variables that the log was asked to keep', async () => {
  const typist = await typistWithLogs()
  const options = '--log-opt labels=b,none --log-opt env=A -l b=x,y -e A=1'
  await typist.run(`docker run --name kept ${options} busybox echo hi`)
  expect((await typist.run('docker logs --details kept')).stdout).toBe('A=1,b=x%2Cy hi\n')
  expect((await typist.run('docker logs --details box')).stdout).toBe(' one\n two\n')
})

test.each([
  ['syslog', 'Unix syslog delivery error'],
  ['fluentd', 'dial tcp 127.0.0.1:24224: connect: connection refused'],
  ['gelf', 'gelf-address is a required parameter'],
])('no log of the kind %s can be written', async (driver, reason) => {
  const typist = await typistWithLogs()
  const { code, stderr } = await typist.run(`docker run --log-driver ${driver} busybox true`)
  expect([code, stderr]).toEqual([125, expect.stringContaining(reason)])
})
