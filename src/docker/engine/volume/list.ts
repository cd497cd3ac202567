import { parseFilters } from '../filters.ts'
import type { State, VolumeRecord } from '../state.ts'
import { usersOf } from './find.ts'

/** The volumes that filters leave. Throws invalidParameter. */
export function listVolumes(state: State, filters: string | undefined): readonly VolumeRecord[] {
  const wanted = parseFilters(filters, 'dangling name driver label')
  const dangling = wanted.flag('dangling')
  return Object.values(state.volumes).filter(
    volume =>
      wanted.isOneOf('driver', volume.driver) &&
      wanted.matches('name', volume.name) &&
      wanted.matchesLabels(volume.labels) &&
      (dangling === undefined || dangling === (usersOf(state, volume.name).length === 0)),
  )
}
