import type { Tabs } from './tabs.ts'

const refusals = {
  here: '실행 중인 명령어가 있어요. 끝나기를 기다리거나 중지를 누른 다음 다시 해 주세요.',
  elsewhere: '다른 탭에서 명령어를 실행하고 있어요. 그 탭에서 끝낸 다음 다시 실행해 주세요.',
}

/** What turns need of the workspace that they change. */
export interface TurnsParts {
  readonly tabs: Pick<Tabs, 'alone' | 'long'>
  /** Takes over what other tabs did. */
  readonly catchUp: () => Promise<void>
  /** Resolves when what was done is kept, where other tabs find it. */
  readonly saved: () => Promise<void>
  /** Says why there is no turn now. */
  readonly refuse: (sentence: string) => void
}

/** Lets one change of the workspace be made at a time, in one tab at a time and on top of what the others did. */
export class Turns {
  readonly #parts: TurnsParts
  #isBusy = false
  /** Set while a change is made that ends by itself, and soon. */
  #short: Promise<void> | undefined
  /** Resolves when what changes the workspace now has ended. */
  #ended: Promise<void> = Promise.resolve()
  /** Resolves when other tabs may change the workspace: what was done here is kept. */
  #left: Promise<void> = Promise.resolve()

  constructor(parts: TurnsParts) {
    this.#parts = parts
  }

  get isBusy(): boolean {
    return this.#isBusy
  }

  get ended(): Promise<void> {
    return this.#ended
  }

  /** Makes a change that ends by itself, and soon: others wait for it. Gives undefined where it cannot be made now. */
  takeShort<T>(work: () => Promise<T>): Promise<T | undefined> {
    return this.#take(work, true)
  }

  /** Runs what may go on for hours: meanwhile others are refused. Gives undefined where it cannot be run now. */
  take<T>(work: () => Promise<T>): Promise<T | undefined> {
    return this.#take(() => this.#parts.tabs.long(work), false)
  }

  async #take<T>(work: () => Promise<T>, isShort: boolean): Promise<T | undefined> {
    while (this.#short) await this.#short
    if (this.#isBusy) {
      this.#parts.refuse(refusals.here)
      return undefined
    }
    const done = Promise.withResolvers<T | undefined>()
    this.#isBusy = true
    this.#ended = done.promise.then(this.#end, this.#end)
    if (isShort) this.#short = this.#ended
    await this.#left
    this.#left = this.#parts.tabs.alone(
      async () => {
        try {
          await this.#parts.catchUp()
          done.resolve(await work())
        } catch (error) {
          done.reject(error)
        }
        // What is done is shown at once, but another tab has to find it kept.
        await this.#ended
        await this.#parts.saved()
      },
      () => {
        this.#parts.refuse(refusals.elsewhere)
        done.resolve(undefined)
      },
    )
    return done.promise
  }

  readonly #end = () => {
    this.#isBusy = false
    this.#short = undefined
  }
}
