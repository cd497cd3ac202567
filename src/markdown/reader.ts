import { preload, Session, type SessionShell, Terminal, VirtualWorld } from '../docker/index.ts'
import type { Line } from '../screen/row.ts'
import { Screen } from '../screen/screen.ts'

/** What a command printed when the page was built. */
export interface CommandRun {
  /** What the terminal showed at its end, without what nobody sees: empty lines after it, spaces at the ends of lines. */
  readonly lines: readonly Line[]
  readonly code: number
  /** Why it did not end by itself: it waits for input, or goes on until it is interrupted. */
  readonly goesOn: 'input' | 'output' | undefined
}

/** When a reader sits down. */
const start = Date.UTC(2026, 10, 24, 9)
/** Milliseconds of the reader's time. */
const times = {
  /** What a command that goes on for ever has printed by then is what is shown of it. */
  shown: 5000,
  /** A command has ended by then if it ends by itself: `docker stop` waits for ten seconds. */
  patience: 12_000,
  /** Between a key and what it does. */
  reaction: 1000,
  /** Before the next command is typed. */
  reading: 4000,
}
const size = { columns: 100, rows: 40 }
const keys = { interrupt: '\x03', end: '\x04', detach: '\x10\x11' }
const silent = { write: () => Promise.resolve(), close: () => undefined }

await preload()

/** A reader at a new engine, who types a page's commands; with the same seed, the same is printed. */
export class Reader {
  readonly #world: VirtualWorld
  readonly #session: Session
  #screen = new Screen(size)
  #shell: SessionShell | undefined

  constructor(seed: number) {
    this.#world = new VirtualWorld(start, seed)
    this.#session = new Session({ world: this.#world })
  }

  /** Gets an image before anything is typed; false where there is none of that name. */
  async pull(image: string): Promise<boolean> {
    const line = `docker pull --quiet ${image}`
    return (await this.#world.run(this.#session.start(line, { stdout: silent, stderr: silent }).exit)) === 0
  }

  /** Runs a line in the reader's shell; one that does not end is left as a reader would leave it. */
  async type(line: string): Promise<CommandRun> {
    const world = this.#world
    await world.run(world.sleep(times.reading))
    const shell = (this.#shell ??= await this.#open())
    const screen = (this.#screen = new Screen(size))
    const ran = shell.run(line)
    let ended = await this.#within(times.shown, ran)
    const early = screen.lines
    ended ??= await this.#within(times.patience - times.shown, ran)
    const goesOn = ended ? undefined : screen.cursor.column > 0 ? 'input' : 'output'
    const lines = goesOn === 'output' && early.length > 1 ? early : screen.lines
    for (const leave of goesOn ? waysOut(shell, line, goesOn) : []) {
      leave()
      if (await this.#within(times.reaction, ran)) break
    }
    await shell.terminal.takeBack()
    return { lines: trimmed(lines), code: ended?.code ?? 0, goesOn }
  }

  #open() {
    const write = (text: string) => {
      this.#screen.write(text)
      return Promise.resolve()
    }
    return this.#session.open(new Terminal({ write, close: () => undefined }, size))
  }

  /** What a promise gives within so many milliseconds. */
  async #within<T>(ms: number, promise: Promise<T>): Promise<T | undefined> {
    const stop = new AbortController()
    const late = this.#world.sleep(ms, stop.signal).then(() => undefined)
    const result = await this.#world.run(Promise.race([promise, late]))
    stop.abort()
    return result
  }
}

/** What a reader does to leave a command that does not end, one thing after the other. */
function waysOut(shell: SessionShell, line: string, why: 'input' | 'output') {
  const type = (keys: string) => () => {
    shell.terminal.type(keys)
  }
  const interrupt = type(keys.interrupt)
  const kill = () => {
    shell.kill()
  }
  // Who attached to what ran before lets it run; a shell that the command began ends with its input.
  const leave = type(/\battach\b/.test(line) ? keys.detach : keys.end)
  // The third interrupt ends a client whose container ignores them.
  const ways = [interrupt, interrupt, interrupt, type(keys.detach), kill]
  return why === 'input' ? [leave, ...ways] : ways
}

function trimmed(lines: readonly Line[]): readonly Line[] {
  const all = lines.map(line =>
    line.map((run, at) => (at === line.length - 1 ? { ...run, text: run.text.trimEnd() } : run)),
  )
  return all.slice(0, all.findLastIndex(line => line.some(({ text }) => text !== '')) + 1)
}
