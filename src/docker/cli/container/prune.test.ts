import { expect, test } from 'vitest'
import { Typist } from '../../session/testing.ts'

async function typistWithContainers() {
  const typist = new Typist()
  await typist.run(
    'docker pull -q busybox; docker create --name one busybox; docker run -d --name two busybox sleep 99',
  )
  return typist
}

const question = 'WARNING! This will remove all stopped containers.\r\nAre you sure you want to continue? [y/N] '

test('prune asks first', async () => {
  const typist = await typistWithContainers()
  expect(await typist.show('docker container prune', 120, [0.5, 'n\r'])).toBe(`${question}n\r\n`)
  expect(await typist.show('docker container prune', 120, [0.5, 'y\r'])).toMatch(
    /y\r\nDeleted Containers:\r\n\w{64}\r\n\r\nTotal reclaimed space: 0B\r\n$/,
  )
  expect(await typist.show('docker container prune -f')).toBe('Total reclaimed space: 0B\r\n')
  expect((await typist.run('docker ps -a --format {{.Names}}')).stdout).toBe('two\n')
})

test('Ctrl-C is a no', async () => {
  const typist = await typistWithContainers()
  expect(await typist.show('docker container prune', 120, [0.5, '\x03'])).toBe(`${question}^C\r\n`)
  expect((await typist.run('docker ps -aq | wc -l')).stdout).toBe('2\n')
})
