import type { Engine } from '../engine.ts'
import { commitContainer, type CommitOptions } from '../image/commit.ts'
import { containerById } from '../state.ts'
import { findContainer } from './find.ts'
import { pause, unpause } from './pause.ts'

/** Makes an image of a container, which is paused meanwhile where it runs; gives the image's id. */
export function commit(engine: Engine, ref: string, options: CommitOptions, pauses: boolean): string {
  const { id, state } = findContainer(engine.state, ref)
  const isPaused = pauses && state.status === 'running'
  if (isPaused) pause(engine, id)
  try {
    const made = commitContainer(engine.state, containerById(engine.state, id)!, options, engine.world.now())
    engine.update(() => made.state)
    return made.id
  } finally {
    if (isPaused) unpause(engine, id)
  }
}
