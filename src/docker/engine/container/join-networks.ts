// Behaviour: moby/moby daemon/container_operations.go (allocateNetwork)
import { EngineError } from '../errors.ts'
import { allocateEndpoint } from '../network/allocate.ts'
import { recordNetworkEvent } from '../network/events.ts'
import { publishPorts } from '../network/ports.ts'
import { containerById, putContainer, type State } from '../state.ts'
import { findContainer, isRunning } from './find.ts'
import { ownFiles } from './own-files.ts'
import type { Container } from './types.ts'

/** The container whose network is shared; undefined in other modes. Throws system. */
export function networkTarget(state: State, mode: string): Container | undefined {
  if (!mode.startsWith('container:')) return undefined
  const ref = mode.slice('container:'.length)
  const target = findTarget(state, ref)
  if (isRunning(target)) return target
  const text = `container ${target.name} is ${target.state.status}`
  throw new EngineError('system', `cannot join network namespace of a non running container: ${text}`)
}

function findTarget(state: State, ref: string): Container {
  try {
    return findContainer(state, ref)
  } catch (error) {
    throw new EngineError('system', `joining network namespace of container: ${(error as Error).message}`)
  }
}

/** Gives a container its addresses, its host ports and the files that tell of them. Throws in libnetwork's words. */
export function joinNetworks(state: State, id: string, now: number, newId: () => string): State {
  let container = containerById(state, id)!
  const { name, hostConfig, networks } = container
  if (networks.bridge) for (const link of hostConfig.Links ?? []) assertLinked(state, name, link)
  let endpoint = ''
  try {
    assertAlone(hostConfig, networks)
    for (const network of Object.keys(networks)) {
      endpoint = newId()
      container = allocateEndpoint(state, container, network, endpoint)
    }
  } catch (error) {
    throw networking(error)
  }
  try {
    if (hostConfig.NetworkMode !== 'host') container = publishPorts(state, container)
  } catch (error) {
    throw networking(error, `driver failed programming external connectivity on endpoint ${name} (${endpoint}): `)
  }
  const joined = putContainer(state, withOwnFiles(state, container, now))
  return Object.values(container.networks).reduce(
    (next, { networkId }) => recordNetworkEvent(next, state.networks[networkId]!, 'connect', now, id),
    joined,
  )
}

/** Throws where a network that takes no other beside it has one. */
function assertAlone({ NetworkMode }: Container['hostConfig'], networks: Container['networks']) {
  if (Object.keys(networks).length < 2) return
  if (NetworkMode === 'host') {
    const text = 'container sharing network namespace with another container or host'
    throw new EngineError('system', `${text} cannot be connected to any other network`)
  }
  if (networks.host) {
    const text = 'cannot connect container to host network - container must be created in host network mode'
    throw new EngineError('system', text)
  }
  if (networks.none) {
    const mode = 'with one of the networks in private (none) mode'
    throw new EngineError('system', `container cannot be connected to multiple networks ${mode}`)
  }
}

function assertLinked(state: State, name: string, link: string) {
  const [id = '', alias = ''] = link.split(':')
  const target = containerById(state, id)
  if (target && isRunning(target)) {
    if (target.networks.bridge) return
    throw new EngineError('system', `container ${id} not attached to default bridge network`)
  }
  const text = `Cannot link to a non running container: /${target?.name ?? id} AS /${name}/${alias}`
  throw new EngineError('system', text)
}

function networking(error: unknown, context = '') {
  if (!(error instanceof EngineError)) return error
  return new EngineError(error.kind, `failed to set up container networking: ${context}${error.message}`)
}

function withOwnFiles(state: State, container: Container, now: number): Container {
  const { own } = networkTarget(state, container.hostConfig.NetworkMode) ?? { own: ownFiles(state, container, now) }
  return { ...container, own }
}
