import type { Engine } from '../engine.ts'
import { type Directory, emptyDirectory } from '../files/tree.ts'
import { Files } from '../files/view.ts'
import type { Volume } from '../files/walk.ts'
import { containerById, putContainer, type State } from '../state.ts'

/** A tree in the engine's state. */
export function kept(
  engine: Engine,
  get: (state: State) => Directory | undefined,
  set: (state: State, next: Directory) => State,
): Volume {
  return {
    get: () => get(engine.state) ?? emptyDirectory,
    set: next => {
      engine.update(state => (get(state) === undefined ? state : set(state, next)))
    },
  }
}

/** A container's tree: its own files, or the daemon's that are mounted into it. */
export const ofContainer = (engine: Engine, id: string, key: 'files' | 'own') =>
  kept(
    engine,
    state => containerById(state, id)?.[key],
    (state, next) => putContainer(state, { ...containerById(state, id)!, [key]: next }),
  )

/** The host's files as the daemon sees them. */
export function hostFiles(engine: Engine): Files {
  const volume = kept(
    engine,
    state => state.host,
    (state, host) => ({ ...state, host }),
  )
  return new Files([{ path: '/', volume, readonly: false }], () => engine.world.now())
}
