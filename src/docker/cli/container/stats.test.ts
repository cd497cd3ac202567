import { expect, test } from 'vitest'
import { Typist } from '../../session/testing.ts'

async function typistWithContainers() {
  const typist = new Typist()
  await typist.run(
    'docker pull -q busybox; docker run --name dead busybox; docker run -d --name box -m 1g busybox sleep 1000',
  )
  typist.calls.length = 0
  return typist
}

test('one picture', async () => {
  const typist = await typistWithContainers()
  expect((await typist.run('docker stats --no-stream dead box')).stdout.replaceAll(/\b\w{12}\b/g, '<id>')).toBe(
    `CONTAINER ID   NAME      CPU %     MEM USAGE / LIMIT   MEM %     NET I/O       BLOCK I/O   PIDS
<id>   dead      0.00%     0B / 0B             0.00%     0B / 0B       0B / 0B     0
<id>   box       0.00%     376KiB / 1GiB       0.04%     848B / 126B   0B / 0B     1
`,
  )
  expect((await typist.run("docker stats --no-stream --format '{{.Name}} {{.PIDs}}'")).stdout).toBe('box 1\n')
  expect((await typist.run("docker stats -a --no-stream --format '{{.Name}}'")).stdout).toBe('box\ndead\n')
})

test('names that are none', async () => {
  const typist = await typistWithContainers()
  expect(await typist.run('docker stats --no-stream nope box nope2')).toEqual({
    code: 1,
    stdout: '',
    stderr:
      'Error response from daemon: No such container: nope\nError response from daemon: No such container: nope2\n',
  })
})

test('pictures one over the other, with those that come and without those that go', async () => {
  const typist = await typistWithContainers()
  const later = '(sleep 3; docker run -d --name late busybox sleep 9; docker kill box) > /dev/null &'
  const { stdout } = await typist.run(`${later} timeout 6 docker stats --format '{{.Name}}'`)
  const pictures = stdout.split('\x1b[H').map(picture => picture.replaceAll(' \x1b[K', '').replace('\x1b[J', '').trim())
  expect(pictures.at(1)).toBe('box')
  expect(pictures.at(-1)).toBe('late')
})
