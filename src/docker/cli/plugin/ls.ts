// Behaviour: docker/cli cli/command/plugin/list.go
import { defineCommand } from '../command.ts'
import { filtersOf } from '../filters.ts'
import { formatRows, type RowFormat } from '../formatter.ts'
import { lsDeclaration } from './options/ls.ts'

const shape = (quiet: boolean): RowFormat<never> => ({
  type: '*plugin.pluginContext',
  headers: {
    ID: 'ID',
    Name: 'NAME',
    Description: 'DESCRIPTION',
    Enabled: 'ENABLED',
    PluginReference: 'PLUGIN REFERENCE',
  },
  table: quiet ? '{{.ID}}' : 'table {{.ID}}\t{{.Name}}\t{{.Description}}\t{{.Enabled}}',
  fields: () => ({}),
})

export const command = defineCommand({
  ...lsDeclaration,
  async run({ api, out }, _args, flags) {
    const plugins = await api('GET /plugins', filtersOf(flags.list('filter')))
    await out(formatRows(shape(flags.bool('quiet')), plugins, flags.string('format')))
    return 0
  },
})
