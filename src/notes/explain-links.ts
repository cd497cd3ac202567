import { commandOptions } from './cli-options.ts'
import type { Published } from './published.ts'
import { Landings } from './redirects.ts'
import { optionId } from './sections.ts'

/** Where one can read more about what a command line says, by the names of the docker CLI; addresses without the base path. */
export interface ExplainLinks {
  /** `docker run` → its page. */
  readonly commands: Readonly<Record<string, string>>
  /** `docker run` → `detach` → the option's section, or its row in a table. */
  readonly options: Readonly<Record<string, Readonly<Record<string, string>>>>
}

/** Options that the page of common options tells of in another's section. */
const told: Readonly<Record<string, string>> = { tty: 'interactive', mount: 'volume', cpus: 'memory' }

/** The links that there are, from all places that were ever published. */
export function explainLinks(published: readonly Published[]): ExplainLinks {
  const landings = new Landings(published)
  const known = new Map(published.map(({ id }) => [id, landings.addressOf(id) ?? '']))
  const pages = new Set([...known.values()].map(address => address.replace(/#.*/, '')))
  const commands = Object.keys(commandOptions).flatMap(command => {
    const page = `/commands/${command
      .split(' ')
      .slice(1, 2)
      .map(verb => `${verb}/`)
      .join('')}`
    return pages.has(page) ? [[command, page] as const] : []
  })
  const options = Object.entries(commandOptions).flatMap(([command, names]) => {
    const found = names.flatMap(name => {
      const common = /^docker (?:run|create)$/.test(command) ? known.get(`opt-${told[name] ?? name}`) : undefined
      const address = common ?? known.get(optionId(command, name))
      return address === undefined ? [] : [[name, address] as const]
    })
    return found.length === 0 ? [] : [[command, Object.fromEntries(found)] as const]
  })
  return { commands: Object.fromEntries(commands), options: Object.fromEntries(options) }
}
