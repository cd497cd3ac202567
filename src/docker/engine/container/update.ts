// Behaviour: moby/moby daemon/update.go
import { EngineError } from '../errors.ts'
import { putContainer, type State } from '../state.ts'
import { recordContainerEvent } from './events.ts'
import { findContainer } from './find.ts'
import { completeHostConfig } from './host-config.ts'
import type { HostConfig, RestartPolicy } from './types.ts'
import { validateSettings } from './validate.ts'

/** Changes a container's limits and restart policy; what is not given, or 0, stays. Throws invalidParameter, conflict. */
export function updateContainer(
  state: State,
  ref: string,
  asked: Partial<HostConfig> & { readonly RestartPolicy?: RestartPolicy },
  now: number,
): State {
  validateSettings(
    state,
    {},
    completeHostConfig({ ...asked, MemorySwap: asked.Memory ? (asked.MemorySwap ?? 0) : 0 }),
    now,
  )
  const container = findContainer(state, ref)
  const { id, hostConfig } = container
  const { AutoRemove } = hostConfig
  const isGiven = ([key, value]: readonly [string, unknown]) =>
    key === 'RestartPolicy' ? (value as RestartPolicy).Name !== '' : Boolean(value)
  const next: HostConfig = { ...hostConfig, ...Object.fromEntries(Object.entries(asked).filter(isGiven)) }
  validateSettings(state, {}, { ...next, AutoRemove: false, Mounts: [], MemorySwap: asked.MemorySwap ?? 0 }, now)
  const cannot = (reason: string) => new EngineError('conflict', `Cannot update container ${id}: ${reason}`)
  if (container.state.status === 'removing' || container.state.status === 'dead') {
    throw cannot('Container is marked for removal and cannot be "update".')
  }
  if (asked.Memory && !asked.MemorySwap && asked.Memory > hostConfig.MemorySwap) {
    throw cannot(
      'Memory limit should be smaller than already set memoryswap limit, update the memoryswap at the same time',
    )
  }
  if (AutoRemove && next.RestartPolicy.Name !== 'no') {
    throw cannot('Restart policy cannot be updated because AutoRemove is enabled for the container')
  }
  const updated = { ...container, hostConfig: next }
  return recordContainerEvent(putContainer(state, updated), updated, 'update', now)
}
