import type { Container } from '../container/types.ts'
import { EngineError } from '../errors.ts'
import type { State, VolumeRecord } from '../state.ts'

/** The volume of exactly that name. Throws notFound. */
export function findVolume(state: State, name: string): VolumeRecord {
  const volume = Object.hasOwn(state.volumes, name) ? state.volumes[name] : undefined
  if (!volume) throw new EngineError('notFound', `get ${name}: no such volume`)
  return volume
}

/** Containers, running or not, that have a volume among their mounts. */
export function usersOf(state: State, name: string): readonly Container[] {
  return state.containers.filter(({ mounts }) => mounts.some(mount => mount.Type === 'volume' && mount.Name === name))
}
