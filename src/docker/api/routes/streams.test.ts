import { expect, test } from 'vitest'
import { containerById } from '../../engine/state.ts'
import type { ExecBody } from '../endpoints/container.ts'
import { output, testEngine } from '../testing.ts'

const execBody = (cmd: string, more: Partial<ExecBody> = {}): ExecBody => ({
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
  ...more,
})

const allStreams = { stream: 1, stdin: 1, stdout: 1, stderr: 1 } as const

test('attach: what a client types reaches the process, whose end is everybody’s', async () => {
  const { api, create, inspect, run } = testEngine()
  const id = await create('cat', 'cat', {}, { OpenStdin: true, StdinOnce: true })
  const streams = await api('POST /containers/{id}/attach', { id, ...allStreams })
  await api('POST /containers/{id}/start', { id })
  await streams.stdin.write('one\ntwo\n')
  streams.stdin.close()
  expect(await run(output(streams))).toEqual(['one\ntwo\n', ''])
  expect((await inspect(id)).State.ExitCode).toBe(0)
})

test('without -i a process reads nothing', async () => {
  const { api, create, inspect, run, world } = testEngine()
  const id = await create('cat', 'cat')
  const streams = await api('POST /containers/{id}/attach', { id, ...allStreams })
  await api('POST /containers/{id}/start', { id })
  await streams.stdin.write('ignored\n')
  expect(await run(output(streams))).toEqual(['', ''])
  await run(world.sleep(0))
  expect((await inspect(id)).State.Status).toBe('exited')
})

test('a terminal echoes, merges the streams, and lets go at Ctrl-P Ctrl-Q', async () => {
  const { api, create, inspect, logs, run, world } = testEngine()
  const id = await create('cat', 'cat', {}, { OpenStdin: true, Tty: true })
  const streams = await api('POST /containers/{id}/attach', { id, ...allStreams })
  await api('POST /containers/{id}/start', { id })
  await streams.stdin.write('hi\r')
  await run(world.sleep(0))
  await streams.stdin.write('\x10x\x10\x11')
  expect(await run(output(streams))).toEqual(['hi\r\nhi\r\n', ''])
  expect((await inspect(id)).State.Status).toBe('running')
  expect(await logs(id)).toContain('hi\r\nhi\r\n')
})

test('detach keys of one’s own', async () => {
  const { api, create, inspect, run } = testEngine()
  const id = await create('cat', 'cat', {}, { OpenStdin: true, Tty: true })
  await api('POST /containers/{id}/start', { id })
  const streams = await api('POST /containers/{id}/attach', { id, ...allStreams, detachKeys: 'a,ctrl-b' })
  await streams.stdin.write('a\x02')
  expect(await run(output(streams))).toEqual(['', ''])
  expect((await inspect(id)).State.Status).toBe('running')
})

test('attach with logs begins with what was written before', async () => {
  const { api, create, run, world } = testEngine()
  const id = await create('tick', 'tick 3')
  await api('POST /containers/{id}/start', { id })
  await run(world.sleep(1500))
  const late = await api('POST /containers/{id}/attach', { id, stream: 1, stdout: 1 })
  const whole = await api('POST /containers/{id}/attach', { id, stream: 1, stdout: 1, logs: 1 })
  const [one, other] = await run(Promise.all([output(late), output(whole)]))
  expect([one[0], other[0]]).toEqual(['tick 3\n', 'tick 1\ntick 2\ntick 3\n'])
})

test('one who attaches and goes away does not disturb the process', async () => {
  const { api, create, inspect, run, world } = testEngine()
  const id = await create('tick', 'tick 3')
  await api('POST /containers/{id}/start', { id })
  const streams = await api('POST /containers/{id}/attach', { id, stream: 1, stdout: 1 })
  streams.stdout.close()
  await run(world.sleep(5000))
  expect((await inspect(id)).State.ExitCode).toBe(0)
})

test('logs: tail, since, until, timestamps, details, one stream', async () => {
  const { api, create, run, world } = testEngine()
  const id = await create('tick', 'tick 4')
  const begin = world.now() / 1000
  await api('POST /containers/{id}/start', { id })
  await run(world.sleep(10_000))
  const read = async (more: object) =>
    (await output(await api('GET /containers/{id}/logs', { id, stdout: 1, stderr: 1, ...more })))[0]
  expect(await read({ tail: '2' })).toBe('tick 3\ntick 4\n')
  expect(await read({ tail: '0' })).toBe('')
  expect(await read({ tail: '-1' })).toBe('tick 1\ntick 2\ntick 3\ntick 4\n')
  expect(await read({ since: String(begin + 1.5), until: `${begin + 2}.000000001` })).toBe('tick 3\n')
  expect(await read({ tail: '1', timestamps: 1 })).toBe('2026-11-24T09:00:03.000000000Z tick 4\n')
  expect(await read({ tail: '1', details: 1 })).toBe(' tick 4\n')
  await expect(api('GET /containers/{id}/logs', { id })).rejects.toMatchObject({ status: 400 })
})

test('following logs ends with the run, with its last lines', async () => {
  const { api, create, run, world } = testEngine()
  const id = await create('tick', 'tick 3')
  await api('POST /containers/{id}/start', { id })
  await run(world.sleep(500))
  const streams = await api('GET /containers/{id}/logs', { id, stdout: 1, stderr: 1, follow: 1, tail: '0' })
  expect((await run(output(streams)))[0]).toBe('tick 2\ntick 3\n')
})

