import { expect, test } from 'vitest'
import { Typist } from '../../session/testing.ts'

const id = /sha256:[0-9a-f]{64}|\b(?=[a-f]*\d)[0-9a-f]{12}\b/g
const plain = (text: string) => text.replaceAll(id, 'ID')

test('tags come and go, the image with the last', async () => {
  const typist = new Typist()
  await typist.run('docker pull -q busybox')
  const printed = await typist.type(
    'docker tag busybox mine:1',
    'docker tag nope x',
    'docker tag busybox UPPER',
    'docker tag busybox sha256:1',
    'docker rmi busybox',
    'docker rmi mine:1 nope',
    'docker rmi -f nope',
  )
  expect(plain(printed)).toBe(`$ docker tag busybox mine:1
$ docker tag nope x
Error response from daemon: No such image: nope:latest
[1]
$ docker tag busybox UPPER
Error parsing reference: "UPPER" is not a valid repository/tag: invalid reference format: repository name (library/UPPER) must be lowercase
[1]
$ docker tag busybox sha256:1
Error response from daemon: refusing to create an ambiguous tag using digest algorithm as name
[1]
$ docker rmi busybox
Untagged: busybox:latest
Untagged: busybox@ID
$ docker rmi mine:1 nope
Untagged: mine:1
Deleted: ID
Deleted: ID
Error response from daemon: No such image: nope:latest
[1]
$ docker rmi -f nope
Error response from daemon: No such image: nope:latest
`)
})

test('an image that is needed stays', async () => {
  const typist = new Typist()
  await typist.run('docker pull -q busybox')
  await typist.run('docker run -d --name up busybox sleep 1000')
  await typist.run('docker commit up child')
  await typist.run('docker tag busybox other')
  const printed = await typist.type(
    'docker rmi $(docker images -q busybox)',
    'docker rmi other',
    'docker rmi busybox',
    'docker rmi -f busybox',
    'docker rm -f up',
    'docker rmi child',
    'docker images -a',
  )
  const [short = ''] = /[0-9a-f]{12}/.exec(printed) ?? []
  expect(plain(printed.replaceAll(new RegExp(`\\b${short}\\b`, 'g'), 'BUSY')))
    .toBe(`$ docker rmi $(docker images -q busybox)
Error response from daemon: conflict: unable to delete BUSY (cannot be forced) - image has dependent child images
[1]
$ docker rmi other
Untagged: other:latest
$ docker rmi busybox
Error response from daemon: conflict: unable to remove repository reference "busybox" (must force) - container ID is using its referenced image BUSY
[1]
$ docker rmi -f busybox
Untagged: busybox:latest
Untagged: busybox@ID
$ docker rm -f up
up
$ docker rmi child
Untagged: child:latest
Deleted: ID
Deleted: ID
Deleted: ID
$ docker images -a
REPOSITORY   TAG       IMAGE ID   CREATED   SIZE
`)
})

test('prune takes what has no name, and with -a what no container uses', async () => {
  const typist = new Typist()
  await typist.run('docker pull -q busybox; docker pull -q alpine; docker run --name cc busybox touch /f')
  await typist.run('docker commit cc; docker rm cc; docker create --name dd busybox')
  const printed = await typist.type(
    'docker image prune < /dev/null',
    'docker image prune -f --filter until=24h',
    'docker image prune -f',
    'docker image prune -af',
    'docker image prune -f --filter foo=bar',
  )
  expect(plain(printed)).toBe(`$ docker image prune < /dev/null
WARNING! This will remove all dangling images.
Are you sure you want to continue? [y/N] $ docker image prune -f --filter until=24h
Total reclaimed space: 0B
$ docker image prune -f
Deleted Images:
deleted: ID
deleted: ID

Total reclaimed space: 0B
$ docker image prune -af
Deleted Images:
untagged: alpine:latest
untagged: alpine@ID
deleted: ID
deleted: ID

Total reclaimed space: 8.317MB
$ docker image prune -f --filter foo=bar
Error response from daemon: invalid filter 'foo'
[1]
`)
})
