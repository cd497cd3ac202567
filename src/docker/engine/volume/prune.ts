import { EngineError } from '../errors.ts'
import { parseFilters } from '../filters.ts'
import { recordEvent, type State, type VolumeRecord } from '../state.ts'
import { treeSize } from '../files/tree.ts'
import { usersOf } from './find.ts'
import { removeVolume } from './remove.ts'

/** The volumes that a prune takes: no container has them, none of them has options, and they are anonymous unless `all` is asked for. */
export function unusedVolumes(state: State, filters: string | undefined): readonly VolumeRecord[] {
  const wanted = parseFilters(filters, 'label label! all')
  const all = asksForAll(wanted.values('all'))
  return Object.values(state.volumes).filter(
    volume =>
      (all || volume.anonymous) &&
      wanted.matchesLabels(volume.labels) &&
      !volume.options &&
      usersOf(state, volume.name).length === 0,
  )
}

/** Throws invalidParameter. */
function asksForAll(values: readonly string[]): boolean {
  const [first = 'false'] = values
  const fail = (problem: string) => new EngineError('invalidParameter', `invalid filter ${problem}`)
  if (values.length > 1) throw fail(`'all=[${values.join(' ')}]': only one value is expected`)
  const isTrue = /^(1|t|T|TRUE|true|True)$/.test(first)
  if (!isTrue && !/^(0|f|F|FALSE|false|False)$/.test(first)) {
    throw fail(`'all': strconv.ParseBool: parsing ${JSON.stringify(first)}: invalid syntax`)
  }
  return isTrue
}

export function pruneVolumes(state: State, volumes: readonly VolumeRecord[], now: number): State {
  const reclaimed = String(volumes.reduce((sum, { files }) => sum + treeSize(files), 0))
  const next = volumes.reduce((next, { name }) => removeVolume(next, name, now), state)
  return recordEvent(next, { type: 'volume', action: 'prune', id: '', attributes: { reclaimed }, time: now })
}
