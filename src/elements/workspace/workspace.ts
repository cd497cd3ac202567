import type { Completed, State } from '../../docker/index.ts'
import { Chronicle } from './chronicle.ts'
import { Computer } from './computer.ts'
import { Emitter } from './emitter.ts'
import type { Past } from './machine.ts'
import { advance, isReady, type Point, preparedSentence } from './points.ts'
import { QuietChanges } from './quiet.ts'
import { Recording } from './recording.ts'
import type { Store } from './store.ts'
import type { Tabs } from './tabs.ts'
import { Turns } from './turns.ts'
import type { Entry, Step, Timeline, Workspace, WorkspaceEvents } from './types.ts'

/** Milliseconds that the end of a command waits at most until it is kept. */
const longestSave = 1000

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
  readonly #chronicle: Chronicle
  readonly #quiet: QuietChanges
  readonly #turns: Turns
  readonly #computer = new Computer({
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
    onState: change => {
      this.emit('state', change)
      this.#quiet.note()
    },
  })
  /** The command that runs. */
  #recording: Recording | undefined

  private constructor(parts: WorkspaceParts) {
    super()
    this.#parts = parts
    this.#chronicle = new Chronicle(parts.store, parts.tabs, sentence => {
      // Not before whoever opened it listens.
      setTimeout(() => {
        this.emit('notice', sentence)
      })
    })
    this.#quiet = new QuietChanges(
      this.#chronicle,
      () => this.#computer.past,
      () => this.#recording?.entry,
    )
    this.#turns = new Turns({
      tabs: parts.tabs,
      catchUp: () => this.#catchUp(),
      saved: () => this.#chronicle.saved,
      refuse: sentence => {
        this.emit('notice', sentence)
      },
    })
  }

  /** The workspace of this visit, as the last one left it. */
  static async open(parts: WorkspaceParts): Promise<SimulatedWorkspace> {
    const workspace = new SimulatedWorkspace(parts)
    await workspace.#chronicle.load(workspace.#start)
    parts.tabs.onChange(() => void workspace.#follow())
    return workspace
  }

  get timeline(): Timeline {
    const { timeline } = this.#chronicle
    const running = this.#recording?.entry
    const last = timeline.position - 1
    // What runs is kept at its end; so far it has come.
    if (running === undefined || timeline.entries[last]?.at !== running.at) return timeline
    return { ...timeline, entries: timeline.entries.with(last, running) }
  }

  get state(): State {
    return this.#computer.state
  }

  get cwd(): string {
    return this.#computer.cwd
  }

  get running(): string | undefined {
    return this.#recording?.line
  }

  get keys(): Workspace['keys'] {
    return this.#computer.keys
  }

  run(line: string): Promise<Entry | undefined> {
    return this.#turns.take(() => this.#run(line, this.#chronicle.now.progress))
  }

  runStep(step: Step): Promise<Entry | undefined> {
    const { page, before, line } = step
    return this.#turns.take(async () => {
      const prepared = isReady(this.#chronicle.now.progress, page, before) ? undefined : await this.#prepare(step)
      return this.#run(line, advance(page, before, line), prepared)
    })
  }

  type(keys: string): void {
    this.#computer.type(keys)
  }

  kill(): void {
    this.#computer.kill()
  }

  needsMore(line: string): Promise<boolean> {
    return this.#computer.needsMore(line)
  }

  complete(line: string, cursor: number): Promise<Completed> {
    return this.#computer.complete(line, cursor)
  }

  resize(columns: number, rows: number): void {
    this.#computer.resize(columns, rows)
  }

  goTo(position: number): Promise<void> {
    return this.#travel(() => position)
  }

  undo(): Promise<void> {
    return this.#travel(() => this.#chronicle.position - 1)
  }

  async reset(): Promise<void> {
    this.kill()
    await this.#turns.ended
    await this.#turns.takeShort(async () => {
      await this.#computer.start()
      await this.#chronicle.clear()
      this.emit('timeline', this.timeline)
    })
  }

  readFile(path: string): string | undefined {
    return this.#computer.readFile(path)
  }

  writeFile(path: string, text: string): void {
    this.#computer.writeFile(path, text)
  }

  peek(argv: readonly string[]): Promise<string> {
    return this.#computer.peek(argv)
  }

  async #run(line: string, progress: Point['progress'], prepared?: Prepared): Promise<Entry> {
    const recording = new Recording({ line, cwd: this.cwd, at: Date.now(), ...prepared })
    this.#recording = recording
    this.emit('begin', { line, ...(prepared && { notice: prepared.notice }) })
    try {
      // There before it ends, too: the page may be left while it runs.
      this.#chronicle.add({ ...this.#chronicle.now, entry: recording.entry, progress })
      const { code, hint, unread } = await this.#computer.run(line)
      recording.end(code, hint)
      const past = await this.#computer.past
      const { entry } = recording
      this.#chronicle.update({ entry, progress, past })
      // Whoever leaves the page at the next prompt finds it kept; a browser that is slow to keep it holds nobody up.
      await Promise.race([this.#chronicle.save(), wait(longestSave)])
      this.#recording = undefined
      this.emit('end', entry)
      if (unread !== '') this.emit('unread', unread)
      return entry
    } finally {
      this.#recording = undefined
    }
  }

  async #travel(where: () => number): Promise<void> {
    await this.#turns.takeShort(async () => {
      const position = where()
      const point = this.#chronicle.at(position)
      if (!point) return
      await this.#computer.start(point.past)
      await this.#chronicle.goTo(position)
      this.emit('timeline', this.timeline)
    })
  }

  /** Brings the engine to where a page's command expects it; gives the sentence that says so. */
  async #prepare(step: Step): Promise<Prepared | undefined> {
    const { images, before } = step
    const { isNew } = this.#chronicle
    if (isNew && before.length === 0 && images.length === 0) return undefined
    const notice = preparedSentence(step, isNew)
    this.emit('prepare', notice)
    await this.#computer.start(await this.#parts.prepare(step))
    return { notice, start: { images, before } }
  }

  async #catchUp(): Promise<void> {
    if (await this.#chronicle.catchUp(this.#start)) this.emit('timeline', this.timeline)
  }

  async #follow(): Promise<void> {
    if (!this.#turns.isBusy) await this.#catchUp()
  }

  readonly #start = (past?: Past) => this.#computer.start(past)
}

const wait = (time: number) => new Promise(resolve => setTimeout(resolve, time))
