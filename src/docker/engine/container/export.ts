import type { Engine } from '../engine.ts'
import { membersOf, pack } from '../files/archive.ts'
import { recordContainerEvent } from './events.ts'
import { findContainer } from './find.ts'

/** An archive of a container's own files, without what is mounted over them. */
export function exportContainer(engine: Engine, ref: string): string {
  const container = findContainer(engine.state, ref)
  engine.update(state => recordContainerEvent(state, container, 'export', engine.world.now()))
  return pack(membersOf('', container.files))
}
