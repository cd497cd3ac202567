// Behaviour: moby/moby daemon/images/image_prune.go
import { EngineError } from '../errors.ts'
import { parseFilters } from '../filters.ts'
import { recordEvent, type State } from '../state.ts'
import { childrenOf, referencesTo, sortBy } from './find.ts'
import { storedLayers } from './layers.ts'
import { type Removal, removeImage } from './remove.ts'

export interface Pruned extends Removal {
  /** Bytes. */
  readonly reclaimed: number
}

/** Removes images that no container uses: those without a tag, or all where `dangling=false` is asked for. */
export function pruneImages(state: State, filters: string | undefined, now: number): Pruned {
  const wanted = parseFilters(filters, 'dangling label label! until')
  const danglingOnly = wanted.flag('dangling') ?? true
  const until = wanted.until(now) ?? Infinity
  const names = sortBy(Object.values(state.images), ({ created }) => -created)
    .filter(image => referencesTo(image).length > 0 || childrenOf(state, image.id).length === 0)
    .filter(({ created, config }) => created <= until && wanted.matchesLabels(config.Labels))
    .filter(({ tags }) => !danglingOnly || tags.length === 0)
    .flatMap(image => (referencesTo(image).length > 0 ? referencesTo(image) : [image.id]))
  const removal = names.reduce<Removal>((done, name) => removeQuietly(done, name, now), { state, records: [] })
  const layers = storedLayers(Object.values(state.images))
  const reclaimed = removal.records.reduce((sum, record) => sum + (layers.get(record.Deleted ?? '')?.size ?? 0), 0)
  const attributes = { reclaimed: String(reclaimed) }
  const event = { type: 'image', action: 'prune', id: '', attributes, time: now } as const
  return { state: recordEvent(removal.state, event), records: removal.records, reclaimed }
}

/** Goes on where an image is needed, or went with another name. */
function removeQuietly({ state, records }: Removal, name: string, now: number): Removal {
  try {
    const removal = removeImage(state, name, { force: false, prune: true }, now)
    return { state: removal.state, records: [...records, ...removal.records] }
  } catch (error) {
    if (error instanceof EngineError) return { state, records }
    throw error
  }
}
