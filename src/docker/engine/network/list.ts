import { EngineError } from '../errors.ts'
import { parseFilters } from '../filters.ts'
import type { State } from '../state.ts'
import { isPredefined } from './find.ts'
import type { Network } from './types.ts'

/** The networks that filters leave. Throws invalidParameter. */
export function listNetworks(state: State, filters: string | undefined): readonly Network[] {
  const wanted = parseFilters(filters, 'dangling driver id label name scope type')
  const dangling = danglingFlag(wanted.values('dangling'))
  const isBuiltin = wanted.values('type').map(kind => {
    if (kind === 'builtin' || kind === 'custom') return kind === 'builtin'
    throw new EngineError('invalidParameter', `invalid filter: 'type'='${kind}'`)
  })
  return Object.values(state.networks).filter(
    network =>
      wanted.isOneOf('driver', network.driver) &&
      wanted.isOneOf('scope', 'local') &&
      wanted.matches('name', network.name) &&
      wanted.matches('id', network.id) &&
      wanted.matchesLabels(network.labels) &&
      (isBuiltin.length === 0 || isBuiltin.includes(isPredefined(network))) &&
      // A list does not look for containers: the engine takes all of one's own for dangling.
      (dangling === undefined || dangling !== isPredefined(network)),
  )
}

function danglingFlag([value, ...more]: readonly string[]): boolean | undefined {
  if (value === undefined) return undefined
  if (more.length > 0) throw new EngineError('invalidParameter', `got more than one value for filter key "dangling"`)
  if (value === 'true' || value === '1') return true
  if (value === 'false' || value === '0') return false
  const text = 'invalid value for filter \'dangling\', must be "true" (or "1"), or "false" (or "0")'
  throw new EngineError('invalidParameter', text)
}
