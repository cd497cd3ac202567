import type { Engine } from '../engine.ts'
import { hardware } from '../hardware.ts'
import type { Container } from '../state.ts'
import { findContainer, isRunning } from './find.ts'

/** One sample of a container's use of the machine; bytes, and CPU as a share of one CPU in percent. */
export interface Stats {
  readonly name: string
  readonly id: string
  readonly cpuPercent: number
  readonly memory: number
  readonly memoryLimit: number
  readonly networkIn: number
  readonly networkOut: number
  readonly blockIn: number
  readonly blockOut: number
  readonly pids: number
}

/** Milliseconds between two samples. */
const interval = 1000
/** Bytes of memory that a small process takes. */
const perProcess = 385_024

/** Samples of a container, one a second while `stream` is set and it is there. Throws notFound. */
export function sampleStats(engine: Engine, ref: string, stream: boolean, signal: AbortSignal): AsyncIterable<Stats> {
  const { id } = findContainer(engine.state, ref)
  return (async function* () {
    do {
      await engine.world.sleep(interval, signal)
      const container = engine.state.containers[id]
      if (!container || signal.aborted) return
      yield sample(engine, container)
    } while (stream)
  })()
}

function sample(engine: Engine, container: Container): Stats {
  const { id } = container
  const pids = engine.machines.get(id)?.processes().length ?? 0
  const runs = isRunning(container) && pids > 0
  const { Memory } = container.hostConfig
  return {
    name: `/${container.name}`,
    id,
    cpuPercent: 0,
    memory: pids * perProcess,
    memoryLimit: runs ? Memory || hardware.memory : 0,
    networkIn: runs ? 848 : 0,
    networkOut: runs ? 126 : 0,
    blockIn: 0,
    blockOut: 0,
    pids,
  }
}
