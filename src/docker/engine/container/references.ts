import { EngineError } from '../errors.ts'
import type { State } from '../state.ts'
import { findContainer } from './find.ts'
import type { HostConfig } from './types.ts'
import { within400 } from './volumes.ts'

/** Containers whose places a new one shares become ids, so that renaming them changes nothing. Throws invalidParameter. */
export function resolveReferences(state: State, hostConfig: HostConfig): HostConfig {
  const { NetworkMode } = hostConfig
  const [PidMode, IpcMode] = [hostConfig.PidMode, hostConfig.IpcMode].map(mode => spaceById(state, mode as string))
  const ref = NetworkMode.startsWith('container:') ? NetworkMode.slice('container:'.length) : undefined
  // A container that is not there is an error when the new one starts.
  const target = state.containers.find(({ id, name }) => ref && (name === ref || id.startsWith(ref)))
  return { ...hostConfig, PidMode, IpcMode, NetworkMode: target ? `container:${target.id}` : NetworkMode }
}

/** The same of links. On networks of the user they are names alone, and their containers need not be there. */
export function resolveLinks(state: State, hostConfig: HostConfig): HostConfig {
  const isLinked = /^(default|bridge|none|)$/.test(hostConfig.NetworkMode)
  const Links = hostConfig.Links?.map(link => (isLinked ? linkById(state, link) : link)) ?? null
  return { ...hostConfig, Links }
}

/** `container:db` → the same with the container's id. */
function spaceById(state: State, mode: string): string {
  const ref = /^container:(.+)$/.exec(mode)?.[1]
  return ref === undefined ? mode : `container:${within400(() => findContainer(state, ref)).id}`
}

/** `db` or `db:alias` → the container's id and its alias. */
function linkById(state: State, link: string): string {
  const [ref = '', alias] = link.split(':')
  try {
    if (ref === '') throw new EngineError('invalidParameter', 'invalid name or ID supplied: ""')
    const { id, name } = findContainer(state, ref)
    return `${id}:${alias ?? name}`
  } catch (error) {
    throw new EngineError('invalidParameter', `could not get container for ${ref}: ${(error as Error).message}`)
  }
}
