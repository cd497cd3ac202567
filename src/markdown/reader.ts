import { preload } from '../docker/index.ts'
import { Rehearsal, type Rehearsed, VirtualWorld } from '../docker/rehearsing.ts'
import type { Line } from '../screen/row.ts'
import { Screen } from '../screen/screen.ts'

/** What a command printed when the page was built. */
export interface CommandRun extends Omit<Rehearsed, 'output'> {
  /** What the terminal showed at its end, without what nobody sees: empty lines after it, spaces at the ends of lines. */
  readonly lines: readonly Line[]
}

/** When a reader sits down. */
const start = Date.UTC(2026, 10, 24, 9)
const size = { columns: 100, rows: 40 }

await preload()

/** A reader at a new engine, who types a page's commands; with the same seed, the same is printed. */
export class Reader {
  readonly #rehearsal: Rehearsal

  constructor(seed: number) {
    this.#rehearsal = new Rehearsal({ world: new VirtualWorld(start, seed) }, size)
  }

  /** Gets an image before anything is typed; false where there is none of that name. */
  pull(image: string): Promise<boolean> {
    return this.#rehearsal.pull(image)
  }

  /** Runs a line in the reader's shell; one that does not end is left as a reader would leave it. */
  async type(line: string): Promise<CommandRun> {
    const { output, ...run } = await this.#rehearsal.type(line)
    const screen = new Screen(size)
    screen.write(output)
    return { ...run, lines: trimmed(screen.lines) }
  }
}

function trimmed(lines: readonly Line[]): readonly Line[] {
  const all = lines.map(line =>
    line.map((run, at) => (at === line.length - 1 ? { ...run, text: run.text.trimEnd() } : run)),
  )
  return all.slice(0, all.findLastIndex(line => line.some(({ text }) => text !== '')) + 1)
}
