import { expect, test } from 'vitest'
import { resume } from '../../engine/container/resume.ts'
import type { State } from '../../engine/state.ts'
import { output, testEngine } from '../testing.ts'

const whatFailed = (text: string) =>
  `failed to create task for container: failed to create shim task: OCI runtime create failed: runc create failed: unable to start container process: error during container init: ${text}`

test('a container runs its command, keeps what it wrote, and leaves nothing behind', async () => {
  const { api, create, engine, inspect, logs, run } = testEngine()
  const before = JSON.stringify({ ...engine.state, events: [] })
  const id = await create('web', 'echo hello world')
  const { exit } = await api('POST /containers/{id}/wait', { id, condition: 'next-exit' })
  const streams = await api('POST /containers/{id}/attach', { id, stream: 1, stdout: 1, stderr: 1 })
  await api('POST /containers/{id}/start', { id })
  expect(await run(output(streams))).toEqual(['hello world\n', ''])
  expect(await run(exit)).toBe(0)
  expect(await logs('web')).toBe('hello world\n')
  expect((await inspect('web')).State).toMatchObject({ Status: 'exited', ExitCode: 0, Pid: 0 })
  await api('DELETE /containers/{id}', { id: 'web' })
  expect(JSON.stringify({ ...engine.state, events: [] })).toBe(before)
  expect([engine.machines.size, engine.runtimes.size, engine.execs.size]).toEqual([0, 0, 0])
})

test.each([
  ['nosuch', 127, 'exec: "nosuch": executable file not found in $PATH'],
  ['/no/such', 127, 'exec: "/no/such": stat /no/such: no such file or directory'],
  ['/etc', 126, 'exec: "/etc": is a directory: permission denied'],
  ['/etc/passwd', 126, 'exec: "/etc/passwd": permission denied'],
])('what cannot be executed: %s', async (cmd, code, message) => {
  const { api, create, inspect } = testEngine()
  const id = await create('web', cmd)
  const text = whatFailed(message)
  await expect(api('POST /containers/{id}/start', { id })).rejects.toMatchObject({ status: 400, message: text })
  expect((await inspect(id)).State).toMatchObject({ Status: 'created', ExitCode: code, Error: text })
})

test('a file that no kernel can run ends the container with 255', async () => {
  const { api, create, inspect, logs, run, world } = testEngine()
  const id = await create('web', 'broken')
  await api('POST /containers/{id}/start', { id })
  await run(world.sleep(1))
  expect((await inspect(id)).State.ExitCode).toBe(255)
  expect(await logs(id)).toBe('exec /bin/broken: exec format error\n')
})

test('stop asks, waits and kills; what has a handler ends by itself', async () => {
  const { api, create, inspect, run, world } = testEngine()
  for (const [name, cmd] of [
    ['deaf', 'sleep 1000'],
    ['polite', 'serve'],
  ] as const) {
    await api('POST /containers/{id}/start', { id: await create(name, cmd) })
  }
  const begin = world.now()
  await run(api('POST /containers/{id}/stop', { id: 'polite' }))
  expect(world.now() - begin).toBe(0)
  await run(api('POST /containers/{id}/stop', { id: 'deaf' }))
  expect(world.now() - begin).toBe(10_000)
  expect([(await inspect('polite')).State.ExitCode, (await inspect('deaf')).State.ExitCode]).toEqual([0, 137])
})

test('stopping, starting and killing what is so already', async () => {
  const { api, calls, create, run } = testEngine()
  const id = await create('web', 'serve')
  await api('POST /containers/{id}/stop', { id: 'web' })
  await api('POST /containers/{id}/start', { id: 'web' })
  await api('POST /containers/{id}/start', { id: 'web' })
  await run(api('POST /containers/{id}/kill', { id: 'web' }))
  await expect(api('POST /containers/{id}/kill', { id: 'web' })).rejects.toThrow(
    `cannot kill container: web: container ${id} is not running`,
  )
  expect(calls.map(({ status }) => status)).toEqual([201, 304, 204, 304, 204, 409])
})

test('--init has a first process that hands signals on', async () => {
  const { api, create, inspect, run, world } = testEngine()
  await api('POST /containers/{id}/start', { id: await create('web', 'sleep 1000', { Init: true }) })
  const begin = world.now()
  await run(api('POST /containers/{id}/stop', { id: 'web' }))
  expect([world.now() - begin, (await inspect('web')).State.ExitCode]).toEqual([0, 143])
})

