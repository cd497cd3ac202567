// Behaviour: moby/moby daemon/volume/service (Remove)
import { EngineError } from '../errors.ts'
import { recordEvent, type State, without } from '../state.ts'
import { findVolume, usersOf } from './find.ts'

/** Removes a volume and what is in it. Throws notFound, and conflict where a container has it. */
export function removeVolume(state: State, name: string, now: number): State {
  findVolume(state, name)
  const users = usersOf(state, name).map(({ id }) => id)
  if (users.length > 0) {
    throw new EngineError('conflict', `remove ${name}: volume is in use - [${users.join(', ')}]`)
  }
  const next = { ...state, volumes: without(state.volumes, name) }
  return recordEvent(next, { type: 'volume', action: 'destroy', id: name, attributes: { driver: 'local' }, time: now })
}
