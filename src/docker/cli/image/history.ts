// Behaviour: docker/cli cli/command/image/formatter_history.go
import type { ImageEndpoints } from '../../api/endpoints/image.ts'
import { humanDuration } from '../../format/duration.ts'
import { humanSize } from '../../format/size.ts'
import { ellipsis, shortId } from '../../format/text.ts'
import { rfc3339 } from '../../format/time.ts'
import { defineCommand } from '../command.ts'
import { formatRows, type RowFormat } from '../formatter.ts'
import { platformQuery } from '../container/platform.ts'
import { historyDeclaration } from './options/history.ts'

type Row = ImageEndpoints['GET /images/{name}/history']['reply'][number]

const commandWidth = 45

export const command = defineCommand({
  ...historyDeclaration,
  async run({ api, out, process }, [name = ''], flags) {
    const rows = await api('GET /images/{name}/history', { name, ...platformQuery(flags.string('platform')) })
    const asked = flags.string('format')
    const format = flags.bool('quiet') && (asked === '' || asked === 'table') ? '{{.ID}}' : asked
    const shape = historyFormat(process.world.now(), flags.bool('human'), !flags.bool('no-trunc'))
    await out(formatRows(shape, rows, format))
    return 0
  },
})

function historyFormat(now: number, human: boolean, truncate: boolean): RowFormat<Row> {
  return {
    type: '*image.historyContext',
    headers: {
      ID: 'IMAGE',
      CreatedSince: 'CREATED',
      CreatedAt: 'CREATED AT',
      CreatedBy: 'CREATED BY',
      Size: 'SIZE',
      Comment: 'COMMENT',
    },
    table: `table {{.ID}}\t{{.Created${human ? 'Since' : 'At'}}}\t{{.CreatedBy}}\t{{.Size}}\t{{.Comment}}`,
    fields: ({ Id, Created, CreatedBy, Size, Comment }) => {
      const at = rfc3339(Created * 1000)
      const by = CreatedBy.replaceAll('\t', ' ')
      return {
        Comment,
        CreatedAt: at,
        CreatedBy: truncate ? ellipsis(by, commandWidth) : by,
        CreatedSince: human ? `${humanDuration(now - Created * 1000)} ago` : at,
        ID: truncate ? shortId(Id) : Id,
        Size: human ? humanSize(Size, 3) : String(Size),
      }
    },
  }
}
