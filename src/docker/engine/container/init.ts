import { type Signal, signals } from '../process/signal.ts'
import type { Program, Spawn } from '../process/types.ts'

/** `docker run --init`: a first process that does nothing but hand signals on to the real one and wait for it. */
export function initProgram(spawn: Spawn): Program {
  return process => {
    const child = process.machine.spawn({ ...spawn, ppid: process.pid })
    for (const name of Object.keys(signals) as Signal[]) {
      if (name === 'KILL' || name === 'STOP' || name === 'CHLD') continue
      process.on(name, () => {
        child.signal(name)
      })
    }
    return child.exit
  }
}