test('pause freezes, unpause goes on, stop thaws', async () => {
  const { api, create, inspect, logs, run, world } = testEngine()
  const id = await create('web', 'tick 5')
  await api('POST /containers/{id}/start', { id })
  await run(world.sleep(1500))
  await api('POST /containers/{id}/pause', { id })
  await run(world.sleep(10_000))
  expect(await logs(id)).toBe('tick 1\ntick 2\n')
  expect((await inspect(id)).State).toMatchObject({ Status: 'paused', Running: true, Paused: true })
  await expect(api('POST /containers/{id}/pause', { id })).rejects.toThrow(`Container ${id} is already paused`)
  await api('POST /containers/{id}/unpause', { id })
  await run(world.sleep(1500))
  expect(await logs(id)).toContain('tick 4')
  await expect(api('POST /containers/{id}/unpause', { id })).rejects.toMatchObject({ status: 500 })
  await api('POST /containers/{id}/pause', { id })
  await run(api('POST /containers/{id}/stop', { id, t: 1 }))
  expect((await inspect(id)).State).toMatchObject({ Status: 'exited', ExitCode: 137 })
})

test('a restart policy waits twice as long each time, until a user stops the container', async () => {
  const { api, create, inspect, run, world } = testEngine()
  const id = await create('web', 'exit 1', { RestartPolicy: { Name: 'always', MaximumRetryCount: 0 } })
  await api('POST /containers/{id}/start', { id })
  await run(world.sleep(2000))
  expect(await inspect(id)).toMatchObject({ RestartCount: 5, State: { Status: 'restarting', ExitCode: 1 } })
  await expect(api('POST /containers/{id}/exec', { id, body: execBody('true') })).rejects.toThrow(
    `Container ${id} is restarting, wait until the container is running`,
  )
  await api('POST /containers/{id}/stop', { id })
  await run(world.sleep(60_000))
  expect(await inspect(id)).toMatchObject({ RestartCount: 5, State: { Status: 'exited' } })
  await api('POST /containers/{id}/start', { id })
  expect((await inspect(id)).RestartCount).toBe(1)
})

test('on-failure gives up after its count and at success', async () => {
  const { api, create, inspect, run, world } = testEngine()
  const policy = { RestartPolicy: { Name: 'on-failure', MaximumRetryCount: 2 } } as const
  await api('POST /containers/{id}/start', { id: await create('bad', 'exit 3', policy) })
  await api('POST /containers/{id}/start', { id: await create('good', 'true', policy) })
  await run(world.sleep(60_000))
  expect(await inspect('bad')).toMatchObject({ RestartCount: 2, State: { Status: 'exited', ExitCode: 3 } })
  expect(await inspect('good')).toMatchObject({ RestartCount: 0, State: { Status: 'exited', ExitCode: 0 } })
})

test('--rm removes a container that ends, and one that never began', async () => {
  const { api, create, engine, run } = testEngine()
  const id = await create('web', 'exit 4', { AutoRemove: true })
  const { exit } = await api('POST /containers/{id}/wait', { id, condition: 'removed' })
  await api('POST /containers/{id}/start', { id })
  expect(await run(exit)).toBe(4)
  await expect(
    api('POST /containers/{id}/start', { id: await create('no', 'nosuch', { AutoRemove: true }) }),
  ).rejects.toThrow()
  await run(engine.until(({ containers }) => Object.keys(containers).length === 0))
})

test('restart starts a container anew, even one with --rm', async () => {
  const { api, create, inspect, run } = testEngine()
  const id = await create('web', 'serve', { AutoRemove: true })
  await api('POST /containers/{id}/start', { id })
  await run(api('POST /containers/{id}/restart', { id, t: 0 }))
  expect(await inspect(id)).toMatchObject({ State: { Status: 'running' }, HostConfig: { AutoRemove: true } })
})

test('removing: running ones only by force, with their own volumes on request', async () => {
  const { api, create, engine, run } = testEngine()
  await api('POST /containers/{id}/start', { id: await create('web', 'serve', {}, { Volumes: { '/data': {} } }) })
  await expect(api('DELETE /containers/{id}', { id: 'web' })).rejects.toThrow(
    'cannot remove container "web": container is running: stop the container before removing or force remove',
  )
  expect(Object.keys(engine.state.volumes)).toHaveLength(1)
  await run(api('DELETE /containers/{id}', { id: 'web', force: 1, v: 1 }))
  expect([engine.state.containers, engine.state.volumes]).toEqual([[], {}])
})

test('names: taken, invalid, renamed, random', async () => {
  const { api, create, body, inspect } = testEngine()
  const id = await create('web', 'true')
  const taken = `Conflict. The container name "/web" is already in use by container "${id}". You have to remove (or rename) that container to be able to reuse that name.`
  await expect(create('web', 'true')).rejects.toMatchObject({ status: 409, message: taken })
  await expect(create('w', 'true')).rejects.toThrow(
    'Invalid container name (w), only [a-zA-Z0-9][a-zA-Z0-9_.-] are allowed',
  )
  const rename = (from: string, to: string) => api('POST /containers/{id}/rename', { id: from, name: to })
  await rename('web', 'api')
  await expect(rename('api', 'api')).rejects.toThrow('Renaming a container with the same name as its current name')
  await create('web', 'true')
  await expect(rename('web', 'api')).rejects.toThrow(
    /^Error when allocating new name: Conflict\. The container name "\/api"/,
  )
  await expect(rename('nope', 'x')).rejects.toMatchObject({ status: 404, message: 'No such container: nope' })
  const { Id } = await api('POST /containers/create', { body: body({}) })
  expect((await inspect(Id)).Name).toMatch(/^\/[a-z]+_[a-z]+$/)
  expect((await inspect(id.slice(0, 5))).Name).toBe('/api')
})

