import type { Engine } from '../engine.ts'
import { containerById } from '../state.ts'
import { findContainer, isRunning } from './find.ts'

export type WaitCondition = 'not-running' | 'next-exit' | 'removed'

/** Resolves to the exit code when the condition holds; the container is looked up at once. */
export function wait(engine: Engine, ref: string, condition: WaitCondition, signal: AbortSignal): Promise<number> {
  const { id, ...container } = findContainer(engine.state, ref)
  if (condition === 'not-running' && !isRunning({ id, ...container })) return Promise.resolve(container.state.exitCode)
  return new Promise(resolve => {
    const finish = (code: number) => {
      unsubscribe()
      resolve(code)
    }
    const unsubscribe = engine.subscribe((state, before) => {
      const [now, old] = [containerById(state, id), containerById(before, id)]
      if (!now) finish(old?.state.exitCode ?? 0)
      else if (condition !== 'removed' && old && hasRun(old.state.status) && !hasRun(now.state.status))
        finish(now.state.exitCode)
    })
    signal.addEventListener('abort', () => {
      finish(0)
    })
  })
}

const hasRun = (status: string) => status === 'running' || status === 'paused'
