import { expect, test } from 'vitest'
import { Typist } from '../../session/testing.ts'

test('docker port', async () => {
  const typist = new Typist()
  await typist.run('docker pull -q busybox')
  await typist.run('docker run -d --name box -p 8000-8001:80-81 -p 127.0.0.1:7000:700/udp -p 443:443 busybox sleep 99')
  expect(
    await typist.type('docker port box', 'docker port box 700/udp', 'docker port box 82', 'docker port box x'),
  ).toBe(
    `$ docker port box
80/tcp -> 0.0.0.0:8000
80/tcp -> [::]:8000
81/tcp -> 0.0.0.0:8001
81/tcp -> [::]:8001
443/tcp -> 0.0.0.0:443
443/tcp -> [::]:443
700/udp -> 127.0.0.1:7000
$ docker port box 700/udp
127.0.0.1:7000
$ docker port box 82
Error: No public port '82' published for box
[1]
$ docker port box x
Error: invalid port (x): strconv.ParseUint: parsing "x": invalid syntax
[1]
`,
  )
})

test.each([
  ['-p 127.0.0.1:8090:80', 'Bind for 0.0.0.0:8090 failed: port is already allocated'],
  ['-p [::1]:8090:80', 'Bind for :::8090 failed: port is already allocated'],
  ['-p 8090-8091:80 -p 8090-8091:81', 'all ports are allocated'],
  ['-p 8092:80 -p 127.0.0.1:8092:80', 'failed to listen on TCP socket: address already in use'],
  ['-p 127.0.0.1:8092:80 -p 127.0.0.1:8092:81', 'Bind for 127.0.0.1:8092 failed: port is already allocated'],
])('a port that is taken: docker run %s', async (options, reason) => {
  const typist = new Typist()
  await typist.run('docker pull -q busybox; docker run -d -p 8090:80 busybox sleep 100')
  expect((await typist.run(`docker run --rm ${options} busybox true`)).stderr).toContain(reason)
})

test('IPv4 and IPv6, and TCP and UDP, have ports of their own', async () => {
  const typist = new Typist()
  await typist.run('docker pull -q busybox')
  const options = '-p 0.0.0.0:8090:80 -p [::]:8090:80 -p 8090:80/udp -p 80 -p 80'
  expect(await typist.run(`docker run --rm ${options} busybox true`)).toMatchObject({ code: 0, stderr: '' })
})
