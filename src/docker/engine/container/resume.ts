import type { Engine } from '../engine.ts'
import { EngineError } from '../errors.ts'
import { containerById } from '../state.ts'
import { prepareMain, runMain } from './main-process.ts'
import * as more from './start-more.ts'
import { attend, launch } from './start.ts'

/** Milliseconds in which a program that begins again says what it has said before. */
const startUp = 400

/**
 * Goes on with an engine whose state was kept but whose processes were not: what ran runs again, as if it had never
 * ended. Its state, its addresses and its log stay; what a process had in memory alone is gone, and so are execs.
 */
export function resume(engine: Engine): void {
  for (const { id, state } of engine.state.containers) {
    if (state.status === 'running' || state.status === 'paused') void goOn(engine, id)
    else if (state.status === 'restarting') tryToLaunch(engine, id)
  }
}

async function goOn(engine: Engine, id: string): Promise<void> {
  const main = prepareMain(engine, id, more)
  let isHeard = false
  attend(
    engine,
    id,
    runMain(engine, id, main, () => isHeard),
    more,
  )
  await engine.world.sleep(startUp)
  isHeard = true
  if (containerById(engine.state, id)?.state.status === 'paused') main.machine.freeze()
}

function tryToLaunch(engine: Engine, id: string) {
  try {
    launch(engine, id, more)
  } catch (error) {
    // The container keeps the error in its state.
    if (!(error instanceof EngineError)) throw error
  }
}
