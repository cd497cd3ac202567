import type { Engine } from '../engine.ts'
import { containerById, putContainer, type State } from '../state.ts'
import type { LogLine } from './types.ts'

/** What is kept of a container's output: lines, and characters in all. */
const limits = { lines: 5000, characters: 1_000_000 }
/** A longer line is kept in pieces, as moby's logger does. */
const longestPiece = 16_384
/** Lines that are written at once at most before they are kept. */
const longestBurst = 1000

/** Adds to a container's log, which forgets its beginning when it grows too long. */
export function appendLog(state: State, id: string, lines: readonly LogLine[]): State {
  const container = containerById(state, id)
  if (!container || lines.length === 0) return state
  return putContainer(state, { ...container, logs: bounded([...container.logs, ...lines]) })
}

function bounded(lines: readonly LogLine[]): readonly LogLine[] {
  let from = lines.length
  let characters = 0
  while (from > 0 && lines.length - from < limits.lines) {
    characters += lines[from - 1]!.text.length
    if (characters > limits.characters) break
    from--
  }
  return from === 0 ? lines : lines.slice(from)
}

/** Keeps what one run writes, line by line. */
export class LogWriter {
  readonly #engine: Engine
  readonly #id: string
  readonly #rest = { stdout: '', stderr: '' }
  #burst: LogLine[] = []

  constructor(engine: Engine, id: string) {
    this.#engine = engine
    this.#id = id
  }

  write(stream: 'stdout' | 'stderr', text: string): void {
    const pieces = (this.#rest[stream] + text).match(piece) ?? []
    const last = pieces.at(-1) ?? ''
    const isWhole = last.endsWith('\n') || last.length >= longestPiece
    this.#rest[stream] = isWhole ? '' : last
    this.#add(stream, isWhole ? pieces : pieces.slice(0, -1))
  }

  /** Keeps what has been written; the daemon, which reads the two streams apart, gets to stderr first. */
  flush(): void {
    const rank = ({ time, stream }: LogLine) => time * 2 + (stream === 'stderr' ? 0 : 1)
    const lines = this.#burst.sort((one, other) => rank(one) - rank(other))
    this.#burst = []
    this.#engine.update(state => appendLog(state, this.#id, lines))
  }

  /** The run has ended: lines that were begun are kept as they are. */
  end(): void {
    for (const stream of ['stdout', 'stderr'] as const) {
      if (this.#rest[stream] !== '') this.#add(stream, [this.#rest[stream]])
      this.#rest[stream] = ''
    }
    this.flush()
  }

  #add(stream: 'stdout' | 'stderr', texts: readonly string[]) {
    const { world } = this.#engine
    const isFirst = this.#burst.length === 0 && texts.length > 0
    const time = world.now()
    for (const text of texts) this.#burst.push({ time, stream, text })
    if (this.#burst.length >= longestBurst) this.flush()
    else if (isFirst)
      void world.sleep(0).then(() => {
        this.flush()
      })
  }
}

const piece = new RegExp(`[^\\n]{0,${longestPiece - 1}}\\n|[^\\n]{1,${longestPiece}}`, 'g')
