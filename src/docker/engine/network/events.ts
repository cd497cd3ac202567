import { recordEvent, type State } from '../state.ts'
import type { Network } from './types.ts'

/** Records an event of a network; `container` is the id of the one that came or went. */
export function recordNetworkEvent(
  state: State,
  { id, name, driver }: Network,
  action: string,
  time: number,
  container?: string,
): State {
  const attributes = { ...(container !== undefined && { container }), name, type: driver }
  return recordEvent(state, { type: 'network', action, id, attributes, time })
}
