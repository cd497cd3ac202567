import { containerById, recordEvent, type State } from '../state.ts'
import type { Container } from './types.ts'

/** Records an event of a container with its labels, image and name among the attributes. */
export function recordContainerEvent(
  state: State,
  { id, name, config }: Container,
  action: string,
  time: number,
  attributes: Readonly<Record<string, string>> = {},
): State {
  const all = { ...config.Labels, image: config.Image, name, ...attributes }
  return recordEvent(state, { type: 'container', action, id, attributes: all, time })
}

/** One event for every volume of a container. */
export function recordMounts(state: State, id: string, action: 'mount' | 'unmount', time: number): State {
  return containerById(state, id)!.mounts.reduce((next, { Type, Name = '', Destination, RW, Propagation }) => {
    if (Type !== 'volume') return next
    const more = { destination: Destination, driver: 'local', propagation: Propagation, 'read/write': String(RW) }
    const attributes = { container: id, ...(action === 'mount' ? more : { driver: 'local' }) }
    return recordEvent(next, { type: 'volume', action, id: Name, attributes, time })
  }, state)
}
