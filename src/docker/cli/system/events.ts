// Behaviour: docker/cli cli/command/system/events.go
import type { Endpoints } from '../../api/endpoints.ts'
import { execute, TemplateError } from '../../format/template.ts'
import { rfc3339Nano } from '../../format/time.ts'
import { Struct } from '../../format/values.ts'
import { CliError, defineCommand } from '../command.ts'
import { filtersOf } from '../filters.ts'
import { timestamp } from '../timestamp.ts'
import { formatTemplate } from './format.ts'
import { eventsDeclaration } from './options/events.ts'

type Event = Endpoints['GET /events']['reply'] extends AsyncIterable<infer One> ? One : never

export const command = defineCommand({
  ...eventsDeclaration,
  async run({ api, process, out }, _args, flags) {
    const now = process.world.now()
    const template = formatTemplate(flags.string('format'), 'Error parsing format: ')
    if (flags.string('format') !== '') templateLine(template, nothing)
    const [since, until] = [flags.string('since'), flags.string('until')]
    const request = {
      ...(since !== '' && { since: timestamp(since, now) }),
      ...(until !== '' && { until: timestamp(until, now) }),
      ...filtersOf(flags.list('filter')),
    }
    for await (const event of await api('GET /events', request, process.killed)) {
      await out(flags.string('format') === '' ? plainLine(event) : `${templateLine(template, event)}\n`)
    }
    return 0
  },
})

/** A format that asks for what no event has is an error before the first one. */
const nothing: Event = {
  Type: 'container',
  Action: '',
  Actor: { ID: '', Attributes: {} },
  scope: 'local',
  time: 0,
  timeNano: 0,
}

function plainLine({ Type, Action, Actor, timeNano }: Event) {
  const pairs = Object.entries(Actor.Attributes).map(([key, value]) => `${key}=${value}`)
  const rest = pairs.length > 0 ? ` (${pairs.join(', ')})` : ''
  return `${rfc3339Nano(timeNano / 1e6)} ${Type} ${Action} ${Actor.ID}${rest}\n`
}

function templateLine(template: Parameters<typeof execute>[0], event: Event) {
  try {
    return execute(template, new Struct('*events.Message', { status: '', id: '', from: '', ...event }, event))
  } catch (error) {
    if (error instanceof TemplateError) throw new CliError(`Error parsing format: ${error.message}`, 64)
    throw error
  }
}
