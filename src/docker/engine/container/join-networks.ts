// Behaviour: moby/moby daemon/container_operations.go (allocateNetwork)
import { EngineError } from '../errors.ts'
import { allocateEndpoint } from '../network/allocate.ts'
import { publishPorts } from '../network/ports.ts'
import { type Container, putContainer, type State } from '../state.ts'
import { findContainer, isRunning } from './find.ts'
import { ownFiles } from './own-files.ts'

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
  const { name, hostConfig, networks } = state.containers[id]!
  for (const link of hostConfig.Links ?? []) assertLinked(state, name, link)
  let next = state
  let endpoint = ''
  try {
    for (const network of Object.keys(networks)) {
      endpoint = newId()
      next = allocateEndpoint(next, id, network, endpoint, now)
    }
  } catch (error) {
    throw networking(error)
  }
  try {
    next = hostConfig.NetworkMode === 'host' ? next : publishPorts(next, id)
  } catch (error) {
    throw networking(error, `driver failed programming external connectivity on endpoint ${name} (${endpoint}): `)
  }
  return withOwnFiles(next, id, now)
}

function assertLinked(state: State, name: string, link: string) {
  const [id = '', alias = ''] = link.split(':')
  const target = state.containers[id]
  if (target && isRunning(target)) return
  const text = `Cannot link to a non running container: /${target?.name ?? id} AS /${name}/${alias}`
  throw new EngineError('system', text)
}

function networking(error: unknown, context = '') {
  if (!(error instanceof EngineError)) return error
  return new EngineError(error.kind, `failed to set up container networking: ${context}${error.message}`)
}

function withOwnFiles(state: State, id: string, now: number): State {
  const container = state.containers[id]!
  const { own } = networkTarget(state, container.hostConfig.NetworkMode) ?? { own: ownFiles(state, container, now) }
  return putContainer(state, { ...container, own })
}
