import type { Exec } from './container/exec.ts'
import type { ContainerRuntime } from './container/runtime.ts'
import type { Image } from './image/types.ts'
import type { SimulatedMachine } from './process/machine.ts'
import type { Connection, Programs } from './process/types.ts'
import type { State } from './state.ts'
import type { World } from './world.ts'

/** What can be pulled; it answers as a network does, later. */
export interface Registry {
  /** By repository (`library/ubuntu`) and tag or digest; it has no tags yet. */
  find(repository: string, reference: string): Promise<Image | undefined>
  tags(repository: string): Promise<readonly string[]>
  /** Repositories whose name or description has a word in it, the most popular first. */
  search(term: string): Promise<readonly Repository[]>
}

/** A repository as a search shows it. */
export interface Repository {
  readonly name: string
  readonly description: string
  readonly stars: number
}

export interface EngineOptions {
  readonly world: World
  readonly programs: Programs
  readonly registry: Registry
  readonly state: State
}

/** The daemon: a state, the machines whose processes run, and who watches. Verbs are in the folders beside it. */
export class Engine {
  readonly world: World
  readonly programs: Programs
  readonly registry: Registry
  /** Machines of running containers by container id. */
  readonly machines = new Map<string, SimulatedMachine>()
  /** What containers have besides their state: streams, terminals; by container id. */
  readonly runtimes = new Map<string, ContainerRuntime>()
  /** Processes that `docker exec` made, by their id, until their container ends. */
  readonly execs = new Map<string, Exec>()
  /** What serves which port, by network namespace: a container's id, or `host`. */
  readonly listeners = new Map<string, Map<number, (connection: Connection) => void>>()
  #state: State
  readonly #watchers = new Set<(state: State, before: State) => void>()

  constructor({ world, programs, registry, state }: EngineOptions) {
    this.world = world
    this.programs = programs
    this.registry = registry
    this.#state = state
  }

  get state(): State {
    return this.#state
  }

  /** Replaces the state with what a verb makes of it; a verb that throws leaves it as it was. */
  update(verb: (state: State) => State): void {
    const before = this.#state
    this.#state = verb(before)
    if (this.#state !== before) for (const watch of this.#watchers) watch(this.#state, before)
  }

  /** Calls `watch` after every change until the returned function is called. */
  subscribe(watch: (state: State, before: State) => void): () => void {
    this.#watchers.add(watch)
    return () => this.#watchers.delete(watch)
  }

  /** Resolves when `isSo` is true of the state. */
  until(isSo: (state: State) => boolean): Promise<void> {
    if (isSo(this.#state)) return Promise.resolve()
    return new Promise(resolve => {
      const stop = this.subscribe(state => {
        if (!isSo(state)) return
        stop()
        resolve()
      })
    })
  }
}
