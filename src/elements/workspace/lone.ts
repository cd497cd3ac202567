import type { Store, Stored } from './store.ts'
import type { Tabs } from './tabs.ts'

/** Keeps a workspace as long as its page: a frame in somebody else's page may not keep anything. */
export class PageStore implements Pick<Store, keyof Store> {
  #stored: Stored | undefined

  revision(): Promise<number> {
    return Promise.resolve(this.#stored?.revision ?? 0)
  }

  load(): Promise<Stored | undefined> {
    return Promise.resolve(this.#stored)
  }

  save(stored: Stored): Promise<void> {
    this.#stored = stored
    return Promise.resolve()
  }

  putAside(): Promise<void> {
    this.#stored = undefined
    return Promise.resolve()
  }
}

/** Where no other tab has the same workspace. */
export const noTabs: Pick<Tabs, keyof Tabs> = {
  tell: () => undefined,
  onChange: () => undefined,
  alone: work => work(),
  long: work => work(),
}
