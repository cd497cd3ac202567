import { expect, test } from 'vitest'
import { Typist } from '../../session/testing.ts'

async function typistWith(options: string, command = '') {
  const typist = new Typist()
  await typist.run(`docker pull -q busybox; docker create --name box ${options} busybox ${command}`)
  typist.calls.length = 0
  return typist
}

test('-a shows what is written and gives the code', async () => {
  const typist = await typistWith('', "sh -c 'echo out; exit 6'")
  expect(await typist.run('docker start -a box')).toEqual({ code: 6, stdout: 'out\n', stderr: '' })
  expect(typist.calls.map(call => call.replace(/[0-9a-f]{64}/, 'ID').replace('/v1.50', ''))).toEqual([
    'HEAD /_ping',
    'GET /containers/box/json',
    'POST /containers/ID/attach?stderr=1&stdout=1&stream=1',
    'POST /containers/ID/wait?condition=next-exit',
    'POST /containers/ID/start',
  ])
})

test('-i sends what is typed where the container was made for it', async () => {
  const typist = await typistWith('-i', 'cat')
  expect((await typist.run('echo hi | docker start -ai box')).stdout).toBe('hi\n')
})

test('what fails, fails by itself', async () => {
  const typist = await typistWith('')
  expect(await typist.type('docker start nope box', 'docker start -a box nope')).toBe(`$ docker start nope box
box
Error response from daemon: No such container: nope
Error: failed to start containers: nope
[1]
$ docker start -a box nope
you cannot start and attach multiple containers at once
[1]
`)
})

test('Ctrl-C ends the client alone', async () => {
  const typist = new Typist()
  await typist.run('docker pull -q busybox; docker create --name sl busybox sleep 60')
  expect(await typist.show('docker start -a sl', 120, [1.2, '\x03'])).toBe('^C')
  expect((await typist.run('docker inspect -f {{.State.Status}} sl')).stdout).toBe('running\n')
})
