import { expect, test } from 'vitest'
import { testEngine } from '../testing.ts'

async function fleet() {
  const engine = testEngine()
  const { api, create, run, world } = engine
  const start = async (id: string) => {
    await api('POST /containers/{id}/start', { id })
    await run(world.sleep(1000))
  }
  await start(await create('old', 'exit 3'))
  await start(
    await create(
      'web',
      'serve',
      { PortBindings: { '80/tcp': [{ HostIp: '', HostPort: '8080' }] } },
      { Labels: { app: 'web' }, ExposedPorts: { '80/tcp': {}, '90/tcp': {} } },
    ),
  )
  await start(await create('db', 'serve', { Binds: ['data:/data', '/work:/host'], NetworkMode: 'none' }))
  await create('new', 'true')
  const names = async (filters: object | undefined, more: object = { all: 1 }) => {
    const request = { ...more, ...(filters && { filters: JSON.stringify(filters) }) }
    const rows = await api('GET /containers/json', request)
    return rows.map(({ Names }) => Names.join().slice(1)).join(' ')
  }
  return { ...engine, names }
}

test('all, running, the newest', async () => {
  const { names } = await fleet()
  expect(await names(undefined, {})).toBe('db web')
  expect(await names(undefined)).toBe('new db web old')
  expect(await names(undefined, { limit: 2 })).toBe('new db')
})

test('every filter', async () => {
  const { names, inspect } = await fleet()
  const is = (key: string, ...values: string[]) =>
    names({ [key]: Object.fromEntries(values.map(value => [value, true])) })
  expect(await is('name', 'w')).toBe('new web')
  expect(await is('name', '^web$')).toBe('web')
  expect(await is('id', (await inspect('db')).Id.slice(0, 8))).toBe('db')
  expect(await is('status', 'exited', 'created')).toBe('new old')
  expect(await is('exited', '3')).toBe('old')
  expect(await is('label', 'app=web')).toBe('web')
  expect(await is('label', 'app=x')).toBe('')
  expect(await is('ancestor', 'box')).toBe('new db web old')
  expect(await is('ancestor', 'nope')).toBe('')
  expect(await is('before', 'db')).toBe('web old')
  expect(await is('since', 'web')).toBe('new db')
  expect(await is('volume', 'data')).toBe('db')
  expect(await is('volume', '/host')).toBe('db')
  expect(await is('network', 'none')).toBe('db')
  expect(await is('publish', '8080')).toBe('web')
  expect(await is('expose', '80-95/tcp')).toBe('web')
  expect(await is('health', 'none')).toBe('new db web old')
  expect(await names({ status: { created: true } }, {})).toBe('new')
})

test.each([
  ['foo', 'bar', "invalid filter 'foo'"],
  [
    'status',
    'foo',
    "invalid filter 'status=foo': invalid value for state (foo): must be one of created, running, paused, restarting, removing, exited, dead",
  ],
  [
    'health',
    'foo',
    "invalid filter 'health=foo': invalid value for health (foo): must be one of none, starting, healthy, unhealthy",
  ],
  ['exited', 'abc', `invalid filter 'exited=abc': strconv.Atoi: parsing "abc": invalid syntax`],
  ['publish', 'abc', 'error while looking up for publish abc: strconv.ParseUint: parsing "abc": invalid syntax'],
  ['is-task', 'foo', "invalid filter 'is-task=[foo]'"],
  ['before', 'nope', 'No such container: nope'],
])('filter %s=%s', async (key, value, message) => {
  const { names } = await fleet()
  await expect(names({ [key]: { [value]: true } })).rejects.toThrow(message)
})

test('a row', async () => {
  const { api, run, world } = await fleet()
  await run(world.sleep(5 * 60_000))
  const rows = await api('GET /containers/json', { all: 1, size: 1 })
  expect(rows.map(({ Status }) => Status)).toEqual([
    'Created',
    'Up 5 minutes',
    'Up 5 minutes',
    'Exited (3) 5 minutes ago',
  ])
  expect(rows[2]).toMatchObject({
    Image: 'box',
    Command: 'serve',
    Ports: [
      { IP: '0.0.0.0', PrivatePort: 80, PublicPort: 8080, Type: 'tcp' },
      { IP: '::', PrivatePort: 80, PublicPort: 8080, Type: 'tcp' },
      { PrivatePort: 90, Type: 'tcp' },
    ],
    Labels: { app: 'web' },
    SizeRootFs: 1000,
    HostConfig: { NetworkMode: 'bridge' },
  })
})

test('inspect has the daemon’s keys in the daemon’s order', async () => {
  const { inspect } = await fleet()
  const shown = await inspect('web')
  expect(Object.keys(shown).join(' ')).toBe(
    'Id Created Path Args State Image ResolvConfPath HostnamePath HostsPath LogPath Name RestartCount Driver Platform ' +
      'MountLabel ProcessLabel AppArmorProfile ExecIDs HostConfig GraphDriver Mounts Config NetworkSettings',
  )
  expect(Object.keys(shown.Config).join(' ')).toBe(
    'Hostname Domainname User AttachStdin AttachStdout AttachStderr ExposedPorts Tty OpenStdin StdinOnce Env Cmd Image ' +
      'Volumes WorkingDir Entrypoint OnBuild Labels',
  )
  expect(shown.NetworkSettings).toMatchObject({ IPAddress: '172.17.0.2', IPPrefixLen: 16, Gateway: '172.17.0.1' })
})

test('prune takes what does not run', async () => {
  const { api, names } = await fleet()
  const { ContainersDeleted } = await api('POST /containers/prune', {})
  expect(ContainersDeleted).toHaveLength(2)
  expect(await names(undefined)).toBe('db web')
  expect(await api('POST /containers/prune', {})).toEqual({ ContainersDeleted: null, SpaceReclaimed: 0 })
})

test('update changes limits and policy', async () => {
  const { api, inspect } = await fleet()
  const update = (body: object) => api('POST /containers/{id}/update', { id: 'web', body })
  await update({ RestartPolicy: { Name: 'always', MaximumRetryCount: 0 }, CpuShares: 5 })
  expect((await inspect('web')).HostConfig).toMatchObject({ RestartPolicy: { Name: 'always' }, CpuShares: 5 })
  await expect(update({ Memory: 2e8 })).rejects.toThrow(
    /^Cannot update container \w{64}: Memory limit should be smaller than/,
  )
  await expect(update({ Memory: 5 })).rejects.toThrow('Minimum memory limit allowed is 6MB')
})

test('ports: taken ones, random ones', async () => {
  const { api, create, inspect } = await fleet()
  const bind = (HostPort: string) => ({ PortBindings: { '80/tcp': [{ HostIp: '', HostPort }] } })
  const id = await create('two', 'serve', bind('8080'))
  await expect(api('POST /containers/{id}/start', { id })).rejects.toThrow(
    /^failed to set up container networking: driver failed programming external connectivity on endpoint two \(\w{64}\): Bind for 0\.0\.0\.0:8080 failed: port is already allocated$/,
  )
  expect(await inspect('two')).toMatchObject({
    State: { Status: 'created', ExitCode: 128 },
    NetworkSettings: { IPAddress: '' },
  })
  await api('POST /containers/{id}/start', { id: await create('three', 'serve', bind('')) })
  expect((await inspect('three')).NetworkSettings.Ports['80/tcp']![0]!.HostPort).toBe('32768')
})
