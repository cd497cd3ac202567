import type { Completed, State } from '../../docker/index.ts'
import { Emitter } from './emitter.ts'
import { Keeper } from './keeper.ts'
import { Machine, type Past } from './machine.ts'
import {
  addPoint,
  advance,
  isReady,
  type Point,
  type Points,
  preparedSentence,
  timelineOf,
  updatePoint,
} from './points.ts'
import { Recording } from './recording.ts'
import type { Store } from './store.ts'
import type { Tabs } from './tabs.ts'
import { Turns } from './turns.ts'
import type { Entry, Step, Timeline, Workspace, WorkspaceEvents } from './types.ts'

/** Milliseconds of quiet after which a change that no command made is kept. */
const settle = 1000

/** What becomes of a line that the simulator has no room for, or a mistake in. */
const crashed = { code: 1, hint: '시뮬레이터가 이 명령을 끝까지 실행하지 못했어요. 다른 명령은 계속 쓸 수 있어요.' }
/** Milliseconds that servers have to be up again when their computer begins, and after which they are looked at again. */
const [bootTime, bootStep] = [1500, 20]

/** What a workspace is given. */
export interface WorkspaceParts {
  readonly store: Pick<Store, keyof Store>
  readonly tabs: Pick<Tabs, keyof Tabs>
  /** Makes the computer on which a page's commands have run. */
  readonly prepare: (step: Step) => Promise<Past>
}

/** What was done so that a page's command can run. */
type Prepared = Required<Pick<Entry, 'notice' | 'start'>>

/** The reader's simulated computer, with its past; see `Workspace`. */
export class SimulatedWorkspace extends Emitter<WorkspaceEvents> implements Workspace {
  readonly #parts: WorkspaceParts
  readonly #keeper: Keeper
  readonly #turns: Turns
  readonly #size = { columns: 80, rows: 24 }
  #machine!: Machine
  #points!: Points
  /** The command that runs. */
  #recording: Recording | undefined
  /** When what a computer served before it was kept is served again. */
  #booted: Promise<void> = Promise.resolve()
  #timer: ReturnType<typeof setTimeout> | undefined

