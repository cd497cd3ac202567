// Behaviour: docker/cli cli/command/container/list.go
import type { ContainerSummary } from '../../api/endpoints/container.ts'
import { execute, parseTemplate, TemplateError } from '../../format/template.ts'
import { Struct } from '../../format/values.ts'
import { CliError, defineCommand } from '../command.ts'
import { formatOf } from '../configured-format.ts'
import { filtersOf } from '../filters.ts'
import { formatRows } from '../formatter.ts'
import { psDeclaration } from './options/ps.ts'
import { containerFormat } from './rows.ts'

export const command = defineCommand({
  ...psDeclaration,
  async run(context, _args, flags) {
    const { api, out, err, process } = context
    const format = formatOf(context, flags, 'psFormat')
    const quiet = flags.bool('quiet')
    const size = asksForSize(format) && !quiet && !flags.has('size') ? true : flags.bool('size')
    const last = flags.bool('latest') && flags.number('last') === -1 ? 1 : flags.number('last')
    const containers = await api('GET /containers/json', {
      ...(flags.bool('all') && { all: 1 }),
      ...(last > 0 && { limit: last }),
      ...(size && { size: 1 }),
      ...filtersOf(flags.list('filter')),
    })
    const shape = containerFormat({ now: process.world.now(), truncate: !flags.bool('no-trunc'), size, quiet })
    if (quiet && format !== '') {
      await err('WARNING: Ignoring custom format, because both --format and --quiet are set.\n')
    }
    await out(formatRows(shape, containers, quiet && format !== 'raw' ? '' : format))
    return 0
  },
})

const nothing: ContainerSummary = {
  Id: '',
  Names: [],
  Image: '',
  ImageID: '',
  Command: '',
  Created: 0,
  Ports: [],
  Labels: {},
  State: 'created',
  Status: '',
  HostConfig: { NetworkMode: '' },
  NetworkSettings: { Networks: {} },
  Mounts: [],
}

/** Whether a template names the size, which the daemon measures only when it is asked. Throws CliError where it is none. */
function asksForSize(format: string): boolean {
  let asked = false
  const { type, fields } = containerFormat({ now: 0, truncate: true, size: false, quiet: false })
  const Size = () => {
    asked = true
    return ''
  }
  const template = stage('parse', () => parseTemplate(format))
  stage('execute', () => execute(template, new Struct(type, { ...fields(nothing), Size })))
  return asked
}

function stage<T>(name: string, step: () => T): T {
  try {
    return step()
  } catch (error) {
    if (error instanceof TemplateError) throw new CliError(`failed to ${name} template: ${error.message}`)
    throw error
  }
}