test('health: starting, healthy, unhealthy after failures in a row', async () => {
  const { api, create, engine, inspect, run, world } = testEngine()
  const check = (cmd: string) => ({ Healthcheck: { Test: ['CMD', ...cmd.split(' ')], Interval: 1e9, Retries: 2 } })
  await api('POST /containers/{id}/start', { id: await create('well', 'serve', {}, check('echo fine')) })
  await api('POST /containers/{id}/start', { id: await create('ill', 'serve', {}, check('exit 7')) })
  const health = async (id: string) => (await inspect(id)).State.Health
  expect(await health('well')).toMatchObject({ Status: 'starting', Log: [] })
  await run(world.sleep(1500))
  expect(await health('well')).toMatchObject({ Status: 'healthy', Log: [{ ExitCode: 0, Output: 'fine\n' }] })
  expect(await health('ill')).toMatchObject({ Status: 'starting', FailingStreak: 1 })
  await run(world.sleep(9000))
  expect(await health('ill')).toMatchObject({ Status: 'unhealthy', FailingStreak: 10, Log: { length: 5 } })
  expect(engine.state.events.filter(({ action }) => action.startsWith('health_status'))).toHaveLength(2)
  expect(engine.execs.size).toBe(0)
  await api('POST /containers/{id}/pause', { id: 'well' })
  expect(await health('well')).toMatchObject({ Status: 'unhealthy', FailingStreak: 0 })
  await api('POST /containers/{id}/unpause', { id: 'well' })
  expect(await health('well')).toMatchObject({ Status: 'unhealthy' })
  await run(world.sleep(1500))
  expect(await health('well')).toMatchObject({ Status: 'healthy' })
  await run(api('POST /containers/{id}/stop', { id: 'well' }))
  expect(await health('well')).toMatchObject({ Status: 'unhealthy', FailingStreak: 0 })
  await api('POST /containers/{id}/start', { id: 'well' })
  expect(await health('well')).toMatchObject({ Status: 'starting' })
})

test('events tell a life', async () => {
  const { api, create, engine, run } = testEngine()
  const id = await create('web', 'serve', { Binds: ['stuff:/stuff'] })
  await api('POST /containers/{id}/start', { id })
  await run(api('POST /containers/{id}/stop', { id }))
  await api('DELETE /containers/{id}', { id })
  expect(engine.state.events.map(({ type, action }) => `${type} ${action}`)).toEqual([
    'volume create',
    'container create',
    'volume mount',
    'network connect',
    'container start',
    'container kill',
    'network disconnect',
    'volume unmount',
    'container stop',
    'container die',
    'container destroy',
  ])
  const die = engine.state.events.find(({ action }) => action === 'die')
  expect(die?.attributes).toEqual({ image: 'box', name: 'web', exitCode: '0', execDuration: '0' })
})

test('what ran when a state was kept runs again, as if it had never ended', async () => {
  const before = testEngine()
  await before.api('POST /containers/{id}/start', { id: await before.create('web', 'serve') })
  await before.api('POST /containers/{id}/start', { id: await before.create('clock', 'tick 1000') })
  await before.run(before.world.sleep(1500))
  const { engine, api, run, inspect, logs, world } = testEngine(
    () => JSON.parse(JSON.stringify(before.engine.state)) as State,
  )
  const { State: state, NetworkSettings: network } = await inspect('web')
  resume(engine)
  expect(await inspect('web')).toMatchObject({ State: state, NetworkSettings: network, RestartCount: 0 })
  expect(engine.state.events).toEqual(before.engine.state.events)
  await run(world.sleep(1100))
  expect(await logs('clock')).toBe('tick 1\ntick 2\ntick 2\n')
  await run(api('POST /containers/{id}/stop', { id: 'web' }))
  expect((await inspect('web')).State).toMatchObject({ Status: 'exited', ExitCode: 0 })
})

const execBody = (cmd: string) => ({
  User: '',
  Privileged: false,
  Tty: false,
  AttachStdin: false,
  AttachStdout: true,
  AttachStderr: true,
  DetachKeys: '',
  Env: null,
  WorkingDir: '',
  Cmd: cmd.split(' '),
})
