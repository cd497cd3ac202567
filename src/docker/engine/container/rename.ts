import { EngineError, within } from '../errors.ts'
import { putContainer, type State } from '../state.ts'
import { recordContainerEvent } from './events.ts'
import { findContainer } from './find.ts'
import { assertNameFree, assertValidName } from './names.ts'

/** Renames a container; DNS names on its networks are derived from `name`, so nothing else changes. */
export function renameContainer(state: State, ref: string, to: string, now: number): State {
  if (ref === '' || to === '') throw new EngineError('invalidParameter', 'Neither old nor new names may be empty')
  const container = findContainer(state, ref)
  const name = to.replace(/^\//, '')
  if (container.name === name) {
    throw new EngineError('invalidParameter', 'Renaming a container with the same name as its current name')
  }
  within('Error when allocating new name', () => {
    assertValidName(name, `/${name}`)
    assertNameFree(state, name)
  })
  const renamed = { ...container, name }
  return recordContainerEvent(putContainer(state, renamed), renamed, 'rename', now, { oldName: `/${container.name}` })
}
