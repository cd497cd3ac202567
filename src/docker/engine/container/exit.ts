// Behaviour: moby/moby daemon/monitor.go and daemon/restart_manager.go
import type { Engine } from '../engine.ts'
import { EngineError } from '../errors.ts'
import { releaseEndpoints } from '../network/allocate.ts'
import { containerById, type State } from '../state.ts'
import { recordContainerEvent, recordMounts } from './events.ts'
import { remove } from './remove.ts'
import { runtimeOf } from './runtime.ts'
import type { Container } from './types.ts'
import { unwatched } from './unwatched.ts'

/** Milliseconds before a restart policy's first start, at most, and after how long a run the count begins anew. */
const delays = { first: 100, longest: 60_000, forgiven: 10_000 }

/** Waits for a run's end and does what follows: the exited state, another `launch`, or removal. */
export async function awaitExit(engine: Engine, id: string, exit: Promise<number>, launch: () => void): Promise<void> {
  const exitCode = await exit
  runtimeOf(engine, id).log?.end()
  const container = containerById(engine.state, id)
  if (!container) return
  const restarts = shouldRestart(container, exitCode)
  const runtime = runtimeOf(engine, id)
  const duration = engine.world.now() - (container.state.startedAt ?? 0)
  engine.machines.delete(id)
  engine.listeners.delete(id)
  runtime.end()
  const stopped = runtime.stopping
  runtime.stopping = false
  engine.update(state => endRun(state, id, { exitCode, restarts, stopped }, engine.world.now()))
  if (restarts) await restartLater(engine, id, duration, launch)
  else if (container.hostConfig.AutoRemove) await remove(engine, id, { force: true, volumes: true })
}

function shouldRestart({ hostConfig: { RestartPolicy }, state, restartCount }: Container, exitCode: number): boolean {
  const { Name, MaximumRetryCount } = RestartPolicy
  if (state.stoppedByHand) return false
  if (Name === 'always' || Name === 'unless-stopped') return true
  return Name === 'on-failure' && exitCode !== 0 && (MaximumRetryCount === 0 || restartCount < MaximumRetryCount)
}

async function restartLater(engine: Engine, id: string, duration: number, launch: () => void): Promise<void> {
  const runtime = runtimeOf(engine, id)
  const last = duration >= delays.forgiven ? 0 : runtime.restartDelay
  runtime.restartDelay = last === 0 ? delays.first : Math.min(last * 2, delays.longest)
  const cancel = new AbortController()
  runtime.restart = cancel
  await engine.world.sleep(runtime.restartDelay, cancel.signal)
  runtime.restart = undefined
  if (cancel.signal.aborted || containerById(engine.state, id)?.state.status !== 'restarting') return
  try {
    launch()
  } catch (error) {
    // The container keeps the error in its state.
    if (!(error instanceof EngineError)) throw error
  }
}

interface End {
  readonly exitCode: number
  readonly restarts: boolean
  /** A user's `stop` waited for it. */
  readonly stopped: boolean
}

/** What a container is when its run has ended. */
export function endRun(state: State, id: string, { exitCode, restarts, stopped }: End, now: number): State {
  const container = containerById(state, id)!
  const { startedAt = now } = container.state
  const ended: Container = {
    ...container,
    restartCount: container.restartCount + (restarts ? 1 : 0),
    state: {
      ...unwatched(container.state),
      status: restarts ? 'restarting' : 'exited',
      pid: 0,
      exitCode,
      finishedAt: now,
    },
  }
  const unmounted = recordMounts(releaseEndpoints(state, ended, now), id, 'unmount', now)
  const released = stopped ? recordContainerEvent(unmounted, ended, 'stop', now) : unmounted
  const execDuration = String(Math.floor((now - startedAt) / 1000))
  return recordContainerEvent(released, containerById(released, id)!, 'die', now, {
    execDuration,
    exitCode: String(exitCode),
  })
}
