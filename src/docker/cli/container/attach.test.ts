import { expect, test } from 'vitest'
import { Typist } from '../../session/testing.ts'

async function typistWithShell() {
  const typist = new Typist()
  await typist.run('docker pull -q busybox; docker run -dit --name sh busybox')
  typist.calls.length = 0
  return typist
}

test('a shell is attached to, and its code is the client’s', async () => {
  const typist = await typistWithShell()
  const shown = await typist.show('docker attach sh; echo $?', 120, [0.5, 'echo hi\r', 0.3, 'exit 4\r'])
  expect(shown).toMatch(/hi\r\n[^]*exit 4\r\n4\r\n$/)
  expect(typist.calls.map(call => call.replace('/v1.50', ''))).toEqual([
    'HEAD /_ping',
    'POST /containers/sh/wait',
    'GET /containers/sh/json',
    'POST /containers/sh/attach?stderr=1&stdin=1&stdout=1&stream=1',
    'GET /containers/sh/json',
    'POST /containers/sh/resize?h=41&w=121',
    'POST /containers/sh/resize?h=40&w=120',
  ])
})

test.each([
  ['docker attach nope', 'Error response from daemon: No such container: nope\n'],
  ['docker kill sh > /dev/null; docker attach sh', 'You cannot attach to a stopped container, start it first\n'],
  ['docker pause sh > /dev/null; docker attach sh', 'You cannot attach to a paused container, unpause it first\n'],
  ['docker attach sh', 'the input device is not a TTY\n'],
])('%s', async (line, stderr) => {
  const typist = await typistWithShell()
  expect(await typist.run(line)).toEqual({ code: 1, stdout: '', stderr })
})

test('Ctrl-C is sent on to a container without a terminal', async () => {
  const typist = await typistWithShell()
  await typist.run(
    `docker run -d --name loop busybox sh -c 'trap "echo int; exit 5" INT; while true; do sleep 0.1; done'`,
  )
  expect(await typist.show('docker attach loop', 120, [1, '\x03'])).toBe('^Cint\r\n')
})

test('Ctrl-C ends a script of sh that is the first process, and the client of one that ignores it at the third', async () => {
  const typist = await typistWithShell()
  await typist.run(`docker run -d --name tick busybox sh -c 'while true; do sleep 1; done'`)
  expect(await typist.show('docker attach tick', 120, [1, '\x03', 0.5])).toBe('^C')
  expect((await typist.run('docker inspect -f {{.State.ExitCode}} tick')).stdout).toBe('130\n')
  await typist.run('docker run -d --name deaf busybox sleep 60')
  expect(await typist.show('docker attach deaf', 120, [1, '\x03', 0.5, '\x03', 0.5, '\x03'])).toBe(
    '^C^C^C\r\ngot 3 SIGTERM/SIGINTs, forcefully exiting\r\n',
  )
  expect((await typist.run('docker inspect -f {{.State.Status}} deaf')).stdout).toBe('running\n')
})

test('signals that are not sent on end the client at the third, too', async () => {
  const typist = await typistWithShell()
  await typist.run('docker run -d --name deaf busybox sleep 60')
  typist.calls.length = 0
  const keys = [1, '\x03', 0.5, '\x03', 0.5, '\x03']
  expect(await typist.show('docker attach --sig-proxy=false deaf', 120, keys)).toBe(
    '^C^C^C\r\ngot 3 SIGTERM/SIGINTs, forcefully exiting\r\n',
  )
  expect(typist.calls.filter(call => call.endsWith('signal=INT'))).toEqual([])
})
