// Behaviour: moby/moby libnetwork/resolver.go, sandbox.ResolveName
import type { Container } from '../container/types.ts'
import { own, type State } from '../state.ts'
import { dnsNames } from './endpoint.ts'
import { isPredefined } from './find.ts'

/** Addresses that Docker's DNS has for a name: of containers on user-defined networks that the asking one is on too. */
export function resolveName(state: State, from: Container | undefined, name: string): readonly string[] {
  if (from === undefined) return []
  return Object.keys(from.networks)
    .filter(network => from.networks[network]!.id !== '' && !isPredefined({ name: network }))
    .flatMap(network =>
      state.containers.flatMap(container => {
        const endpoint = own(container.networks, network)
        if (endpoint === undefined || endpoint.id === '') return []
        const names = [...dnsNames(container, network), ...linkNames(from, network, container)]
        return names.some(known => name === known || name === `${known}.${network}`) ? [endpoint.address] : []
      }),
    )
}

/** The name of the container that has an address on a user-defined network that the asking one is on too. */
export function nameOf(state: State, from: Container | undefined, address: string): string | undefined {
  for (const network of Object.keys(from?.networks ?? {})) {
    if (isPredefined({ name: network })) continue
    const owner = state.containers.find(({ networks }) => networks[network]?.address === address)
    if (owner) return `${owner.name}.${network}`
  }
  return undefined
}

/** What a container calls another by its links, `web:alias`. */
function linkNames(from: Container, network: string, { name, id }: Container): readonly string[] {
  const links = [...(from.hostConfig.Links ?? []), ...(own(from.networks, network)?.asked.Links ?? [])]
  return links.flatMap(link => {
    const [target = '', alias = target] = link.split(':')
    return target === name || id.startsWith(target) ? [alias] : []
  })
}
