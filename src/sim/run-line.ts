import type { Session } from '../docker/index.ts'
import type { VirtualWorld } from '../docker/rehearsing.ts'

/** What a line gave; `timeout` where it was still running when its time was up. */
export interface Outcome {
  readonly rc: number | 'timeout'
  readonly stdout: string
  readonly stderr: string
}

/** The writing end of a stream that keeps all that is written. */
export class Collector {
  text = ''

  write(text: string): Promise<void> {
    this.text += text
    return Promise.resolve()
  }

  close(): void {
    // Nobody waits for its end.
  }
}

/** Runs a line in a shell of its own; one that takes longer than `patience` milliseconds of the world's time is killed. */
export async function runLine(session: Session, world: VirtualWorld, line: string, patience: number): Promise<Outcome> {
  const [stdout, stderr] = [new Collector(), new Collector()]
  const child = session.start(line, { stdout, stderr })
  const rc = await withTimeout(world, child.exit, patience)
  if (rc === 'timeout') child.signal('KILL')
  return { rc, stdout: stdout.text, stderr: stderr.text }
}

/** An exit code, or `timeout` after so many milliseconds of the world's time. */
export async function withTimeout(world: VirtualWorld, exit: Promise<number>, ms: number): Promise<number | 'timeout'> {
  const stop = new AbortController()
  const rc = await Promise.race([exit, world.sleep(ms, stop.signal).then(() => 'timeout' as const)])
  stop.abort()
  return rc
}
