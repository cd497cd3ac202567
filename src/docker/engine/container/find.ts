import { EngineError } from '../errors.ts'
import { containerById, type State } from '../state.ts'
import type { Container } from './types.ts'

/** A container by full id, name, or the beginning of its id. Throws notFound. */
export function findContainer(state: State, ref: string): Container {
  const name = ref.replace(/^\//, '')
  const exact = containerById(state, ref) ?? containerNamed(state, name)
  if (exact) return exact
  const found = ref === '' ? [] : state.containers.filter(({ id }) => id.startsWith(ref))
  if (found.length > 1) throw new EngineError('invalidParameter', `multiple IDs found with provided prefix: ${ref}`)
  if (!found[0]) throw new EngineError('notFound', `No such container: ${ref}`)
  return found[0]
}

/** The container of exactly that name. */
export function containerNamed(state: State, name: string): Container | undefined {
  return state.containers.find(container => container.name === name)
}

/** Whether processes run in it, or will again in a moment. */
export const isRunning = ({ state: { status } }: Container) =>
  status === 'running' || status === 'paused' || status === 'restarting'

/** Throws conflict. */
export function assertRunning(container: Container): void {
  if (!isRunning(container)) throw new EngineError('conflict', `container ${container.id} is not running`)
}
