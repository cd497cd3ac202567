import { expect, test } from 'vitest'
import { ApiError } from '../api.ts'
import { testEngine } from '../testing.ts'

const names = ['one', 'two', 'three', 'four']
const commands = ['true', 'exit 3', 'serve', 'sleep 5', 'tick 3', 'nosuch']

/** Random calls of the API; every one of them answers, if only with an error. */
function moves({ api, create, world, run }: ReturnType<typeof testEngine>) {
  const pick = <T>(all: readonly T[]) => all[Math.floor(world.random() * all.length)]!
  const id = () => pick(names)
  const hostConfig = () => ({
    AutoRemove: world.random() < 0.2,
    Binds: world.random() < 0.3 ? ['data:/data'] : null,
    PortBindings: world.random() < 0.3 ? { '80/tcp': [{ HostIp: '', HostPort: pick(['8080', '']) }] } : {},
  })
  const policy = () => ({ Name: pick(['no', 'always', 'on-failure'] as const), MaximumRetryCount: 0 })
  return [
    () => create(id(), pick(commands), hostConfig(), world.random() < 0.3 ? { Volumes: { '/anon': {} } } : {}),
    () => create(id(), pick(commands), { RestartPolicy: policy() }),
    () => api('POST /containers/{id}/start', { id: id() }),
    () => api('POST /containers/{id}/start', { id: id() }),
    () => api('POST /containers/{id}/stop', { id: id(), t: 1 }),
    () => api('POST /containers/{id}/restart', { id: id(), t: 1 }),
    () => api('POST /containers/{id}/kill', { id: id() }),
    () => api('POST /containers/{id}/pause', { id: id() }),
    () => api('POST /containers/{id}/unpause', { id: id() }),
    () => api('POST /containers/{id}/rename', { id: id(), name: id() }),
    () => api('DELETE /containers/{id}', { id: id(), ...(world.random() < 0.5 && { force: 1 }), v: 1 }),
    () => api('POST /containers/prune', {}),
    () => run(world.sleep(world.random() * 3000)),
  ]
}

test.each([1, 2, 3, 4, 5, 6])('whatever is called, the engine stays whole (%i)', async seed => {
  const engine = testEngine(undefined, seed)
  const { world, run } = engine
  for (let step = 0; step < 150; step++) {
    const all = moves(engine)
    const move = all[Math.floor(world.random() * all.length)]!
    await run(move() as Promise<unknown>).catch((error: unknown) => {
      expect(error).toBeInstanceOf(ApiError)
    })
    await run(world.sleep(0))
    assertWhole(engine)
  }
  for (const { id } of engine.engine.state.containers) {
    await run(engine.api('DELETE /containers/{id}', { id, force: 1, v: 1 }))
  }
  expect([engine.engine.state.containers, engine.engine.machines.size, engine.engine.runtimes.size]).toEqual([[], 0, 0])
})

function assertWhole({ engine }: ReturnType<typeof testEngine>) {
  const containers = engine.state.containers
  expect(new Set(containers.map(({ name }) => name)).size).toBe(containers.length)
  const runs = containers.filter(({ state }) => state.status === 'running' || state.status === 'paused')
  expect([...engine.machines.keys()].sort()).toEqual(runs.map(({ id }) => id).sort())
  const addresses = containers.flatMap(({ networks }) => Object.values(networks).map(({ address }) => address))
  const held = addresses.filter(address => address !== '')
  expect([new Set(held).size, held.length]).toEqual([runs.length, runs.length])
  const ports = containers.flatMap(one =>
    Object.values(one.ports).flatMap(bound => bound?.map(({ HostIp, HostPort }) => HostIp + HostPort) ?? []),
  )
  expect(new Set(ports).size).toBe(ports.length)
  for (const { mounts } of containers) for (const { Name } of mounts) expect(engine.state.volumes).toHaveProperty(Name!)
}
