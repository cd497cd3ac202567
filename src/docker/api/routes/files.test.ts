import { expect, test } from 'vitest'
import { unpack } from '../../engine/files/archive.ts'
import { readAll } from '../../engine/process/stream.ts'
import { containerById } from '../../engine/state.ts'
import { output, testEngine } from '../testing.ts'

/** An engine whose `run` gives what a container of `box` writes. */
function shell() {
  const engine = testEngine()
  const start = async (name: string, cmd: string, hostConfig: object = {}, settings: object = {}) => {
    const id = await engine.create(name, cmd, hostConfig, settings)
    const streams = await engine.api('POST /containers/{id}/attach', { id, stream: 1, stdout: 1, stderr: 1 })
    await engine.api('POST /containers/{id}/start', { id })
    return (await engine.run(output(streams))).join('')
  }
  return { ...engine, start }
}

test('what Docker mounts over /etc', async () => {
  const { start, engine } = shell()
  expect(await start('web', 'cat /etc/hostname', {}, { Hostname: 'box' })).toBe('box\n')
  const id = engine.state.containers[0]!.id
  expect(await start('two', 'cat /etc/hosts', { ExtraHosts: ['me:1.2.3.4'] })).toBe(
    '127.0.0.1\tlocalhost\n::1\tlocalhost ip6-localhost ip6-loopback\nfe00::\tip6-localnet\nff00::\tip6-mcastprefix\n' +
      `ff02::1\tip6-allnodes\nff02::2\tip6-allrouters\n1.2.3.4\tme\n172.17.0.2\t${engine.state.containers[1]!.id.slice(0, 12)}\n`,
  )
  expect(await start('three', 'cat /etc/resolv.conf')).toContain('\nnameserver 10.0.0.1\n')
  expect(containerById(engine.state, id)!.config.Hostname).toBe('box')
})

test('the network and name of another container', async () => {
  const { start, api, create } = shell()
  const id = await create('web', 'serve')
  await api('POST /containers/{id}/start', { id })
  expect(await start('side', 'cat /etc/hostname', { NetworkMode: 'container:web' })).toBe(`${id.slice(0, 12)}\n`)
  expect(await start('host', 'cat /etc/hostname', { NetworkMode: 'host' })).toBe('docker-host\n')
  await expect(start('lost', 'true', { NetworkMode: 'container:nope' })).rejects.toMatchObject({
    status: 500,
    message: 'joining network namespace of container: No such container: nope',
  })
})

test('bind mounts lead to the host, whose folder is made', async () => {
  const { start, engine } = shell()
  await start('web', 'touch /x/new hello', { Binds: ['/work/dir:/x'] })
  expect(await start('two', 'cat /y/new', { Binds: ['/work/dir:/y:ro'] })).toBe('hello')
  expect(await start('file', 'cat /etc/one', { Binds: ['/work/dir/new:/etc/one'] })).toBe('hello')
  expect(JSON.stringify(engine.state.host)).toContain('"data":"hello"')
})

test('volumes outlive containers, and begin with what the image has there', async () => {
  const { start, engine } = shell()
  expect(await start('one', 'cat /data/seed', { Binds: ['data:/data'] })).toBe('seed\n')
  await start('two', 'touch /v/new more', { Binds: ['data:/v'] })
  expect(await start('three', 'cat /data/new', { VolumesFrom: ['one'] })).toBe('more')
  expect(Object.keys(engine.state.volumes.data!.files.entries)).toEqual(['seed', 'new'])
})

test('tmpfs is gone with its run, a read-only root stays as it is', async () => {
  const { start, inspect } = shell()
  expect(await start('one', 'touch /t/f x', { Tmpfs: { '/t': '' } })).toBe('')
  expect(await start('two', 'touch /f x', { ReadonlyRootfs: true })).toContain('Read-only file system')
  expect((await inspect('one')).Mounts).toEqual([])
})

test('a working directory is made', async () => {
  const { start, api } = shell()
  expect(await start('web', 'pwd', {}, { WorkingDir: '/new/dir' })).toBe('/new/dir\n')
  expect(await api('GET /containers/{id}/changes', { id: 'web' })).toEqual([
    { Path: '/new', Kind: 1 },
    { Path: '/new/dir', Kind: 1 },
  ])
  await expect(start('two', 'pwd', {}, { WorkingDir: '/etc/passwd' })).rejects.toThrow(
    'Cannot mkdir: /etc/passwd is not a directory',
  )
})

test('a fresh container has no changes; writing shows the way to the file', async () => {
  const { api, create, start } = shell()
  await create('fresh', 'true')
  expect(await api('GET /containers/{id}/changes', { id: 'fresh' })).toBeNull()
  await start('web', 'touch /etc/new x')
  expect(await api('GET /containers/{id}/changes', { id: 'web' })).toEqual([
    { Path: '/etc', Kind: 0 },
    { Path: '/etc/new', Kind: 1 },
  ])
})

