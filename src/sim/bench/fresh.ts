import { Session, type Snapshot } from '../../docker/index.ts'
import { VirtualWorld } from '../../docker/rehearsing.ts'
import { Collector } from '../run-line.ts'

export interface Bench {
  readonly session: Session
  /** Runs a line in a shell of its own and gives its output. */
  run(line: string): Promise<string>
}

/** A session that has an image, new or going on from a snapshot. */
export async function fresh(image: string, snapshot?: Snapshot): Promise<Bench> {
  const world = new VirtualWorld(Date.UTC(2026, 10, 24, 9))
  const session = snapshot ? await Session.restore(snapshot, { world }) : new Session({ world })
  const run = async (line: string) => {
    const into = new Collector()
    await world.run(session.start(line, { stdout: into, stderr: into }).exit)
    return into.text
  }
  await run(`docker pull -q ${image}`)
  return { session, run }
}
