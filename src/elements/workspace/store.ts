import type { Point, Points } from './points.ts'

/** What is kept between visits, and which of the tabs' changes it is. */
export interface Stored {
  readonly revision: number
  readonly points: Points
}

interface Meta {
  readonly version: 1
  readonly revision: number
  readonly count: number
  readonly now: number
}

const database = 'docker-notes'
const points = 'points'
const metaKey = 'meta'
const asideKey = 'aside'

/** The reader's points in IndexedDB; each is a record of its own, so that a command writes only what it changed. */
export class Store {
  readonly #open: Promise<IDBDatabase>
  /** What this store has written or read: points that are the same are not written again. */
  #known: readonly Point[] = []

  constructor(factory: IDBFactory = indexedDB) {
    this.#open = new Promise((resolve, reject) => {
      const request = factory.open(database, 1)
      request.onupgradeneeded = () => {
        request.result.createObjectStore(points)
      }
      request.onsuccess = () => {
        resolve(request.result)
      }
      request.onerror = () => {
        reject(request.error ?? new Error('IndexedDB'))
      }
    })
    this.#open.catch(() => undefined)
  }

  /** The number of the newest change; 0 where nothing is kept. */
  async revision(): Promise<number> {
    const meta = await this.#do<Meta | undefined>('readonly', store => store.get(metaKey))
    return meta?.revision ?? 0
  }

  /** All that is kept; undefined where nothing is. Rejects where it cannot be read. */
  async load(): Promise<Stored | undefined> {
    const meta = await this.#do<Meta | undefined>('readonly', store => store.get(metaKey))
    if (meta === undefined) return undefined
    if ((meta.version as number) !== 1) throw new Error(`Unknown version ${String(meta.version)}.`)
    const all = await this.#do<Point[]>('readonly', store => store.getAll(IDBKeyRange.bound(0, meta.count - 1)))
    if (all.length !== meta.count || all[meta.now] === undefined) throw new Error('Points are missing.')
    this.#known = all
    return { revision: meta.revision, points: { all, now: meta.now } }
  }

  /** Keeps points, unless what is kept is of a later change: that is another tab's, which is not to be lost. */
  async save({ revision, points: { all, now } }: Stored): Promise<void> {
    const database = await this.#open
    const transaction = database.transaction(points, 'readwrite')
    const store = transaction.objectStore(points)
    const newest = store.get(metaKey) as IDBRequest<Meta | undefined>
    let isLate = false
    newest.onsuccess = () => {
      isLate = (newest.result?.revision ?? 0) > revision
      if (isLate) return
      for (const [at, point] of all.entries()) if (point !== this.#known[at]) store.put(point, at)
      store.delete(IDBKeyRange.lowerBound(all.length))
      store.put({ version: 1, revision, count: all.length, now } satisfies Meta, metaKey)
    }
    await new Promise<void>((resolve, reject) => {
      transaction.oncomplete = () => {
        if (!isLate) this.#known = all
        resolve()
      }
      transaction.onabort = transaction.onerror = () => {
        reject(transaction.error ?? new Error('IndexedDB'))
      }
    })
  }

  /** Puts what cannot be read aside, in place of what was put aside before. */
  async putAside(): Promise<void> {
    const all = await this.#do<unknown[]>('readonly', store => store.getAll())
    const database = await this.#open
    const store = database.transaction(points, 'readwrite').objectStore(points)
    store.clear()
    this.#known = []
    store.put(all, asideKey)
  }

  async #do<T>(mode: IDBTransactionMode, request: (store: IDBObjectStore) => IDBRequest): Promise<T> {
    const store = (await this.#open).transaction(points, mode).objectStore(points)
    return new Promise((resolve, reject) => {
      const asked = request(store)
      asked.onsuccess = () => {
        resolve(asked.result as T)
      }
      asked.onerror = () => {
        reject(asked.error ?? new Error('IndexedDB'))
      }
    })
  }
}
