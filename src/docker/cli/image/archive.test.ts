import { expect, test } from 'vitest'
import { Typist } from '../../session/testing.ts'

const id = /sha256:[0-9a-f]{64}|\b(?=[a-f]*\d)(?:[0-9a-f]{64}|[0-9a-f]{12})\b/g
const plain = (text: string) => text.replaceAll(id, 'ID')

test('what is saved loads again under its tags', async () => {
  const typist = new Typist()
  await typist.run(
    'docker pull -q busybox; docker run --name cc busybox sh -c "echo data > /f"; docker commit cc mine:1',
  )
  await typist.run('docker tag mine:1 mine; docker save -o /work/mine.tar mine; docker rm cc; docker rmi mine:1 mine')
  const printed = await typist.type(
    'docker load -i /work/mine.tar',
    'docker run --rm mine:1 cat /f',
    'docker tag busybox mine:1',
    'docker load < /work/mine.tar',
    'docker save $(docker images -q busybox) | docker load',
    'tar tf /work/mine.tar | grep -v blobs',
    'tar xOf /work/mine.tar repositories',
  )
  expect(plain(printed)).toBe(`$ docker load -i /work/mine.tar
Loaded image: mine:1
Loaded image: mine:latest
$ docker run --rm mine:1 cat /f
data
$ docker tag busybox mine:1
$ docker load < /work/mine.tar
The image mine:1 already exists, renaming the old one with ID ID to empty string
Loaded image: mine:1
Loaded image: mine:latest
$ docker save $(docker images -q busybox) | docker load
Loaded image ID: ID
$ tar tf /work/mine.tar | grep -v blobs
index.json
manifest.json
oci-layout
repositories
$ tar xOf /work/mine.tar repositories
{"mine":{"1":"ID","latest":"ID"}}
`)
})

test.each([
  ['docker save nope', 'Error response from daemon: No such image: nope'],
  ['docker save busybox:nope', 'Error response from daemon: reference does not exist'],
  ['docker save busybox -o /no/x', 'failed to save image: invalid output path: stat /no: no such file or directory'],
  [
    'docker save busybox -o /no/d/x',
    'failed to save image: invalid output path: stat /no/d: no such file or directory',
  ],
  ['docker save busybox -o /work', 'failed to save image: cannot write to a directory'],
  [
    'docker save --platform arm64 busybox',
    'Error response from daemon: no suitable export target found for platform linux/arm64',
  ],
  ['docker load -i /no/d/x', 'open /no/d/x: no such file or directory'],
  ['docker load -i /nope', 'open /nope: no such file or directory'],
  ['echo x | docker load', 'unexpected EOF'],
  ['seq 200 | docker load', 'archive/tar: invalid tar header'],
  ['docker import /nope', 'open /nope: no such file or directory'],
  ['docker import - Bad < /dev/null', 'invalid reference format: repository name (library/Bad) must be lowercase'],
  ["docker import -c 'RUN x' - < /dev/null", 'Error response from daemon: RUN is not a valid change command'],
  ['echo x | docker import -', 'Error response from daemon: unexpected EOF'],
  ['seq 200 | docker import -', 'Error response from daemon: archive/tar: invalid tar header'],
  [
    'docker import http://a.example/x.tar',
    'Error response from daemon: Get "http://a.example/x.tar": dial tcp: lookup a.example: no such host',
  ],
])('what fails: %s', async (line, message) => {
  const typist = new Typist()
  await typist.run('docker pull -q busybox')
  expect(await typist.run(line)).toEqual({ code: 1, stdout: '', stderr: `${message}\n` })
})

test('archives do not go to a terminal', async () => {
  const refusal = 'cowardly refusing to save to a terminal. Use the -o flag or redirect\r\n'
  expect(await new Typist().show('docker save x')).toBe(refusal)
  expect(await new Typist().show('docker load')).toBe('requested load from stdin, but stdin is empty\r\n')
})

test('a terminal shows how layers load', async () => {
  const typist = new Typist()
  await typist.run('docker pull -q busybox; docker save -o /work/b.tar busybox; docker rmi busybox')
  const shown = await typist.show('docker load -i /work/b.tar')
  expect(plain(shown)).toContain(
    'ID: Loading layer [==================================================>]  4.428MB/4.428MB\r',
  )
  expect(shown).toMatch(/Loaded image: busybox:latest\r\n$/)
})

test('an import is an image of one layer', async () => {
  const typist = new Typist()
  await typist.run('docker pull -q busybox; docker create --name cc busybox; docker export cc -o /work/c.tar')
  const printed = await typist.type(
    `docker import -m hello -c 'CMD ["ls"]' -c 'ENV A=1 B="x y"' /work/c.tar imp:1`,
    'docker history imp:1',
    "docker image inspect -f '{{json .Config}} {{.Comment}}' imp:1",
    'docker import --platform linux/arm64 - arm < /dev/null',
    "docker image inspect -f '{{.Architecture}} {{.Size}}' arm",
  )
  expect(plain(printed)).toMatch(
    /^\$ docker import .*\nID\n\$ docker history imp:1\n.*\nID +Less than a second ago +[\d.]+\w+ +hello\n/,
  )
  expect(printed).toContain('{"Env":["A=1","B=x y"],"Cmd":["ls"]} hello\n')
  expect(printed).toContain('\narm64 0\n')
})
