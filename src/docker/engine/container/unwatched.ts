import type { Container } from './types.ts'

/** The state of a container that is probed no more: unhealthy, without an event. Behaviour: moby's CloseMonitorChannel. */
export function unwatched(state: Container['state']): Container['state'] {
  return state.health ? { ...state, health: { ...state.health, Status: 'unhealthy' } } : state
}
