import type { Container } from '../container/types.ts'
import type { Engine } from '../engine.ts'
import { Pipe } from '../process/stream.ts'
import { AddressInUse, type Connection, type NetworkStack } from '../process/types.ts'
import { containerById, type State } from '../state.ts'
import { nameOf, resolveName } from './dns.ts'
import { interfacesOf } from './interfaces.ts'
import { boundPorts } from './ports.ts'
import { hostNamespace, namespaceOf, publishedTo, route } from './route.ts'

type Serve = (connection: Connection) => void

/** The network as the host's processes see it: containers by address, published ports on its own. */
export function hostNetwork(engine: Engine): NetworkStack {
  return stack(engine, () => hostNamespace)
}

/** The network as a container's processes see it. */
export function containerNetwork(engine: Engine, id: string): NetworkStack {
  return stack(engine, () => namespaceOf(engine.state, containerById(engine.state, id)!))
}

function stack(engine: Engine, namespace: () => string): NetworkStack {
  const owner = () => containerById(engine.state, namespace())
  return {
    interfaces: () => interfacesOf(engine.state, namespace()),
    resolve: name => resolveName(engine.state, owner(), name),
    nameOf: address => nameOf(engine.state, owner(), address),
    listen: (port, serve) => {
      const place = namespace()
      const ports = engine.listeners.get(place) ?? new Map<number, Serve>()
      if (ports.has(port)) throw new AddressInUse('Address already in use')
      engine.listeners.set(place, ports.set(port, serve))
      return () => {
        if (ports.get(port) === serve) ports.delete(port)
      }
    },
    listening: () => [
      ...(engine.listeners.get(namespace())?.keys() ?? []),
      ...(namespace() === hostNamespace ? proxiedPorts(engine.state) : []),
    ],
    ping: address => {
      const place = route(engine.state, owner(), address)
      return typeof place === 'string' ? place : undefined
    },
    connect: (address, port) => {
      const place = route(engine.state, owner(), address)
      if (typeof place === 'string') return place
      const serve = engine.listeners.get(place.namespace)?.get(port)
      if (serve) return connection(serve, sourceOf(engine.state, owner(), place.network))
      const published = place.namespace === hostNamespace ? publishedTo(engine.state, address, port) : undefined
      if (!published) return 'refused'
      const inner = engine.listeners.get(published.namespace)?.get(published.port)
      // Docker's proxy takes every connection, and hangs up where nobody in the container does.
      return inner ? connection(inner, sourceOf(engine.state, owner(), published.network)) : 'reset'
    },
  }
}

/** Whether every running container listens at the TCP ports that it exposes: its servers are up. */
export const isServing = ({ state, listeners }: Engine): boolean =>
  state.containers
    .filter(container => container.state.status === 'running')
    .every(container => {
      const ports = Object.keys(container.config.ExposedPorts ?? {}).filter(port => port.endsWith('/tcp'))
      const open = listeners.get(namespaceOf(state, container))
      return ports.every(port => open?.has(Number.parseInt(port)) === true)
    })

/** Ports at which Docker's proxy listens for containers. */
const proxiedPorts = (state: State) =>
  new Set(boundPorts(state).flatMap(({ port, protocol }) => (protocol === 'tcp' ? [port] : [])))

function connection(serve: Serve, from: string): Connection {
  const [request, answer] = [new Pipe(), new Pipe()]
  serve({ input: request.reader, output: answer, from })
  return { input: answer.reader, output: request, from }
}

/** The address that a connection to a network seems to come from: the host's is the network's gateway. */
function sourceOf(state: State, from: Container | undefined, network: string | undefined): string {
  if (from === undefined) return state.networks[network ?? '']?.gateway ?? '127.0.0.1'
  const active = Object.values(from.networks).filter(endpoint => endpoint.address !== '')
  const endpoint = active.find(({ networkId }) => networkId === network) ?? active[0]
  return network === undefined ? '127.0.0.1' : (endpoint?.address ?? '127.0.0.1')
}