test('a follower that hangs up is let go', async () => {
  const { api, create, run, world } = testEngine()
  const id = await create('web', 'serve')
  await api('POST /containers/{id}/start', { id })
  const hangUp = new AbortController()
  const streams = await api('GET /containers/{id}/logs', { id, stdout: 1, follow: 1 }, hangUp.signal)
  void world.sleep(10).then(() => {
    hangUp.abort()
  })
  expect((await run(output(streams)))[0]).toBe('')
})

test('logs are bounded, and not kept with the driver none', async () => {
  const { api, create, engine, run, world } = testEngine()
  const id = await create('big', 'tick 6000')
  await api('POST /containers/{id}/start', { id })
  await run(world.sleep(7_000_000))
  expect(containerById(engine.state, id)!.logs).toHaveLength(5000)
  expect(containerById(engine.state, id)!.logs[0]!.text).toBe('tick 1001\n')
  const none = await create('none', 'echo x', { LogConfig: { Type: 'none', Config: {} } })
  await api('POST /containers/{id}/start', { id: none })
  await expect(api('GET /containers/{id}/logs', { id: none, stdout: 1 })).rejects.toMatchObject({
    status: 501,
    message: 'configured logging driver does not support reading',
  })
})

test('exec runs beside the main process, and tells its exit code', async () => {
  const { api, create, engine, inspect, run } = testEngine()
  const id = await create('web', 'serve', {}, { Env: ['A=1'] })
  await api('POST /containers/{id}/start', { id })
  const exec = async (cmd: string, more?: Partial<ExecBody>) => {
    const { Id } = await api('POST /containers/{id}/exec', { id: 'web', body: execBody(cmd, more) })
    const streams = await api('POST /exec/{id}/start', { id: Id, body: { Detach: false, Tty: more?.Tty ?? false } })
    const [out, err] = await run(output(streams!))
    return [out, err, (await api('GET /exec/{id}/json', { id: Id })).ExitCode]
  }
  const hostname = id.slice(0, 12)
  const path = 'PATH=/usr/local/sbin:/usr/local/bin:/usr/sbin:/usr/bin:/sbin:/bin'
  expect(await exec('env', { Env: ['B=2'] })).toEqual([`${path}\nHOSTNAME=${hostname}\nA=1\nB=2\nHOME=/root\n`, '', 0])
  expect(await exec('env', { Tty: true })).toEqual([expect.stringContaining('\r\nTERM=xterm\r\nA=1\r\n'), '', 0])
  expect(await exec('complain no')).toEqual(['', 'no\n', 1])
  expect(await exec('pwd', { WorkingDir: '/tmp' })).toEqual(['/tmp\n', '', 0])
  const failed = 'OCI runtime exec failed: exec failed: unable to start container process: '
  expect(await exec('nosuch')).toEqual([`${failed}exec: "nosuch": executable file not found in $PATH\r\n`, '', 127])
  expect(await exec('pwd', { WorkingDir: '/nope' })).toEqual([
    `${failed}chdir to cwd ("/nope") set in config.json failed: no such file or directory\r\n`,
    '',
    127,
  ])
  await expect(exec('pwd', { User: 'nobody1' })).rejects.toMatchObject({
    status: 400,
    message: 'unable to find user nobody1: no matching entries in passwd file',
  })
  expect((await inspect('web')).ExecIDs).toBeNull()
  const actions = engine.state.events.filter(({ attributes }) => attributes.execID !== undefined)
  expect(actions.slice(0, 3).map(({ action }) => action)).toEqual(['exec_create: env ', 'exec_start: env ', 'exec_die'])
  await run(api('DELETE /containers/{id}', { id: 'web', force: 1 }))
  expect(engine.execs.size).toBe(0)
})

test('a detached exec goes on alone, and ends with its container', async () => {
  const { api, create, engine, inspect, run, world } = testEngine()
  const id = await create('web', 'serve')
  await api('POST /containers/{id}/start', { id })
  const { Id } = await api('POST /containers/{id}/exec', { id, body: execBody('sleep 100') })
  expect(await api('POST /exec/{id}/start', { id: Id, body: { Detach: true, Tty: false } })).toBeUndefined()
  expect((await inspect(id)).ExecIDs).toEqual([Id])
  const { Processes } = await api('GET /containers/{id}/top', { id, ps_args: '-o pid,cmd' })
  expect(Processes.map(([, cmd]) => cmd)).toEqual(['serve', 'sleep 100'])
  await run(api('POST /containers/{id}/stop', { id }))
  await run(world.sleep(0))
  expect(await api('GET /exec/{id}/json', { id: Id })).toMatchObject({ Running: false, ExitCode: 137 })
  expect(engine.state.events.filter(({ action }) => action === 'exec_die')).toHaveLength(1)
})

test('exec and attach refuse what does not run', async () => {
  const { api, create } = testEngine()
  const id = await create('web', 'serve')
  const exec = () => api('POST /containers/{id}/exec', { id: 'web', body: execBody('true') })
  await expect(exec()).rejects.toMatchObject({ status: 409, message: `container ${id} is not running` })
  await api('POST /containers/{id}/start', { id })
  await api('POST /containers/{id}/pause', { id })
  await expect(exec()).rejects.toThrow('Container web is paused, unpause the container before exec')
  await expect(api('POST /containers/{id}/attach', { id: 'web', stdout: 1 })).rejects.toMatchObject({ status: 409 })
  await expect(api('GET /exec/{id}/json', { id: 'nope' })).rejects.toThrow('No such exec instance: nope')
})
