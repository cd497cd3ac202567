import { ellipsis } from '../../format/text.ts'
import { defineCommand } from '../command.ts'
import { filtersOf } from '../filters.ts'
import { formatRows, type RowFormat } from '../formatter.ts'
import { searchDeclaration } from './options/search.ts'

interface Found {
  readonly name: string
  readonly description: string
  readonly star_count: number
  readonly is_official: boolean
}

const format = (truncate: boolean): RowFormat<Found> => ({
  type: '*registry.searchContext',
  headers: {
    Name: 'NAME',
    Description: 'DESCRIPTION',
    StarCount: 'STARS',
    IsOfficial: 'OFFICIAL',
    IsAutomated: 'AUTOMATED',
  },
  table: 'table {{.Name}}\t{{.Description}}\t{{.StarCount}}\t{{.IsOfficial}}',
  fields: ({ name, description, star_count, is_official }) => {
    const line = description.replaceAll(/[\r\n]/g, ' ')
    return {
      Name: name,
      Description: truncate ? ellipsis(line, 45) : line,
      StarCount: String(star_count),
      IsOfficial: is_official ? '[OK]' : '',
      IsAutomated: '',
    }
  },
})

export const command = defineCommand({
  ...searchDeclaration,
  async run({ api, out }, [term = ''], flags) {
    const limit = flags.number('limit')
    const request = { term, ...(limit > 0 && { limit }), ...filtersOf(flags.list('filter')) }
    const found = await api('GET /images/search', request)
    const byStars = [...found].sort((a, b) => b.star_count - a.star_count)
    await out(formatRows(format(!flags.bool('no-trunc')), byStars, flags.string('format')))
    return 0
  },
})
