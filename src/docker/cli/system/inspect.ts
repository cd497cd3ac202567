// Behaviour: docker/cli cli/command/system/inspect.go
import { ApiError } from '../../api/api.ts'
import { CliError, type Context, defineCommand } from '../command.ts'
import { messageOf } from '../failure.ts'
import { inspectAll } from '../inspect.ts'
import { inspectDeclaration } from './options/inspect.ts'

/** Kinds of objects in the order in which a name is tried; those of a swarm only after the engine was asked for one. */
const kinds = [
  'container',
  'image',
  'network',
  'volume',
  'service',
  'task',
  'node',
  'plugin',
  'secret',
  'config',
] as const
const ofSwarm: readonly string[] = ['service', 'task', 'node', 'secret', 'config']

type Kind = (typeof kinds)[number]

export const command = defineCommand({
  ...inspectDeclaration,
  run(context, names, flags) {
    const type = flags.string('type')
    const known = [...kinds].sort().map(kind => `"${kind}"`)
    if (flags.has('type') && !known.includes(`"${type}"`)) {
      const problem = type === '' ? 'type is empty' : `unknown type: ${JSON.stringify(type)}`
      throw new CliError(`${problem}: must be one of ${known.join(', ')}`)
    }
    const wanted = type === '' ? kinds : kinds.filter(kind => kind === type)
    return inspectAll(context, names, flags.string('format'), name =>
      findAny(context, name, wanted, flags.bool('size')),
    )
  },
})

/** The first object of that name. Throws CliError, and what is no answer to the question whether there is one. */
async function findAny(context: Context, name: string, wanted: readonly Kind[], size: boolean): Promise<unknown> {
  const alone = wanted.length === 1
  for (const kind of wanted.filter(kind => alone || !ofSwarm.includes(kind))) {
    if (kind === 'plugin' && !alone) await context.api('GET /info', {})
    try {
      const found = await find(context, name, kind, size)
      if (size && kind !== 'container') await context.err(`WARNING: --size ignored for ${kind}\n`)
      return found
    } catch (error) {
      if (alone || !isMissing(error)) throw error
    }
  }
  throw new CliError(`Error: No such object: ${name}`)
}

function isMissing(error: unknown): boolean {
  return (
    (error instanceof ApiError && error.status === 404) ||
    /not supported|invalid reference format/.test(messageOf(error))
  )
}

function find({ api }: Context, name: string, kind: Kind, size: boolean): Promise<unknown> {
  if (kind === 'container') return api('GET /containers/{id}/json', { id: name, ...(size && { size: 1 }) })
  if (kind === 'image') return api('GET /images/{name}/json', { name })
  if (kind === 'network') return api('GET /networks/{id}', { id: name })
  if (kind === 'volume') return api('GET /volumes/{name}', { name })
  if (kind === 'plugin') return api('GET /plugins/{name}/json', { name })
  const help = 'Use "docker swarm init" or "docker swarm join" to connect this node to swarm and try again.'
  throw new CliError(`Error response from daemon: This node is not a swarm manager. ${help}`)
}
