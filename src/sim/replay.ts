import { readFileSync } from 'node:fs'
import { type ApiCall, preload, Session, Terminal } from '../docker/index.ts'
import { VirtualWorld } from '../docker/rehearsing.ts'
import { Collector, type Outcome, runLine, withTimeout } from './run-line.ts'

/** What a recording types before each line: the shell's messages count its lines. */
const before = 'cd /work\n'

/** One line of a transcript: conformance/README.md. */
interface Step {
  readonly session: string
  readonly images: readonly string[]
  readonly n: number
  readonly cmd: string
  readonly tty: boolean
  readonly before?: { readonly sleep: number }
  /** Keys, and pauses in seconds. */
  readonly input?: readonly (string | number)[]
}

/** Milliseconds that a recording waits for a line without, and with, a terminal. */
const patience = { plain: 40_000, tty: 12_000 }
/** Milliseconds that a client takes at least; a container that ends at once has ended by then. */
const clientTime = 60
const start = Date.UTC(2026, 10, 24, 9)

/** Replays every line of a transcript file, each session on a clean engine, and prints it with what the simulator gave. */
export async function replay(file: string, only: string | undefined, print: (line: string) => void): Promise<void> {
  await preload()
  const steps = readFileSync(file, 'utf8')
    .split('\n')
    .filter(Boolean)
    .map(line => JSON.parse(line) as Step)
  const sessions = Map.groupBy(steps, step => step.session)
  for (const [name, lines] of sessions) {
    if (only !== undefined && name !== only) continue
    const world = new VirtualWorld(start)
    let calls: ApiCall[] = []
    const session = new Session({ world, onCall: call => calls.push(call), daemon: name !== 'nodaemon' })
    for (const image of lines[0]?.images ?? []) await world.run(run(session, world, `docker pull -q ${image}`))
    for (const step of lines) {
      calls = []
      if (step.before) await world.run(world.sleep(step.before.sleep * 1000))
      const outcome = await attempt(() =>
        world.run(step.tty ? type(session, world, step) : run(session, world, step.cmd)),
      )
      await world.run(world.sleep(clientTime))
      const api = calls.map(({ method, path, status }) => ({ method, path, status }))
      print(JSON.stringify({ ...step, ...outcome, api }))
    }
  }
}

/** What cannot be replayed says so instead of ending the replay. */
async function attempt(
  step: () => Promise<Outcome>,
): Promise<Outcome | { rc: 'unsupported'; stdout: ''; stderr: string }> {
  try {
    return await step()
  } catch (error) {
    return {
      rc: 'unsupported',
      stdout: '',
      stderr: error instanceof Error ? (error.stack ?? error.message) : String(error),
    }
  }
}

function run(session: Session, world: VirtualWorld, line: string): Promise<Outcome> {
  return runLine(session, world, before + line, patience.plain)
}

async function type(session: Session, world: VirtualWorld, { cmd, input = [] }: Step): Promise<Outcome> {
  const screen = new Collector()
  const terminal = new Terminal(screen, { columns: 120, rows: 40 })
  const child = session.start(before + cmd, { terminal })
  terminal.onSignal = signal => {
    child.signal(signal)
  }
  const feed = async () => {
    for (const keys of input) {
      if (typeof keys === 'number') await world.sleep(keys * 1000)
      else terminal.type(keys)
    }
  }
  void feed()
  const rc = await withTimeout(world, child.exit, patience.tty)
  if (rc === 'timeout') {
    child.signal('HUP')
    child.signal('KILL')
  }
  return { rc, stdout: screen.text, stderr: '' }
}
