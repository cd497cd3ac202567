import type { Engine } from '../engine.ts'
import { within } from '../errors.ts'
import { containerById, putContainer } from '../state.ts'
import { recordContainerEvent } from './events.ts'
import { findContainer, isRunning } from './find.ts'
import { signalNamed } from './kill.ts'
import { start } from './start.ts'
import { stop } from './stop.ts'

/** Stops a container where it runs, and starts it. */
export async function restart(
  engine: Engine,
  ref: string,
  options: { readonly signal?: string | undefined; readonly timeout?: number | undefined },
): Promise<void> {
  const container = findContainer(engine.state, ref)
  const { id } = container
  const { AutoRemove } = container.hostConfig
  const setAutoRemove = (value: boolean) => {
    engine.update(state => {
      const now = containerById(state, id)
      if (!now) return state
      return putContainer(state, { ...now, hostConfig: { ...now.hostConfig, AutoRemove: value } })
    })
  }
  if (isRunning(container)) {
    // `--rm` means its last end, not this one.
    if (AutoRemove) setAutoRemove(false)
    // A signal that there is not is the restart's own failure.
    within(`Cannot restart container ${ref}`, () => options.signal && signalNamed(options.signal))
    await stop(engine, id, options)
    if (AutoRemove) setAutoRemove(true)
  }
  await start(engine, id)
  engine.update(state => {
    const now = containerById(state, id)
    return now ? recordContainerEvent(state, now, 'restart', engine.world.now()) : state
  })
}
