import type { Points } from './points.ts'
import type { Store } from './store.ts'
import type { Tabs } from './tabs.ts'

const unsaved = '이 브라우저에는 상태를 저장할 수 없어요. 페이지를 닫으면 여기까지 한 일이 사라져요.'
const unreadable = '저장해 둔 상태를 읽지 못해서 새로 시작했어요. 예전 상태는 지우지 않고 따로 두었어요.'

/** Keeps points over visits and for other tabs, as far as the browser lets it. */
export class Keeper {
  readonly #store: Pick<Store, keyof Store>
  readonly #tabs: Pick<Tabs, keyof Tabs>
  readonly #tell: (sentence: string) => void
  /** The number of the newest command, of any tab, that is known here. */
  #revision = 0
  #isOff = false
  #saving: Promise<void> = Promise.resolve()

  constructor(store: Pick<Store, keyof Store>, tabs: Pick<Tabs, keyof Tabs>, tell: (sentence: string) => void) {
    this.#store = store
    this.#tabs = tabs
    this.#tell = tell
  }

  /** What is kept; undefined where nothing is. Rejects where it cannot be read. */
  async load(): Promise<Points | undefined> {
    const stored = await this.#store.load()
    this.#revision = stored?.revision ?? 0
    return stored?.points
  }

  /** What was kept cannot be used: it makes room, but is not lost. */
  async putAside(): Promise<void> {
    try {
      await this.#store.putAside()
      this.#tell(unreadable)
    } catch {
      this.#turnOff()
    }
  }

  /** Whether another tab has done something since. */
  async isBehind(): Promise<boolean> {
    if (this.#isOff) return false
    const newest = await this.#store.revision().catch(() => this.#revision)
    return newest !== this.#revision
  }

  /** Keeps what a command has done, and tells the other tabs. */
  async save(points: Points): Promise<void> {
    this.#revision++
    await this.#write(points)
    this.#tabs.tell()
  }

  /** Keeps what has changed by itself, as it is once that is known to be the newest; a tab that is behind has nothing to say. */
  async saveQuietly(points: () => Points): Promise<void> {
    if (!(await this.isBehind())) await this.#write(points())
  }

  /** Resolves when all that was to be kept is. */
  get saved(): Promise<void> {
    return this.#saving
  }

  #write(points: Points): Promise<void> {
    if (this.#isOff) return Promise.resolve()
    const revision = this.#revision
    this.#saving = this.#saving
      .then(() => this.#store.save({ revision, points }))
      .catch(() => {
        this.#turnOff()
      })
    return this.#saving
  }

  #turnOff() {
    if (!this.#isOff) this.#tell(unsaved)
    this.#isOff = true
  }
}
