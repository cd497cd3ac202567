import { EngineError } from '../errors.ts'
import type { State } from '../state.ts'
import { containerNamed } from './find.ts'

const valid = /^[a-zA-Z0-9][a-zA-Z0-9_.-]+$/

/** Throws invalidParameter; `shown` is the name as the message has it. */
export function assertValidName(name: string, shown = name): void {
  if (valid.test(name)) return
  const text = `Invalid container name (${shown}), only [a-zA-Z0-9][a-zA-Z0-9_.-] are allowed`
  throw new EngineError('invalidParameter', text)
}

/** Throws conflict. */
export function assertNameFree(state: State, name: string): void {
  const holder = containerNamed(state, name)
  if (!holder) return
  const text =
    `Conflict. The container name "/${name}" is already in use by container "${holder.id}". ` +
    'You have to remove (or rename) that container to be able to reuse that name.'
  throw new EngineError('conflict', text)
}
