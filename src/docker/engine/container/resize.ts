import type { Engine } from '../engine.ts'
import { recordContainerEvent } from './events.ts'
import { assertRunning, findContainer } from './find.ts'
import { runtimeOf } from './runtime.ts'

export interface TerminalSize {
  readonly columns: number
  readonly rows: number
}

/** Tells a container's terminal its size. Throws conflict where it does not run. */
export function resizeContainer(engine: Engine, ref: string, size: TerminalSize): void {
  const container = findContainer(engine.state, ref)
  assertRunning(container)
  const runtime = runtimeOf(engine, container.id)
  runtime.size = size
  const attributes = { height: String(size.rows), width: String(size.columns) }
  engine.update(state => recordContainerEvent(state, container, 'resize', engine.world.now(), attributes))
  const { terminal } = runtime
  if (!terminal) return
  const isNew = terminal.columns !== size.columns || terminal.rows !== size.rows
  Object.assign(terminal, size)
  if (isNew) engine.machines.get(container.id)?.kill(1, 'WINCH')
}
