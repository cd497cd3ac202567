// Behaviour: moby/moby daemon/start.go
import type { Engine } from '../engine.ts'
import { EngineError } from '../errors.ts'
import { releaseEndpoints } from '../network/allocate.ts'
import { containerById, putContainer, type State } from '../state.ts'
import { randomHex } from '../world.ts'
import { recordContainerEvent, recordMounts } from './events.ts'
import { awaitExit } from './exit.ts'
import { findContainer, isRunning } from './find.ts'
import { joinNetworks, networkTarget } from './join-networks.ts'
import { prepareMain, runMain } from './main-process.ts'
import { isPlain } from './plain.ts'
import { remove } from './remove.ts'
import { runtimeOf } from './runtime.ts'
import { assertExecutable, runFailure, SpawnFailure } from './spawn.ts'
import type { Container } from './types.ts'

/** Milliseconds for which the daemon goes on after a container's process has begun: a server often listens by then. */
const settling = 20

/** Starts a container. Throws notModified where it runs already. */
export async function start(engine: Engine, ref: string): Promise<void> {
  const more = await moreFor(engine, findContainer(engine.state, ref))
  const container = findContainer(engine.state, ref)
  const { status } = container.state
  if (status === 'paused') throw new EngineError('conflict', 'cannot start a paused container, try unpause instead')
  if (isRunning(container)) throw new EngineError('notModified', '')
  if (status === 'removing' || status === 'dead') {
    throw new EngineError('conflict', 'container is marked for removal and cannot be started')
  }
  engine.update(state =>
    putContainer(state, { ...container, restartCount: 0, state: { ...container.state, stoppedByHand: false } }),
  )
  runtimeOf(engine, container.id).restartDelay = 0
  launch(engine, container.id, more)
  await engine.world.sleep(settling)
}

/** The parts that few containers need when they start; undefined where this one does not. */
export type More = typeof import('./start-more.ts') | undefined

async function moreFor({ world }: Engine, { config, hostConfig, mounts }: Container): Promise<More> {
  const isShort = config.Hostname.length <= 64
  return isPlain(hostConfig) && mounts.length === 0 && isShort ? undefined : world.loading(import('./start-more.ts'))
}

/** Begins a run of a container; one that fails leaves the container with the error and its exit code. */
export function launch(engine: Engine, id: string, more: More): void {
  try {
    run(engine, containerById(engine.state, id)!, more)
  } catch (error) {
    if (!(error instanceof EngineError)) throw error
    const exitCode = error instanceof SpawnFailure ? error.exitCode : 128
    engine.machines.delete(id)
    runtimeOf(engine, id).end()
    engine.update(state => failRun(state, id, error.message, exitCode, engine.world.now()))
    if (containerById(engine.state, id)!.hostConfig.AutoRemove) void remove(engine, id, { force: true, volumes: true })
    throw error
  }
}

function run(engine: Engine, container: Container, more: More): void {
  const { id, hostConfig, config, argv } = container
  const now = engine.world.now()
  const target = networkTarget(engine.state, hostConfig.NetworkMode)
  const { Hostname } = (target ?? container).config
  if (target) engine.update(state => putContainer(state, { ...container, config: { ...config, Hostname } }))
  more?.assertStartable(engine.state, container)
  more?.prepareMounts(engine, container)
  engine.update(state => recordMounts(state, id, 'mount', now))
  const main = prepareMain(engine, id, more)
  assertExecutable(main.machine, argv, main.settings, runFailure)
  engine.update(state => joinNetworks(state, id, now, () => randomHex(engine.world, 64)))
  const exit = runMain(engine, id, main)
  engine.update(state => beginRun(state, id, pidFor(engine), now))
  attend(engine, id, exit, more)
}

/** Watches over a run: its health, and its end. */
export function attend(engine: Engine, id: string, exit: Promise<number>, more: More): void {
  if (containerById(engine.state, id)!.config.Healthcheck)
    void import('./health.ts').then(({ watchHealth }) => {
      watchHealth(engine, id)
    })
  void awaitExit(engine, id, exit, () => {
    launch(engine, id, more)
  })
}

/** A host's process number that no container has. */
function pidFor({ state, world }: Engine): number {
  const highest = Math.max(1000, ...state.containers.map(({ state: { pid } }) => pid))
  return highest + 100 + Math.floor(world.random() * 100)
}

function beginRun(state: State, id: string, pid: number, now: number): State {
  const container = containerById(state, id)!
  const { health, ...before } = container.state
  const wanted = container.config.Healthcheck?.Test
  const hasHealth = wanted !== undefined && wanted[0] !== 'NONE'
  const running = {
    ...before,
    status: 'running' as const,
    pid,
    exitCode: 0,
    error: '',
    oomKilled: false,
    startedAt: now,
    ...(hasHealth && { health: { Status: 'starting' as const, FailingStreak: 0, Log: health?.Log ?? [] } }),
  }
  const next = putContainer(state, { ...container, state: running })
  return recordContainerEvent(next, containerById(next, id)!, 'start', now)
}

function failRun(state: State, id: string, error: string, exitCode: number, now: number): State {
  const container = containerById(state, id)!
  const status = container.state.startedAt === undefined ? ('created' as const) : ('exited' as const)
  const failed = { ...container, state: { ...container.state, status, pid: 0, error, exitCode } }
  return recordMounts(releaseEndpoints(state, failed, now), id, 'unmount', now)
}
