import type { Engine } from '../engine.ts'
import { EngineError } from '../errors.ts'
import { findExec } from './exec.ts'
import type { TerminalSize } from './resize.ts'

/** Tells an exec's terminal its size. Throws invalidParameter where it does not run. */
export function resizeExec(engine: Engine, id: string, size: TerminalSize): void {
  const { terminal, child } = findExec(engine, id)
  if (!terminal || !child) throw new EngineError('invalidParameter', 'exec process is not started')
  Object.assign(terminal, size)
  child.signal('WINCH')
}
