// Behaviour: moby/moby daemon/stop.go
import type { Engine } from '../engine.ts'
import { EngineError, within } from '../errors.ts'
import { containerById } from '../state.ts'
import { recordContainerEvent } from './events.ts'
import { findContainer, isRunning } from './find.ts'
import { sendSignal, signalNamed, untilStopped } from './kill.ts'
import { runtimeOf } from './runtime.ts'

/** Asks a container to end, and kills it after a while. Throws notModified where it does not run. */
export async function stop(
  engine: Engine,
  ref: string,
  { signal = '', timeout }: { readonly signal?: string | undefined; readonly timeout?: number | undefined } = {},
): Promise<void> {
  const container = findContainer(engine.state, ref)
  if (!isRunning(container)) throw new EngineError('notModified', '')
  const { id, config } = container
  const seconds = timeout ?? config.StopTimeout ?? 10
  const first = within(`cannot stop container: ${ref}`, () => signalNamed(signal || (config.StopSignal ?? 'TERM')))
  runtimeOf(engine, id).stopping = true
  sendSignal(engine, container, first)
  const stopped = untilStopped(engine, id)
  if (seconds >= 0) {
    const done = new AbortController()
    await Promise.race([
      stopped.then(() => {
        done.abort()
      }),
      engine.world.sleep(seconds * 1000, done.signal),
    ])
    const now = containerById(engine.state, id)
    if (now && isRunning(now)) sendSignal(engine, now, 'KILL')
  }
  await stopped
  const ended = containerById(engine.state, id)
  const runtime = engine.runtimes.get(id)
  if (!ended || !runtime?.stopping) return
  // No run had to end: it only waited to start again.
  runtime.stopping = false
  engine.update(state => recordContainerEvent(state, ended, 'stop', engine.world.now()))
}
