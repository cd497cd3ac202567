// Behaviour: moby/moby daemon/delete.go
import type { Engine } from '../engine.ts'
import { EngineError } from '../errors.ts'
import { containerById, putContainer, recordEvent, type State, without } from '../state.ts'
import { recordContainerEvent } from './events.ts'
import { findContainer, isRunning } from './find.ts'
import { runtimeOf } from './runtime.ts'

export interface RemoveOptions {
  /** A running container is killed first. */
  readonly force: boolean
  /** Its anonymous volumes go with it. */
  readonly volumes: boolean
}

/** Removes a container. Throws conflict where it runs and is not forced. */
export async function remove(engine: Engine, ref: string, options: RemoveOptions): Promise<void> {
  const container = findContainer(engine.state, ref)
  const { id, state } = container
  const runtime = runtimeOf(engine, id)
  if (runtime.removing) throw new EngineError('conflict', `removal of container ${ref} is already in progress`)
  if (isRunning(container) && !options.force) {
    throw new EngineError('conflict', `cannot remove container "${ref}": ${refusal(state.status)}`)
  }
  runtime.removing = true
  try {
    await takeAway(engine, id, options.volumes)
  } finally {
    runtime.removing = false
  }
}

async function takeAway(engine: Engine, id: string, volumes: boolean): Promise<void> {
  if (isRunning(containerById(engine.state, id)!)) {
    // It must not start again, nor remove itself, while it is on its way out.
    engine.update(state => {
      const { hostConfig } = containerById(state, id)!
      return putContainer(state, { ...containerById(state, id)!, hostConfig: { ...hostConfig, AutoRemove: false } })
    })
    const { kill } = await engine.world.loading(import('./kill.ts'))
    if (isRunning(containerById(engine.state, id)!)) await kill(engine, id)
  }
  if (containerById(engine.state, id)) {
    engine.update(state => removeContainer(state, id, volumes, engine.world.now()))
  }
  engine.runtimes.delete(id)
  engine.machines.delete(id)
  for (const [key, exec] of engine.execs) if (exec.containerId === id) engine.execs.delete(key)
}

const refusal = (status: string) =>
  status === 'paused'
    ? 'container is paused and must be unpaused first'
    : `container is ${status}: stop the container before removing or force remove`

/** The state without a stopped container. */
export function removeContainer(state: State, id: string, volumes: boolean, now: number): State {
  const container = containerById(state, id)!
  let next: State = { ...state, containers: state.containers.filter(other => other.id !== id) }
  const names = container.mounts.flatMap(({ Name }) => (Name === undefined ? [] : [Name]))
  for (const name of volumes ? names : []) {
    const isUsed = next.containers.some(({ mounts }) => mounts.some(mount => mount.Name === name))
    if (isUsed || !next.volumes[name]?.anonymous) continue
    next = { ...next, volumes: without(next.volumes, name) }
    next = recordEvent(next, {
      type: 'volume',
      action: 'destroy',
      id: name,
      attributes: { driver: 'local' },
      time: now,
    })
  }
  return recordContainerEvent(next, container, 'destroy', now)
}
