import { expect, test } from 'vitest'
import { Typist } from '../../session/testing.ts'
import { parseHost } from './host.ts'

test.each([
  ['', 'unix:///var/run/docker.sock'],
  [' unix:///x.sock ', 'unix:///x.sock'],
  ['unix://', 'unix:///var/run/docker.sock'],
  ['tcp://', 'tcp://localhost:2375'],
  [':2375', 'tcp://localhost:2375'],
  ['127.0.0.1:9', 'tcp://127.0.0.1:9'],
  ['tcp://127.0.0.1', 'tcp://127.0.0.1:2375'],
  ['tcp://127.0.0.1:99/sub', 'tcp://127.0.0.1:99/sub'],
  ['/var/run/docker.sock', 'tcp://localhost:2375/var/run/docker.sock'],
  ['tcp://[::1]', 'tcp://[::1]:2375'],
  ['a:1:2', 'tcp://[a:1:2]:2375'],
  ['ssh://me@host', 'ssh://me@host'],
])('the address %j is %s', (given, address) => {
  expect(parseHost(given)).toBe(address)
})

test.each([
  ['foo://x', 'invalid bind address format: foo://x'],
  ['http://127.0.0.1:9', 'invalid bind address format: http://127.0.0.1:9'],
  ['unix://a://b', 'invalid proto, expected unix: a://b'],
  ['tcp://host:abc', 'parse "tcp://host:abc": invalid port ":abc" after host'],
])('an engine cannot be at %s', async (host, reason) => {
  const { code, stdout, stderr } = await new Typist().run(`DOCKER_HOST=${host} docker info`)
  expect([code, stdout, stderr]).toEqual([
    1,
    '',
    `Failed to initialize: unable to resolve docker endpoint: ${reason}\n`,
  ])
})

test('a client without an address says so whatever the command makes of failures', async () => {
  expect(await new Typist().type('DOCKER_HOST=foo://x docker run busybox', 'DOCKER_HOST=foo://x docker rm a b'))
    .toBe(`$ DOCKER_HOST=foo://x docker run busybox
Failed to initialize: unable to resolve docker endpoint: invalid bind address format: foo://x
[1]
$ DOCKER_HOST=foo://x docker rm a b
Failed to initialize: unable to resolve docker endpoint: invalid bind address format: foo://x
[1]
`)
})

test('TLS in the environment needs keys', async () => {
  const { stderr } = await new Typist().run('DOCKER_CERT_PATH=/certs DOCKER_TLS_VERIFY=1 docker ps')
  expect(stderr).toBe(
    'Failed to initialize: unable to resolve docker endpoint: open /certs/ca.pem: no such file or directory\n',
  )
})
