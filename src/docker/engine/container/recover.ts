// Behaviour: moby/moby daemon/daemon.go (restore)
import type { Engine } from '../engine.ts'
import { EngineError } from '../errors.ts'
import type { Container } from '../state.ts'
import { endRun } from './exit.ts'
import { isRunning } from './find.ts'
import { remove } from './remove.ts'
import { launch } from './start.ts'

/** The exit code of containers whose host went down. */
const lost = 255

/** What a daemon does when it comes up: what ran has ended, and restart policies start what they are for. */
export async function recover(engine: Engine): Promise<void> {
  for (const container of Object.values(engine.state.containers)) {
    const { id } = container
    const wasRunning = isRunning(container)
    if (wasRunning) engine.update(state => endRun(state, id, lost, false, engine.world.now()))
    if (wasRunning && container.hostConfig.AutoRemove) await remove(engine, id, { force: true, volumes: true })
    else if (comesBack(container, wasRunning)) tryToLaunch(engine, id)
  }
}

function comesBack({ hostConfig, state }: Container, wasRunning: boolean): boolean {
  const { Name } = hostConfig.RestartPolicy
  if (state.startedAt === undefined) return false
  if (Name === 'always') return true
  return wasRunning && (Name === 'unless-stopped' || Name === 'on-failure')
}

function tryToLaunch(engine: Engine, id: string) {
  try {
    launch(engine, id)
  } catch (error) {
    // The container keeps the error in its state.
    if (!(error instanceof EngineError)) throw error
  }
}
