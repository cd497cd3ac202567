import { expect, test } from 'vitest'
import { Typist } from '../../session/testing.ts'

async function withImage(): Promise<Typist> {
  const typist = new Typist()
  await typist.run('docker pull -q busybox')
  return typist
}

const blanked = (text: string) =>
  text.replaceAll(/\b[0-9a-f]{64}\b/g, '<id>').replaceAll(/\b[0-9a-f]{12}\b/g, '<short>')

test('df tells what is used and what could be freed', async () => {
  const typist = await withImage()
  await typist.run(
    'docker run -d --name c1 -v v1:/d busybox sh -c "echo hello > /d/f; echo 123456789 > /x; sleep 1000"',
  )
  await typist.run('docker volume create v2')
  await typist.run('sleep 1')
  const { stdout } = await typist.run('docker system df')
  expect(stdout).toBe(`TYPE            TOTAL     ACTIVE    SIZE      RECLAIMABLE
Images          1         1         4.428MB   0B (0%)
Containers      1         1         10B       0B (0%)
Local Volumes   2         1         6B        0B (0%)
Build Cache     0         0         0B        0B
`)
  const verbose = await typist.run('docker system df -v')
  expect(blanked(verbose.stdout)).toBe(`Images space usage:

REPOSITORY   TAG       IMAGE ID       CREATED       SIZE      SHARED SIZE   UNIQUE SIZE   CONTAINERS
busybox      latest    <short>   8 weeks ago   4.43MB    0B            4.428MB       1

Containers space usage:

CONTAINER ID   IMAGE     COMMAND                  LOCAL VOLUMES   SIZE      CREATED        STATUS        NAMES
<short>   busybox   "sh -c 'echo hello >…"   1               10B       1 second ago   Up 1 second   c1

Local Volumes space usage:

VOLUME NAME   LINKS     SIZE
v1            1         6B
v2            0         0B

Build cache usage: 0B

CACHE ID   CACHE TYPE   SIZE      CREATED   LAST USED   USAGE     SHARED
`)
})

test('events tell what happened to whom, in order', async () => {
  const typist = await withImage()
  await typist.run('docker network create n1')
  await typist.run('docker run --rm --name c1 --network n1 -v v1:/d busybox true')
  await typist.run('docker volume rm v1')
  await typist.run('sleep 1')
  const told = async (options: string) =>
    blanked((await typist.run(`docker events --since 1m --until 0s ${options}`)).stdout)
  expect(await told('--format "{{.Type}} {{.Action}}"')).toBe(`image pull
network create
volume create
container create
container attach
volume mount
network connect
container start
network disconnect
volume unmount
container die
container destroy
volume destroy
`)
  expect((await told('--filter type=network --filter event=connect')).replace(/^\S+/, '<time>')).toBe(
    '<time> network connect <id> (container=<id>, name=n1, type=bridge)\n',
  )
  expect((await told('--filter container=c1 --filter event=die')).replace(/^\S+/, '<time>')).toBe(
    '<time> container die <id> (execDuration=0, exitCode=0, image=busybox, name=c1)\n',
  )
  expect(await told('--filter label=nope')).toBe('')
  expect(await told('--filter volume=v1 --format "{{.Action}}"')).toBe('create\nmount\nunmount\ndestroy\n')
})

test('events go on until they are stopped', async () => {
  const typist = await withImage()
  const line = 'timeout 3 docker events --format "{{.Type}} {{.Action}}" & sleep 1; docker run --rm busybox true; wait'
  const { stdout } = await typist.run(line)
  expect(stdout).toBe(`container create
container attach
network connect
container start
network disconnect
container die
container destroy
`)
})

test('a prune asks, and removes what nobody uses', async () => {
  const typist = await withImage()
  await typist.run('docker network create n1')
  await typist.run('docker run --name c1 busybox true')
  await typist.run('docker volume create')
  const printed = await typist.type(
    'docker system prune -a --volumes --filter label=x </dev/null',
    'docker system prune -f --volumes --filter until=10m',
    'docker system prune -f --filter foo=bar',
    'docker system prune -f --volumes',
  )
  expect(blanked(printed)).toBe(`$ docker system prune -a --volumes --filter label=x </dev/null
WARNING! This will remove:
  - all stopped containers
  - all networks not used by at least one container
  - all anonymous volumes not used by at least one container
  - all images without at least one container associated to them
  - all build cache

  Items to be pruned will be filtered with:
  - label=x

Are you sure you want to continue? [y/N] $ docker system prune -f --volumes --filter until=10m
ERROR: The "until" filter is not supported with "--volumes"
[1]
$ docker system prune -f --filter foo=bar
Error response from daemon: invalid filter 'foo'
[1]
$ docker system prune -f --volumes
Deleted Containers:
<id>

Deleted Networks:
n1

Deleted Volumes:
<id>

Total reclaimed space: 0B
`)
})

test('info counts containers, and fails without a daemon', async () => {
  const typist = await withImage()
  await typist.run('docker run -d busybox sleep 100')
  await typist.run('docker run busybox true')
  const { stdout } = await typist.run(
    'docker info --format "{{.Containers}} {{.ContainersRunning}} {{.ContainersStopped}} {{.Driver}} {{.Swarm.LocalNodeState}}"',
  )
  expect(stdout).toBe('2 1 1 overlay2 inactive\n')
  expect(await typist.type('docker info -f "{{.Foo}}"')).toContain(
    `executing "" at <.Foo>: can't evaluate field Foo in type system.dockerInfo`,
  )
})

test('a span of events that ends before it begins is an error', async () => {
  const { stderr } = await new Typist().run('docker events --since 1795946312 --until 1795942712 -f event=pull')
  expect(stderr).toBe(
    'Error response from daemon: `since` time (1795946312) cannot be after `until` time (1795942712)\n',
  )
})

test('a template of a verbose df knows escapes and ends where it ends', async () => {
  const typist = new Typist()
  await typist.run('docker create --name stale busybox true')
  const { stdout } = await typist.run(
    'docker system df -v --format "{{range .Containers}}{{.Names}} {{.State}} {{.LocalVolumes}}\\n{{end}}"',
  )
  expect(stdout).toBe('stale created 0\n')
})

test('df leaves out volumes with options', async () => {
  const typist = new Typist()
  await typist.run('docker volume create vv; docker volume create --opt type=tmpfs --opt device=tmpfs vola')
  const { stdout } = await typist.run('docker system df -v --format "{{range .Volumes}}{{.Name}} {{.Size}};{{end}}"')
  expect(stdout).toBe('vv 0B;')
})
