import { Terminal } from '../engine/process/terminal.ts'
import { Session, type SessionOptions } from './session.ts'
import type { SessionShell } from './session-shell.ts'
import type { VirtualWorld } from './virtual-world.ts'

/** A line that was run with nobody there. */
export interface Rehearsed {
  /** What a terminal got, control sequences and all. */
  readonly output: string
  readonly code: number
  /** Why it did not end by itself: it waits for input, or goes on until it is interrupted. */
  readonly goesOn: 'input' | 'output' | undefined
}

/** Milliseconds of the world's time. */
const times = {
  /** What a line that goes on for ever has printed by then is enough of it. */
  enough: 5000,
  /** A line has ended by then if it ends by itself: `docker stop` waits for ten seconds. */
  patience: 12_000,
  /** Between a key and what it does. */
  reaction: 1000,
  /** Before the next line is typed. */
  reading: 4000,
}
const keys = { interrupt: '\x03', end: '\x04', detach: '\x10\x11' }
const silent = { write: () => Promise.resolve(), close: () => undefined }

/** Types lines at a new engine as a reader would, in no time; the same world gives the same output. */
export class Rehearsal {
  readonly session: Session
  readonly #world: VirtualWorld
  readonly #size: { readonly columns: number; readonly rows: number }
  #shell: SessionShell | undefined
  #output = ''

  constructor(
    { world, ...options }: SessionOptions & { readonly world: VirtualWorld },
    size = { columns: 100, rows: 40 },
  ) {
    this.session = new Session({ world, ...options })
    this.#world = world
    this.#size = size
  }

  /** Gets an image before anything is typed; false where there is none of that name. */
  async pull(image: string): Promise<boolean> {
    const line = `docker pull --quiet ${image}`
    return (await this.#world.run(this.session.start(line, { stdout: silent, stderr: silent }).exit)) === 0
  }

  /** The shell that the lines run in. */
  async shell(): Promise<SessionShell> {
    return (this.#shell ??= await this.session.open(this.#terminal()))
  }

  /** Runs a line; one that does not end is left as a reader would leave it. */
  async type(line: string): Promise<Rehearsed> {
    await this.#world.run(this.#world.sleep(times.reading))
    const shell = await this.shell()
    this.#output = ''
    const ran = shell.run(line)
    let ended = await this.#within(times.enough, ran)
    const early = this.#output
    ended ??= await this.#within(times.patience - times.enough, ran)
    if (ended) return { output: this.#output, code: ended.code, goesOn: undefined }
    const goesOn = endsInLine.test(this.#output.replaceAll(controls, '')) ? 'input' : 'output'
    const output = goesOn === 'output' && early !== '' ? early : this.#output
    for (const leave of waysOut(shell, line, goesOn)) {
      leave()
      if (await this.#within(times.reaction, ran)) break
    }
    await shell.terminal.takeBack()
    return { output, code: 0, goesOn }
  }

  #terminal() {
    const write = (text: string) => {
      this.#output += text
      return Promise.resolve()
    }
    return new Terminal({ write, close: () => undefined }, this.#size)
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

const controls = new RegExp(`${String.fromCharCode(27)}\\[[\\d;?]*[A-Za-z]`, 'g')
/** A prompt stands in the last line. */
const endsInLine = /\S[^\n\r]*$/

/** What a reader does to leave a line that does not end, one thing after the other. */
function waysOut(shell: SessionShell, line: string, why: 'input' | 'output') {
  const type = (keys: string) => () => {
    shell.terminal.type(keys)
  }
  const kill = () => {
    shell.kill()
  }
  const interrupt = type(keys.interrupt)
  // Who attached to what ran before lets it run; a shell that the line began ends with its input.
  const leave = type(/\battach\b/.test(line) ? keys.detach : keys.end)
  // The third interrupt ends a client whose container ignores them.
  const ways = [interrupt, interrupt, interrupt, type(keys.detach), kill]
  return why === 'input' ? [leave, ...ways] : ways
}
