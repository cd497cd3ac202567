import { within } from '../errors.ts'
import { assertValidSettings, newEndpoint } from '../network/endpoint.ts'
import { findNetwork } from '../network/find.ts'
import type { Endpoint, EndpointSettings } from '../network/types.ts'
import type { State } from '../state.ts'

/** A new container's places on networks: that of its mode and those asked for. Throws invalidParameter. */
export function endpointsFor(
  state: State,
  mode: string,
  asked: Readonly<Record<string, EndpointSettings>>,
): Readonly<Record<string, Endpoint>> {
  if (mode.startsWith('container:')) {
    for (const [ref, settings] of Object.entries(asked)) {
      within(`invalid config for network ${ref}`, () => {
        assertValidSettings(settings, 'bridge', undefined)
      })
    }
    return {}
  }
  const renamed = Object.entries(asked).map(
    ([name, settings]) => [name === 'default' ? 'bridge' : name, settings] as const,
  )
  const all = new Map<string, EndpointSettings>([[mode, {}], ...renamed])
  return Object.fromEntries([...all].map(([ref, settings]) => endpointFor(state, ref, settings)))
}

function endpointFor(state: State, ref: string, settings: EndpointSettings): readonly [string, Endpoint] {
  // A network that is not there is an error when the container starts.
  const isThere = Object.values(state.networks).some(({ id, name }) => name === ref || id.startsWith(ref))
  const network = isThere ? findNetwork(state, ref) : undefined
  within(`invalid config for network ${ref}`, () => {
    assertValidSettings(settings, network?.name ?? ref, network)
  })
  return [network?.name ?? ref, newEndpoint(settings)]
}
