import type { Engine } from '../engine.ts'
import { EngineError } from '../errors.ts'
import { containerById, putContainer } from '../state.ts'
import { recordContainerEvent } from './events.ts'
import { assertRunning, findContainer } from './find.ts'
import { unwatched } from './unwatched.ts'

/** Freezes a container's processes. Throws conflict. */
export function pause(engine: Engine, ref: string): void {
  const container = findContainer(engine.state, ref)
  const { id, state } = container
  assertRunning(container)
  if (state.status === 'paused') throw new EngineError('conflict', `Container ${id} is already paused`)
  if (state.status === 'restarting') {
    throw new EngineError('conflict', `Container ${id} is restarting, wait until the container is running`)
  }
  engine.machines.get(id)?.freeze()
  setStatus(engine, id, 'paused', 'pause')
}

/** Lets a paused container's processes go on. Throws system where it is not paused. */
export function unpause(engine: Engine, ref: string): void {
  const { id, state } = findContainer(engine.state, ref)
  if (state.status !== 'paused') throw new EngineError('system', `Container ${id} is not paused`)
  engine.machines.get(id)?.thaw()
  setStatus(engine, id, 'running', 'unpause')
}

function setStatus(engine: Engine, id: string, status: 'paused' | 'running', action: string) {
  engine.update(state => {
    const container = containerById(state, id)!
    const before = status === 'paused' ? unwatched(container.state) : container.state
    const changed = { ...container, state: { ...before, status } }
    return recordContainerEvent(putContainer(state, changed), changed, action, engine.world.now())
  })
}
