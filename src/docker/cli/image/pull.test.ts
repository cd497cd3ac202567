import { expect, test } from 'vitest'
import { Typist } from '../../session/testing.ts'

const id = /sha256:[0-9a-f]{64}|\b(?=[a-f]*\d)[0-9a-f]{12}\b/g
const plain = (text: string) => text.replaceAll(id, 'ID')

test('a pull says what came, and a second one that nothing is newer', async () => {
  const typist = new Typist()
  expect(plain(await typist.type('docker pull busybox', 'docker pull busybox:latest'))).toBe(`$ docker pull busybox
Using default tag: latest
latest: Pulling from library/busybox
ID: Pulling fs layer
ID: Verifying Checksum
ID: Download complete
ID: Pull complete
Digest: ID
Status: Downloaded newer image for busybox:latest
docker.io/library/busybox:latest
$ docker pull busybox:latest
latest: Pulling from library/busybox
Digest: ID
Status: Image is up to date for busybox:latest
docker.io/library/busybox:latest
`)
})

test('images that begin alike share layers', async () => {
  const typist = new Typist()
  await typist.run('docker pull -q debian:13-slim')
  const { stdout } = await typist.run('docker pull httpd')
  expect(stdout.match(/Already exists/g)).toHaveLength(1)
  const again = await typist.run('docker pull debian:13-slim')
  expect(again.stdout).toContain('Image is up to date')
})

test.each([
  [
    'nosuch:latest',
    "pull access denied for nosuch, repository does not exist or may require 'docker login': denied: requested access to the resource is denied",
  ],
  ['ubuntu:nope', 'manifest for ubuntu:nope not found: manifest unknown: manifest unknown'],
  ['localhost:5000/nosuch:1', 'manifest for localhost:5000/nosuch:1 not found: manifest unknown: manifest unknown'],
  ['localhost:5999/a:1', 'Get "http://localhost:5999/v2/": dial tcp 127.0.0.1:5999: connect: connection refused'],
  ['localhost/a:1', 'Get "http://localhost/v2/": dial tcp 127.0.0.1:80: connect: connection refused'],
  ['10.1.2.3:5000/a:1', 'Get "https://10.1.2.3:5000/v2/": dial tcp 10.1.2.3:5000: connect: connection refused'],
  ['ghcr.io/a/b:1', 'Get "https://ghcr.io/v2/": dial tcp: lookup ghcr.io: no such host'],
  ['scratch:latest', "'scratch' is a reserved name"],
  ['--platform foo busybox:latest', '"foo": unknown operating system or architecture: invalid argument'],
])('what cannot be pulled: %s', async (args, message) => {
  const { code, stdout, stderr } = await new Typist().run(`docker pull ${args}`)
  expect([code, stdout, stderr]).toEqual([1, '', `Error response from daemon: ${message}\n`])
})

test('all tags of a repository, and the registry nearby', async () => {
  const typist = new Typist()
  const printed = await typist.type(
    'docker pull -q -a busybox',
    'docker pull -q localhost:5000/busybox',
    'docker images -q',
  )
  const [, , , , , ...ids] = printed.trim().split('\n')
  expect(printed).toContain('docker.io/library/busybox\n$')
  expect(new Set(ids).size).toBe(1)
  expect(ids).toHaveLength(3)
})

test('no pull takes longer than a moment', async () => {
  const typist = new Typist()
  for (const name of ['hello-world', 'ubuntu', 'nginx', 'mysql', 'node', 'wordpress']) {
    const before = typist.world.now()
    await typist.run(`docker pull ${name}`)
    expect(typist.world.now() - before).toBeLessThan(2000)
  }
})

test('a terminal shows bars in place', async () => {
  const shown = await new Typist().show('docker pull alpine')
  const begin = 'Using default tag: latest\r\nlatest: Pulling from library/alpine\r\n\r\n'
  const steps = plain(shown).split('\r\x1b[1B')
  expect(steps[0]).toBe(`${begin}\x1b[1A\x1b[2K\rID: Pulling fs layer `)
  expect(plain(shown)).toContain(
    'ID: Extracting [==================================================>]  3.327MB/3.327MB\r',
  )
  expect(shown).toContain('\x1b[1BDigest: ')
})

test('a narrow terminal has no bars', async () => {
  const shown = await new Typist().show('docker pull alpine', 80)
  expect(shown).toContain(': Extracting  3.327MB/3.327MB\r')
})

test('an interrupted pull leaves nothing behind', async () => {
  const typist = new Typist()
  await typist.run('docker pull node & sleep 0.2; kill $!; wait')
  expect(await typist.type('docker images')).toBe('$ docker images\nREPOSITORY   TAG       IMAGE ID   CREATED   SIZE\n')
})

test('the platform comes from the environment where no option gives it', async () => {
  const { code, stderr } = await new Typist().run('DOCKER_DEFAULT_PLATFORM=foo docker run --rm busybox echo ok')
  expect([code, stderr]).toEqual([
    125,
    'docker: error parsing specified platform: "foo": unknown operating system or architecture: invalid argument\n\n' +
      "Run 'docker run --help' for more information\n",
  ])
})
