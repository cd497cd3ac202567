import { expect, test } from 'vitest'
import { Typist } from '../../session/testing.ts'

async function typistWith(...names: readonly string[]) {
  const typist = new Typist()
  await typist.run('docker pull -q busybox')
  for (const name of names) await typist.run(`docker run -d --name ${name} busybox sleep 1000`)
  typist.calls.length = 0
  return typist
}

test('names are printed in their order, failures after them; the last one is asked first', async () => {
  const typist = await typistWith('one', 'two')
  expect(await typist.type('docker stop -t 0 one nope two')).toBe(`$ docker stop -t 0 one nope two
one
two
Error response from daemon: No such container: nope
[1]
`)
  expect(typist.calls.map(call => call.replace('/v1.50/containers', ''))).toEqual([
    'HEAD /_ping',
    'POST /two/stop?t=0',
    'POST /one/stop?t=0',
    'POST /nope/stop?t=0',
  ])
})

test('several are stopped at the same time', async () => {
  const typist = await typistWith('one', 'two', 'three')
  const before = typist.world.now()
  await typist.run('docker stop one two three')
  expect(typist.world.now() - before).toBeLessThan(11_000)
})

test('rm -f does not mind what is not there', async () => {
  const typist = await typistWith('one')
  expect(await typist.type('docker rm -f one nope', 'docker rm /', 'docker rm ""')).toBe(`$ docker rm -f one nope
one
Error response from daemon: No such container: nope
$ docker rm /
container name cannot be empty
[1]
$ docker rm ""
container name cannot be empty
[1]
`)
})

test('restart and wait take one after the other', async () => {
  const typist = await typistWith('one', 'two')
  expect(
    await typist.type('docker restart -t 0 one nope two', 'docker kill one two > /dev/null; docker wait two nope one'),
  ).toBe(
    `$ docker restart -t 0 one nope two
one
two
Error response from daemon: No such container: nope
[1]
$ docker kill one two > /dev/null; docker wait two nope one
137
137
Error response from daemon: No such container: nope
[1]
`,
  )
})

test('an empty name is not sent to the daemon', async () => {
  const typist = await typistWith()
  expect((await typist.run('docker stop ""')).stderr).toBe('invalid container name or ID: value is empty\n')
  expect((await typist.run('docker start ""')).stderr).toBe(
    'invalid container name or ID: value is empty\nError: failed to start containers: \n',
  )
  expect(typist.calls).toEqual([])
})

test('a container that is on its way out is not removed again', async () => {
  const typist = new Typist()
  await typist.run('docker pull -q busybox; docker run -d --name box busybox sleep 100')
  expect(await typist.type('docker rm -f box box', 'docker ps -aq')).toBe(
    '$ docker rm -f box box\nbox\nError response from daemon: removal of container box is already in progress\n[1]\n' +
      '$ docker ps -aq\n',
  )
})

test('rm --link takes away a link and leaves both containers', async () => {
  const typist = new Typist()
  await typist.run('docker pull -q busybox; docker run -d --name db busybox sleep 100')
  await typist.run('docker run -d --name web --link db:store busybox sleep 100')
  expect((await typist.run('docker rm -l db')).stderr).toBe(
    'Error response from daemon: Conflict, cannot remove the default link name of the container\n',
  )
  expect((await typist.run('docker rm -l web/nope')).stderr).toBe(
    'Error response from daemon: No such container: web/nope\n',
  )
  expect(await typist.run('docker rm -l web/store')).toMatchObject({ code: 0, stdout: 'web/store\n' })
  expect((await typist.run("docker inspect -f '{{json .HostConfig.Links}}' web db")).stdout).toBe('null\nnull\n')
})

test.each([
  ['stop --timeout 0 --time 0 box', 'conflicting options: cannot specify both --timeout and --time'],
  ['restart -s FOO box', 'Error response from daemon: Cannot restart container box: invalid signal: FOO'],
  ['update --restart always box', 'Restart policy cannot be updated because AutoRemove is enabled for the container'],
])('docker %s', async (line, reason) => {
  const typist = new Typist()
  await typist.run('docker pull -q busybox; docker run -d --rm --name box busybox sleep 100')
  const run = await typist.run(`docker ${line}`)
  expect(run.code).toBe(1)
  expect(run.stderr).toContain(reason)
})

test('what the kernel does not do is warned of', async () => {
  const typist = new Typist()
  await typist.run('docker pull -q busybox; docker create --name box busybox')
  expect((await typist.run('docker update --blkio-weight 100 box')).stdout).toBe(
    'box\nYour kernel does not support Block I/O weight or the cgroup is not mounted. Weight discarded.\n',
  )
  expect((await typist.run('docker create --blkio-weight-device /dev/nope:100 busybox')).stderr).toBe(
    'WARNING: Your kernel does not support Block I/O weight_device or the cgroup is not mounted. Weight-device discarded.\n',
  )
})
