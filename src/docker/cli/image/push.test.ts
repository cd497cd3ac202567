import { expect, test } from 'vitest'
import { Typist } from '../../session/testing.ts'

const id = /sha256:[0-9a-f]{64}|\b(?=[a-f]*\d)[0-9a-f]{12}\b/g
const plain = (text: string) => text.replaceAll(id, 'ID')

test('what is pushed nearby can be pulled again, its new layer too', async () => {
  const typist = new Typist()
  await typist.run('docker pull -q busybox; docker run --name cc busybox sh -c "echo mine > /f"')
  await typist.run('docker commit cc localhost:5000/mine:1; docker rm cc')
  const printed = await typist.type(
    'docker push localhost:5000/mine:1',
    'docker push -a localhost:5000/mine',
    'docker rmi localhost:5000/mine:1 busybox',
    'docker pull localhost:5000/mine:1',
    'docker run --rm localhost:5000/mine:1 cat /f',
    'docker pull -q 127.0.0.1:5000/mine:1',
    'docker push -q localhost:5000/mine:1',
  )
  expect(plain(printed)).toBe(`$ docker push localhost:5000/mine:1
The push refers to repository [localhost:5000/mine]
ID: Preparing
ID: Preparing
ID: Pushed
ID: Mounted from busybox
1: digest: ID size: 734
$ docker push -a localhost:5000/mine
The push refers to repository [localhost:5000/mine]
ID: Preparing
ID: Preparing
ID: Layer already exists
ID: Layer already exists
1: digest: ID size: 734
$ docker rmi localhost:5000/mine:1 busybox
Untagged: localhost:5000/mine:1
Untagged: localhost:5000/mine@ID
Deleted: ID
Deleted: ID
Untagged: busybox:latest
Untagged: busybox@ID
Deleted: ID
Deleted: ID
$ docker pull localhost:5000/mine:1
1: Pulling from mine
ID: Pulling fs layer
ID: Pulling fs layer
ID: Verifying Checksum
ID: Download complete
ID: Verifying Checksum
ID: Download complete
ID: Pull complete
ID: Pull complete
Digest: ID
Status: Downloaded newer image for localhost:5000/mine:1
localhost:5000/mine:1
$ docker run --rm localhost:5000/mine:1 cat /f
mine
$ docker pull -q 127.0.0.1:5000/mine:1
127.0.0.1:5000/mine:1
$ docker push -q localhost:5000/mine:1
localhost:5000/mine:1
`)
})

test.each([
  [
    'busybox',
    'errors:\ndenied: requested access to the resource is denied\ndenied: requested access to the resource is denied\n\n',
  ],
  ['me/app:latest', 'denied: requested access to the resource is denied\n'],
  ['nope:latest', 'An image does not exist locally with the tag: nope\n'],
  ['busybox:2', 'tag does not exist: busybox:2\n'],
  [
    'localhost:5999/x:latest',
    'Get "http://localhost:5999/v2/": dial tcp 127.0.0.1:5999: connect: connection refused\n',
  ],
  ['-a busybox:latest', "tag can't be used with --all-tags/-a\n"],
  [`busybox@sha256:${'0'.repeat(64)}`, 'cannot push a digest reference\n'],
  ['Foo', 'invalid reference format: repository name (library/Foo) must be lowercase\n'],
])('what cannot be pushed: %s', async (args, message) => {
  const typist = new Typist()
  await typist.run('docker pull -q busybox; docker tag busybox me/app; docker tag busybox localhost:5999/x')
  const { code, stderr } = await typist.run(`docker push ${args}`)
  expect([code, stderr]).toEqual([1, message])
})
