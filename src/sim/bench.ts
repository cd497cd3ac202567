import { preload } from '../docker/index.ts'
import { bundle } from './bench/bundle.ts'
import { commands } from './bench/commands.ts'
import { life } from './bench/life.ts'
import { list } from './bench/list.ts'
import { search } from './bench/search.ts'
import { snapshot } from './bench/snapshot.ts'

/** Figures of the simulator and the search beside their budgets. Nothing here fails: tests do not look at clocks. */
const measures: Readonly<Record<string, () => Promise<void>>> = { commands, life, list, snapshot, bundle, search }

const asked = process.argv.slice(2)
const unknown = asked.find(name => !Object.hasOwn(measures, name))
if (unknown !== undefined) throw new Error(`no measure is called ${unknown}: ${Object.keys(measures).join(', ')}`)
// The virtual clock cannot see that a module comes.
await preload()
for (const [name, measure] of Object.entries(measures)) {
  if (asked.length === 0 || asked.includes(name)) await measure()
}