  private constructor(parts: WorkspaceParts) {
    super()
    this.#parts = parts
    this.#keeper = new Keeper(parts.store, parts.tabs, sentence => {
      // Not before whoever opened it listens.
      setTimeout(() => {
        this.emit('notice', sentence)
      })
    })
    this.#turns = new Turns({
      tabs: parts.tabs,
      catchUp: () => this.#catchUp(),
      saved: () => this.#keeper.saved,
      refuse: sentence => {
        this.emit('notice', sentence)
      },
    })
  }

  /** The workspace of this visit, as the last one left it. */
  static async open(parts: WorkspaceParts): Promise<SimulatedWorkspace> {
    const workspace = new SimulatedWorkspace(parts)
    await workspace.#load()
    parts.tabs.onChange(() => void workspace.#follow())
    return workspace
  }

  get timeline(): Timeline {
    const timeline = timelineOf(this.#points)
    const running = this.#recording?.entry
    const last = timeline.position - 1
    // What runs is kept at its end; so far it has come.
    if (running === undefined || timeline.entries[last]?.at !== running.at) return timeline
    return { ...timeline, entries: timeline.entries.with(last, running) }
  }

  get state(): State {
    return this.#machine.session.state
  }

  get cwd(): string {
    return this.#machine.shell.cwd
  }

  get running(): string | undefined {
    return this.#recording?.line
  }

  get keys(): Workspace['keys'] {
    return this.#machine.shell.terminal
  }

  run(line: string): Promise<Entry | undefined> {
    return this.#turns.take(() => this.#run(line, this.#now.progress))
  }

  runStep(step: Step): Promise<Entry | undefined> {
    const { page, before, line } = step
    return this.#turns.take(async () => {
      const prepared = isReady(this.#now.progress, page, before) ? undefined : await this.#prepare(step)
      return this.#run(line, advance(page, before, line), prepared)
    })
  }

  type(keys: string): void {
    this.#machine.shell.terminal.type(keys)
  }

  kill(): void {
    this.#machine.shell.kill()
  }

  needsMore(line: string): Promise<boolean> {
    return this.#machine.shell.needsMore(line)
  }

  complete(line: string, cursor: number): Promise<Completed> {
    return this.#machine.shell.complete(line, cursor)
  }

  resize(columns: number, rows: number): void {
    Object.assign(this.#size, { columns, rows })
    Object.assign(this.#machine.shell.terminal, { columns, rows })
  }

  goTo(position: number): Promise<void> {
    return this.#travel(() => position)
  }

  undo(): Promise<void> {
    return this.#travel(() => this.#points.now - 1)
  }

  async reset(): Promise<void> {
    this.kill()
    await this.#turns.ended
    await this.#turns.takeShort(async () => {
      await this.#begin()
      await this.#keeper.save(this.#points)
      this.emit('timeline', this.timeline)
    })
  }

  readFile(path: string): string | undefined {
    const { files } = this.#machine.session
    try {
      return files.stat(path)?.type === 'file' ? files.read(path) : undefined
    } catch {
      // A folder on the way is not there, or is none.
      return undefined
    }
  }

  writeFile(path: string, text: string): void {
    this.#machine.session.files.write(path, text)
  }

  peek(argv: readonly string[]): Promise<string> {
    return this.#machine.session.peek(argv)
  }

  get #now(): Point {
    return this.#points.all[this.#points.now]!
  }

  async #run(line: string, progress: Point['progress'], prepared?: Prepared): Promise<Entry> {
    const recording = new Recording({ line, cwd: this.cwd, at: Date.now(), ...prepared })
    this.#recording = recording
    this.emit('begin', { line, ...(prepared && { notice: prepared.notice }) })
    try {
      // There before it ends, too: the page may be left while it runs.
      this.#points = addPoint(this.#points, { ...this.#now, entry: recording.entry, progress })
      await this.#booted
      const { code, hint } = await this.#machine.shell.run(line).catch(() => crashed)
      void this.#machine.shell.terminal.takeBack()
      const entry = { ...recording.entry, code, ...(hint !== undefined && { hint }) }
      this.#points = updatePoint(this.#points, { entry, progress, past: await this.#machine.past() })
      this.#recording = undefined
      void this.#keeper.save(this.#points)
      this.emit('end', entry)
      return entry
    } finally {
      this.#recording = undefined
    }
  }

  async #travel(where: () => number): Promise<void> {
    await this.#turns.takeShort(async () => {
      const position = where()
      const point = this.#points.all[position]
      if (!point) return
      await this.#replace(point.past)
      this.#points = { ...this.#points, now: position }
      await this.#keeper.save(this.#points)
      this.emit('timeline', this.timeline)
    })
  }

  /** Brings the engine to where a page's command expects it; gives the sentence that says so. */
  async #prepare(step: Step): Promise<Prepared | undefined> {
    const { images, before } = step
    const isNew = this.#points.all.length === 1
    if (isNew && before.length === 0 && images.length === 0) return undefined
    await this.#replace(await this.#parts.prepare(step))
    return { notice: preparedSentence(step, isNew), start: { images, before } }
  }

  async #load() {
    try {
      const points = await this.#keeper.load()
      if (points) await this.#replace(points.all[points.now]?.past)
      else await this.#begin()
      if (points) this.#points = points
    } catch {
      await this.#begin()
      await this.#keeper.putAside()
    }
  }

  /** Takes over what another tab did. */
  async #catchUp(): Promise<void> {
    if (!(await this.#keeper.isBehind())) return
    await this.#load()
    this.emit('timeline', this.timeline)
  }

  async #follow(): Promise<void> {
    if (!this.#turns.isBusy) await this.#catchUp()
  }

  async #begin() {
    await this.#replace(undefined)
    this.#points = { all: [{}], now: 0 }
  }

  /** Puts another computer in the place of the one that is. */
  async #replace(past: Past | undefined) {
    const next = await Machine.start(
      {
        ...this.#size,
        onCall: call => {
          if (this.#recording) this.emit('call', this.#recording.call(call))
        },
        onMessage: (call, message) => {
          if (this.#recording) this.emit('call', this.#recording.message(call, message))
        },
        onOutput: text => {
          this.#recording?.print(text)
          this.emit('output', text)
        },
      },
      past,
    )
    const before = (this.#machine as Machine | undefined)?.session.state
    ;(this.#machine as Machine | undefined)?.stop()
    this.#machine = next
    this.#booted = past ? servers(next) : Promise.resolve()
    next.session.subscribe((state, last) => {
      if (next !== this.#machine) return
      this.emit('state', { state, before: last })
      this.#keepSoon()
    })
    if (before) this.emit('state', { state: next.session.state, before })
  }

  /** Keeps what changed by itself: a container that ended, a line of a log. */
  #keepSoon() {
    clearTimeout(this.#timer)
    this.#timer = setTimeout(() => void this.#keep(), settle)
  }

  async #keep(): Promise<void> {
    const point = this.#now
    const past = await this.#machine.past()
    if (point !== this.#now) return
    const entry = this.#recording?.entry ?? point.entry
    this.#points = updatePoint(this.#points, { ...point, past, ...(entry && { entry }) })
    await this.#keeper.saveQuietly(this.#points)
  }
}

async function servers({ session }: Machine): Promise<void> {
  for (let waited = 0; waited < bootTime && !session.isServing; waited += bootStep) {
    await new Promise(resolve => setTimeout(resolve, bootStep))
  }
}
