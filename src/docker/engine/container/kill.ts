// Behaviour: moby/moby daemon/kill.go
import type { Engine } from '../engine.ts'
import { EngineError } from '../errors.ts'
import { parseSignal, type Signal, signals } from '../process/signal.ts'
import { containerById, putContainer, type State } from '../state.ts'
import { recordContainerEvent } from './events.ts'
import { assertRunning, findContainer, isRunning } from './find.ts'
import type { Container } from './types.ts'

/** A signal by name or number. Throws invalidParameter. */
export function signalNamed(text: string): Signal {
  const signal = parseSignal(text)
  if (signal) return signal
  const isNumber = /^[1-9]\d*$/.test(text)
  const problem = isNumber ? `the linux daemon does not support signal ${text}` : `invalid signal: ${text}`
  throw new EngineError('invalidParameter', problem)
}

/** Sends a signal, SIGKILL where none is given, and after SIGKILL waits for the end. */
export async function kill(engine: Engine, ref: string, signal = ''): Promise<void> {
  let id: string
  try {
    const sent = signalNamed(signal || 'KILL')
    const container = findContainer(engine.state, ref)
    assertRunning(container)
    id = container.id
    sendSignal(engine, container, sent)
    if (sent !== 'KILL') return
  } catch (error) {
    if (!(error instanceof EngineError)) throw error
    throw new EngineError(error.kind, `cannot kill container: ${ref}: ${error.message}`)
  }
  await untilStopped(engine, id)
}

/** Sends a signal to a running container's first process; a paused one goes on, one that waits to restart stays down. */
export function sendSignal(engine: Engine, { id, config }: Container, signal: Signal): void {
  const stopSignal = config.StopSignal === undefined ? undefined : parseSignal(config.StopSignal)
  const stops = signal === 'KILL' || stopSignal === undefined || stopSignal === signal
  const { status } = containerById(engine.state, id)!.state
  const now = engine.world.now()
  if (stops) engine.update(state => stoppedByHand(state, id))
  if (status === 'restarting') {
    engine.runtimes.get(id)?.restart?.abort()
    return
  }
  const machine = engine.machines.get(id)
  if (status === 'paused') {
    machine?.thaw()
    engine.update(state => {
      const container = containerById(state, id)!
      const running = { ...container, state: { ...container.state, status: 'running' as const } }
      return recordContainerEvent(putContainer(state, running), running, 'unpause', now)
    })
  }
  engine.update(state =>
    recordContainerEvent(state, containerById(state, id)!, 'kill', now, { signal: String(signals[signal]) }),
  )
  machine?.kill(1, signal, true)
}

function stoppedByHand(state: State, id: string): State {
  const container = containerById(state, id)!
  const stopped = { ...container.state, stoppedByHand: true }
  if (stopped.status !== 'restarting') return putContainer(state, { ...container, state: stopped })
  return putContainer(state, { ...container, state: { ...stopped, status: 'exited' } })
}

/** Resolves when no run of the container goes on, or it is gone. */
export function untilStopped(engine: Engine, id: string): Promise<void> {
  return engine.until(state => {
    const container = containerById(state, id)
    return container === undefined || !isRunning(container)
  })
}
