import { expect, test } from 'vitest'
import { Typist } from '../../session/testing.ts'

async function typed(...lines: readonly string[]): Promise<string> {
  const typist = new Typist()
  await typist.run('docker pull -q busybox')
  return (await typist.type(...lines)).replaceAll(/\b[0-9a-f]{64}\b/g, '<id>')
}

test('volumes that cannot be are refused', async () => {
  const printed = await typed(
    'docker volume create -o foo=bar v1',
    'docker volume create -o type=nfs v1',
    'docker volume create -o size=10m v1',
    'docker volume create x',
    'docker volume create "a b"',
    'docker volume create --name a b',
    'docker volume update v1',
    'docker volume ls -f dangling=foo',
    'docker volume prune -af --filter all=0',
    'docker volume prune -f --filter until=1h',
  )
  expect(printed.split('\n').filter(line => line !== '' && !/^(\$|\[1\])/.test(line))).toEqual([
    'Error response from daemon: create v1: invalid option: "foo"',
    'Error response from daemon: create v1: missing required option: "device"',
    'Error response from daemon: create v1: quota size requested but no quota support',
    'Error response from daemon: create x: volume name is too short, names should be at least two alphanumeric characters',
    'Error response from daemon: create a b: "a b" includes invalid characters for a local volume name, only "[a-zA-Z0-9][a-zA-Z0-9_.-]" are allowed. If you intended to pass a host directory, use absolute path',
    'conflicting options: cannot specify a volume-name through both --name and as a positional arg',
    'Error response from daemon: get v1: no such volume',
    "Error response from daemon: invalid filter 'dangling=[foo]'",
    'conflicting options: cannot specify both --all and --filter all=1',
    "Error response from daemon: invalid filter 'until'",
  ])
})

test('a volume outlives its containers, and is kept from removal by them', async () => {
  const printed = await typed(
    'docker run --rm -v data:/d busybox sh -c "echo hi > /d/f"',
    'docker run -d --name c1 -v data:/d busybox sleep 1000',
    'docker stop -t 0 c1',
    'docker volume rm data',
    'docker volume rm -f nope',
    'docker rm c1',
    'docker run --rm -v data:/x busybox cat /x/f',
    'docker volume rm data',
  )
  expect(printed).toBe(`$ docker run --rm -v data:/d busybox sh -c "echo hi > /d/f"
$ docker run -d --name c1 -v data:/d busybox sleep 1000
<id>
$ docker stop -t 0 c1
c1
$ docker volume rm data
Error response from daemon: remove data: volume is in use - [<id>]
[1]
$ docker volume rm -f nope
nope
$ docker rm c1
c1
$ docker run --rm -v data:/x busybox cat /x/f
hi
$ docker volume rm data
data
`)
})

test('prune takes anonymous volumes, and with -a all', async () => {
  const printed = await typed(
    'docker volume create --label a=b named',
    'docker volume create',
    'docker volume ls --format "{{.Labels}}"',
    'docker volume prune </dev/null',
    'docker volume prune -f',
    'docker volume prune -af',
  )
  expect(printed).toBe(`$ docker volume create --label a=b named
named
$ docker volume create
<id>
$ docker volume ls --format "{{.Labels}}"
com.docker.volume.anonymous=
a=b
$ docker volume prune </dev/null
WARNING! This will remove anonymous local volumes not used by at least one container.
Are you sure you want to continue? [y/N] $ docker volume prune -f
Deleted Volumes:
<id>

Total reclaimed space: 0B
$ docker volume prune -af
Deleted Volumes:
named

Total reclaimed space: 0B
`)
})

test('a single node has no cluster volumes', async () => {
  const typist = new Typist()
  expect((await typist.run('docker volume create --group g')).stderr).toContain('This node is not a swarm manager.')
  expect((await typist.run('docker volume update')).stderr).toContain("'docker volume update' requires 1 argument")
})

test.each([
  ['maybe', `invalid filter 'all': strconv.ParseBool: parsing "maybe": invalid syntax`],
  ['', `invalid filter 'all': strconv.ParseBool: parsing "": invalid syntax`],
])('a prune of volumes with all=%s', async (value, reason) => {
  const { stderr } = await new Typist().run(`docker volume prune -f --filter all=${value}`)
  expect(stderr).toBe(`Error response from daemon: ${reason}\n`)
})

test('a prune of volumes takes every truth of Go', async () => {
  const { stdout } = await new Typist().run('docker volume prune -f --filter all=TRUE')
  expect(stdout).toBe('Total reclaimed space: 0B\n')
})
