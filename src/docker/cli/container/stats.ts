// Behaviour: docker/cli cli/command/container/stats.go
import type { Endpoints } from '../../api/endpoints.ts'
import type { StatsSample } from '../../api/endpoints/container.ts'
import { shortId } from '../../format/text.ts'
import { CliError, type Context, defineCommand } from '../command.ts'
import { formatOf } from '../configured-format.ts'
import { messageOf } from '../failure.ts'
import { filtersOf } from '../filters.ts'
import { formatRows } from '../formatter.ts'
import { statsDeclaration } from './options/stats.ts'
import { statsFormat, type StatsRow } from './stats-row.ts'

/** Milliseconds between two pictures. */
const redraw = 500

export const command = defineCommand({
  ...statsDeclaration,
  async run(context, names, flags) {
    const once = flags.bool('no-stream')
    const watch = new Watch(context, once)
    if (names.length > 0) await watch.named(names)
    else await watch.every(flags.bool('all'))
    const shape = statsFormat(!flags.bool('no-trunc'))
    const format = formatOf(context, flags, 'statsFormat')
    const table = () => formatRows(shape, watch.rows, format)
    if (once) {
      await context.out(table())
      return 0
    }
    for (;;) {
      await context.process.sleep(redraw)
      // Over the picture before; what is longer there is erased.
      const lines = table().split('\n')
      await context.out(`\x1b[H${lines.map(line => `${line} \x1b[K\n`).join('')}\x1b[J`)
    }
  },
})

/** Containers whose samples come in. */
class Watch {
  readonly #context: Context
  readonly #once: boolean
  readonly #samples = new Map<string, StatsSample | undefined>()

  constructor(context: Context, once: boolean) {
    this.#context = context
    this.#once = once
  }

  get rows(): readonly StatsRow[] {
    return [...this.#samples].map(([container, sample]) => ({ container, ...(sample && { sample }) }))
  }

  /** Resolves when each has a sample. Throws CliError. */
  async named(names: readonly string[]): Promise<void> {
    const failures = await Promise.all(names.map(name => this.#add(name)))
    const messages = failures.filter(failure => failure !== undefined).map(messageOf)
    if (messages.length > 0) throw new CliError(messages.join('\n'))
  }

  /** All that run, or all there are; those that start later too. Resolves when each has a sample. */
  async every(all: boolean): Promise<void> {
    const { api, process } = this.#context
    const events = await api('GET /events', filtersOf(['type=container']), process.killed)
    const containers = await api('GET /containers/json', all ? { all: 1 } : {})
    await Promise.all(containers.map(({ Id }) => this.#add(shortId(Id))))
    if (!this.#once) void this.#follow(events, all)
  }

  async #follow(events: Endpoints['GET /events']['reply'], all: boolean) {
    for await (const { Action, Actor } of events) {
      const id = shortId(Actor.ID)
      if (Action === 'start' || (all && Action === 'create')) void this.#add(id)
      else if (Action === 'destroy' || (!all && Action === 'die')) this.#samples.delete(id)
    }
  }

  /** Resolves with the first sample, or to what went wrong. */
  #add(container: string): Promise<unknown> {
    if (this.#samples.has(container)) return Promise.resolve(undefined)
    this.#samples.set(container, undefined)
    return new Promise(resolve => {
      this.#collect(container, resolve).then(resolve, resolve)
    })
  }

  async #collect(container: string, onFirst: (failure: undefined) => void) {
    const { api, process } = this.#context
    const samples = await api(
      'GET /containers/{id}/stats',
      { id: container, stream: this.#once ? 0 : 1 },
      process.killed,
    )
    for await (const sample of samples) {
      // It may have been taken from the list meanwhile.
      if (!this.#samples.has(container)) return
      this.#samples.set(container, sample)
      onFirst(undefined)
    }
    if (!this.#once && this.#samples.has(container)) this.#samples.set(container, undefined)
  }
}
