import { ellipsis } from '../../format/text.ts'
import { defineCommand } from '../command.ts'
import { formatRows, type RowFormat } from '../formatter.ts'
import { messageOf } from '../failure.ts'
import { naturally } from '../natural.ts'
import { lsDeclaration } from './options/ls.ts'
import { currentName, defaultName } from './current.ts'
import { describe, type Endpoint, listContexts, readContext } from './store.ts'

interface Row extends Endpoint {
  readonly current: boolean
  readonly error: string
}

const format: RowFormat<Row> = {
  type: '*formatter.clientContextContext',
  headers: {
    Name: 'NAME',
    Description: 'DESCRIPTION',
    DockerEndpoint: 'DOCKER ENDPOINT',
    Error: 'ERROR',
  },
  table: 'table {{.Name}}{{if .Current}} *{{end}}\t{{.Description}}\t{{.DockerEndpoint}}\t{{.Error}}',
  fields: row => ({
    Current: row.current,
    Description: describe(row),
    DockerEndpoint: row.host,
    Error: ellipsis(row.error, 45),
    Name: row.name,
  }),
}

const overridden =
  'Warning: DOCKER_HOST environment variable overrides the active context. To use a context, either set the global ' +
  '--context flag, or unset DOCKER_HOST environment variable.\n'

export const command = defineCommand({
  ...lsDeclaration,
  async run({ process, globals, out, err }, _args, flags) {
    const current = currentName(process, globals)
    const rows: Row[] = listContexts(process, globals).map(endpoint => ({
      ...endpoint,
      current: endpoint.name === current,
      error: '',
    }))
    if (!rows.some(row => row.current)) {
      const error = whyMissing(() => readContext(process, globals, current))
      rows.push({ name: current, description: '', host: '', current: true, error })
    }
    rows.sort((a, b) => naturally(a.name, b.name))
    const asked = flags.string('format')
    const isPlain = asked === '' || asked === 'table'
    await out(formatRows(format, rows, flags.bool('quiet') && isPlain ? '{{.Name}}' : asked))
    if (process.env.DOCKER_HOST && current === defaultName && !globals.has('host')) await err(overridden)
    return 0
  },
})

function whyMissing(find: () => unknown) {
  try {
    find()
    return ''
  } catch (error) {
    return messageOf(error)
  }
}
