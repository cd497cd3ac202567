import { Keeper } from './keeper.ts'
import type { Past } from './machine.ts'
import { addPoint, type Point, type Points, timelineOf, updatePoint } from './points.ts'
import type { Store } from './store.ts'
import type { Tabs } from './tabs.ts'
import type { Timeline } from './types.ts'

const fresh: Points = { all: [{}], now: 0 }

/** The points that one can return to, as one writes them down, and as they are kept over visits and for other tabs. */
export class Chronicle {
  readonly #keeper: Keeper
  #points = fresh
  #caughtUp: Promise<unknown> = Promise.resolve()

  /** `tell` hears why something could not be kept or read. */
  constructor(store: Pick<Store, keyof Store>, tabs: Pick<Tabs, keyof Tabs>, tell: (sentence: string) => void) {
    this.#keeper = new Keeper(store, tabs, tell)
  }

  /** The point that is now. */
  get now(): Point {
    return this.#points.all[this.#points.now]!
  }

  /** How many entries lie before it. */
  get position(): number {
    return this.#points.now
  }

  /** Whether the reader has done nothing yet. */
  get isNew(): boolean {
    return this.#points.all.length === 1
  }

  get timeline(): Timeline {
    return timelineOf(this.#points)
  }

  /** Resolves when all that was to be kept is. */
  get saved(): Promise<void> {
    return this.#keeper.saved
  }

  /** Goes on with what is kept, once `start` can; begins anew where nothing is kept, or where it cannot be read. */
  async load(start: (past?: Past) => Promise<void>): Promise<void> {
    try {
      const points = (await this.#keeper.load()) ?? fresh
      await start(points.all[points.now]?.past)
      this.#points = points
    } catch {
      await start()
      this.#points = fresh
      await this.#keeper.putAside()
    }
  }

  /** Loads what another tab did since; whoever asks meanwhile waits for that too. Gives whether it did anything. */
  catchUp(start: (past?: Past) => Promise<void>): Promise<boolean> {
    const caughtUp = this.#caughtUp.then(async () => {
      const isBehind = await this.#keeper.isBehind()
      if (isBehind) await this.load(start)
      return isBehind
    })
    this.#caughtUp = caughtUp.catch(() => undefined)
    return caughtUp
  }

  /** The point after so many entries, if there is one. */
  at(position: number): Point | undefined {
    return this.#points.all[position]
  }

  /** Makes that point the one that is now. */
  async goTo(position: number): Promise<void> {
    this.#points = { ...this.#points, now: position }
    await this.save()
  }

  /** Forgets everything. */
  async clear(): Promise<void> {
    this.#points = fresh
    await this.save()
  }

  /** Something new happens: what was taken back before is gone. */
  add(point: Point): void {
    this.#points = addPoint(this.#points, point)
  }

  /** The point that is now has become another meanwhile. */
  update(point: Point): void {
    this.#points = updatePoint(this.#points, point)
  }

  /** Keeps what a command has done, and tells the other tabs. */
  save(): Promise<void> {
    return this.#keeper.save(this.#points)
  }

  /** Keeps what has changed by itself. */
  saveQuietly(): Promise<void> {
    return this.#keeper.saveQuietly(() => this.#points)
  }
}
