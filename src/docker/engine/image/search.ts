import type { Registry } from '../engine.ts'
import { EngineError } from '../errors.ts'
import { parseFilters } from '../filters.ts'

const defaultLimit = 25

/** What Docker Hub answers to a search; all that it has here are official images. */
export async function searchImages(registry: Registry, term: string, limit = defaultLimit, filters?: string) {
  if (limit < 1 || limit > 100) {
    throw new EngineError('invalidParameter', `limit ${limit} is outside the range of [1, 100]`)
  }
  const wanted = parseFilters(filters, 'is-automated is-official stars')
  const strange = wanted.values('stars').find(value => !/^[+-]?\d+$/.test(value))
  if (strange !== undefined) {
    const reason = `strconv.Atoi: parsing ${JSON.stringify(strange)}: invalid syntax`
    throw new EngineError('invalidParameter', `invalid filter 'stars=${strange}': ${reason}`)
  }
  const stars = Number(wanted.values('stars')[0] ?? 0)
  const isWanted = wanted.flag('is-official') !== false && wanted.flag('is-automated') !== true
  const found = await registry.search(term)
  return found
    .filter(repository => isWanted && repository.stars >= stars)
    .slice(0, limit)
    .map(({ name, description, stars: star_count }) => {
      return { name, description, star_count, is_official: true, is_automated: false }
    })
}