test.each([
  ['a:/x:zz', 'invalid mode: zz'],
  ['/x:ro', "invalid volume specification: '/x:ro'"],
  ['a:/b:c:d', "invalid volume specification: 'a:/b:c:d'"],
  [
    'foo:bar',
    `invalid volume specification: 'foo:bar': invalid mount config for type "volume": invalid mount path: 'bar' mount path must be absolute`,
  ],
  [
    'a/b:/x',
    'create a/b: "a/b" includes invalid characters for a local volume name, only "[a-zA-Z0-9][a-zA-Z0-9_.-]" are allowed. If you intended to pass a host directory, use absolute path',
  ],
])('-v %s', async (bind, message) => {
  const { create, engine } = shell()
  await expect(create('web', 'true', { Binds: [bind] })).rejects.toThrow(message)
  expect([engine.state.containers, engine.state.volumes]).toEqual([[], {}])
})

test.each([
  [
    { Mounts: [{ Type: 'bind', Source: '/work/nope', Target: '/x' }] },
    'invalid mount config for type "bind": bind source path does not exist: /work/nope',
  ],
  [
    { Mounts: [{ Type: 'volume', Target: 'rel' }] },
    'invalid mount config for type "volume": invalid mount path: \'rel\' mount path must be absolute',
  ],
  [{ Binds: ['aa:/x', 'bb:/x'] }, 'Duplicate mount point: /x'],
  [{ VolumesFrom: ['nope'] }, 'No such container: nope'],
  [{ Links: ['nope'] }, 'could not get container for nope: No such container: nope'],
  [{ Memory: 1024 }, 'Minimum memory limit allowed is 6MB'],
  [{ NanoCpus: 99e9 }, 'range of CPUs is from 0.01 to 2.00, as there are only 2 CPUs available'],
  [
    { RestartPolicy: { Name: 'foo' as 'no', MaximumRetryCount: 0 } },
    "invalid restart policy: unknown policy 'foo'; use one of 'no', 'always', 'on-failure', or 'unless-stopped'",
  ],
  [
    { NetworkMode: 'container:x', PortBindings: { '80/tcp': [] } },
    'conflicting options: port publishing and the container type network mode',
  ],
  [{ LogConfig: { Type: 'foo', Config: {} } }, 'error looking up logging plugin foo: plugin "foo" not found'],
] as const)('settings that make no sense: %j', async (hostConfig, message) => {
  const { create } = shell()
  await expect(create('web', 'true', hostConfig)).rejects.toMatchObject({ status: 400, message })
})

test('cp reads and writes paths of a container, running or not', async () => {
  const { api, create, run } = shell()
  await create('web', 'serve', { Binds: ['data:/v'] })
  const read = async (path: string) => {
    const { archive } = await api('GET /containers/{id}/archive', { id: 'web', path })
    return unpack(await run(readAll(archive))).map(member => member.path)
  }
  expect(await read('/etc/passwd')).toEqual(['passwd'])
  expect(await read('/data')).toEqual(['data', 'data/seed'])
  expect(await read('/data/.')).toEqual(['.', './seed'])
  const archive = await readAll((await api('GET /containers/{id}/archive', { id: 'web', path: '/data' })).archive)
  const write = (path: string) =>
    api('PUT /containers/{id}/archive', { id: 'web', path, body: archive, noOverwriteDirNonDir: 'true' })
  await write('/v')
  expect(await read('/v')).toEqual(['v', 'v/data', 'v/data/seed'])
  await expect(write('/no/dir')).rejects.toMatchObject({
    status: 404,
    message: 'Could not find the file /no/dir in container web',
  })
  await expect(write('/etc/passwd')).rejects.toMatchObject({
    status: 400,
    message: 'extraction point is not a directory',
  })
  await expect(read('/nope')).rejects.toThrow('Could not find the file /nope in container web')
  expect(await api('HEAD /containers/{id}/archive', { id: 'web', path: '/etc/passwd' })).toMatchObject({
    name: 'passwd',
    isDirectory: false,
  })
  await create('fixed', 'serve', { ReadonlyRootfs: true, Binds: ['data:/v:ro'] })
  const into = (path: string) => api('PUT /containers/{id}/archive', { id: 'fixed', path, body: archive })
  await expect(into('/')).rejects.toThrow('container rootfs is marked read-only')
  await expect(into('/v')).rejects.toThrow('mounted volume is marked read-only')
})

test('commit makes an image that runs', async () => {
  const { api, start } = shell()
  await start('web', 'touch /f data')
  const { Id } = await api('POST /commit', {
    container: 'web',
    repo: 'docker.io/library/mine',
    tag: '1',
    comment: 'm',
    author: 'me',
    changes: ['CMD ["cat","/f"]'],
  })
  expect(Id).toMatch(/^sha256:[0-9a-f]{64}$/)
  expect(await start('again', '', {}, { Image: 'mine:1' })).toBe('data')
})
