// Behaviour: moby/moby daemon/health.go
import type { Engine } from '../engine.ts'
import { readAll } from '../process/stream.ts'
import { containerById, putContainer, type State } from '../state.ts'
import { timestamp } from '../time.ts'
import { recordContainerEvent } from './events.ts'
import { createExec } from './exec.ts'
import { startExec } from './exec-start.ts'
import { runtimeOf } from './runtime.ts'
import type { Container, HealthState } from './types.ts'

/** Milliseconds, and counts, where a health check does not say. */
const usual = { interval: 30_000, timeout: 30_000, startInterval: 5000, retries: 3 }
const keptResults = 5
const longestOutput = 4096

type Result = HealthState['Log'][number]

/** Probes a container's health again and again until its run ends. */
export function watchHealth(engine: Engine, id: string): void {
  const { config } = containerById(engine.state, id)!
  const [kind, ...rest] = config.Healthcheck?.Test ?? []
  if (kind === undefined || kind === 'NONE') return
  const argv = kind === 'CMD-SHELL' ? ['/bin/sh', '-c', ...rest] : rest
  void keepProbing(engine, id, argv, runtimeOf(engine, id).run.signal)
}

async function keepProbing(engine: Engine, id: string, argv: readonly string[], ended: AbortSignal): Promise<void> {
  const { world } = engine
  const { Interval = 0, StartInterval = 0, StartPeriod = 0 } = containerById(engine.state, id)!.config.Healthcheck!
  const begun = world.now()
  const isStarting = () =>
    world.now() - begun < StartPeriod / 1e6 && containerById(engine.state, id)?.state.health?.Status === 'starting'
  const isOver = () => ended.aborted
  while (!isOver()) {
    const interval = isStarting() ? StartInterval / 1e6 || usual.startInterval : Interval / 1e6 || usual.interval
    await world.sleep(interval, ended)
    if (isOver() || containerById(engine.state, id)?.state.status !== 'running') continue
    const result = await probe(engine, id, argv, ended)
    if (isOver()) return
    engine.update(state => recordProbe(state, id, result, isStarting(), world.now()))
  }
}

async function probe(engine: Engine, id: string, argv: readonly string[], ended: AbortSignal): Promise<Result> {
  const { world } = engine
  const Start = timestamp(world.now())
  const done = new AbortController()
  const timeout = (containerById(engine.state, id)!.config.Healthcheck?.Timeout ?? 0) / 1e6 || usual.timeout
  const late = world.sleep(timeout, AbortSignal.any([ended, done.signal])).then(() => undefined)
  const ran = run(engine, id, argv)
  const result = await Promise.race([ran.result, late])
  done.abort()
  if (!result) ran.kill()
  const { exitCode, output } = result ?? { exitCode: -1, output: `Health check exceeded timeout (${timeout / 1000}s)` }
  return { Start, End: timestamp(world.now()), ExitCode: exitCode, Output: output.slice(0, longestOutput) }
}

function run(engine: Engine, id: string, argv: readonly string[]) {
  try {
    const execId = createExec(engine, id, { ...probeSettings, Cmd: argv })
    const { stdout, stderr } = startExec(engine, execId)
    const exec = engine.execs.get(execId)!
    const result = (async () => {
      const [out, err] = await Promise.all([readAll(stdout), readAll(stderr)])
      engine.execs.delete(execId)
      return { exitCode: exec.exitCode, output: out + err }
    })()
    return { result, kill: () => exec.child?.signal('KILL') }
  } catch (error) {
    const result = Promise.resolve({ exitCode: -1, output: error instanceof Error ? error.message : '' })
    return { result, kill: () => undefined }
  }
}

const probeSettings = {
  User: '',
  Privileged: false,
  Tty: false,
  AttachStdin: false,
  AttachStdout: true,
  AttachStderr: true,
  DetachKeys: '',
  Env: null,
  WorkingDir: '',
}

/** Keeps a probe's result; enough failures one after the other make a container unhealthy. */
function recordProbe(state: State, id: string, result: Result, isStarting: boolean, now: number): State {
  const container = containerById(state, id)
  const health = container?.state.health
  if (!container || !health) return state
  const streak = result.ExitCode === 0 ? 0 : isStarting ? health.FailingStreak : health.FailingStreak + 1
  const retries = (container.config.Healthcheck?.Retries ?? 0) || usual.retries
  const Status = result.ExitCode === 0 ? 'healthy' : streak >= retries ? 'unhealthy' : health.Status
  const next = { Status, FailingStreak: streak, Log: [...health.Log, result].slice(-keptResults) } as const
  const changed: Container = { ...container, state: { ...container.state, health: next } }
  const kept = putContainer(state, changed)
  return Status === health.Status ? kept : recordContainerEvent(kept, changed, `health_status: ${Status}`, now)
}
