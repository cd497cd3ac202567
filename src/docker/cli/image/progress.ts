// Behaviour: moby/moby pkg/jsonmessage
import type { Progress } from '../../api/endpoints/image.ts'
import { humanSize } from '../../format/size.ts'
import { CliError } from '../command.ts'

/** Columns that a terminal needs for bars. */
const barColumns = 110

export interface Screen {
  readonly write: (text: string) => Promise<void>
  /** Width of the terminal that bars are drawn on; absent where the output is none. */
  readonly columns: number | undefined
}

/** Prints what the daemon says of its progress: in place on a terminal, in lines elsewhere. Throws what it says of an error. */
export async function showProgress(messages: AsyncIterable<Progress>, { write, columns }: Screen): Promise<void> {
  let places = new Map<string, number>()
  for await (const message of messages) {
    const { id, progressDetail, error } = message
    if (error !== undefined) throw new CliError(error)
    let up = 0
    if (id !== undefined && progressDetail) {
      if (columns !== undefined && !places.has(id)) await write('\n')
      if (!places.has(id)) places.set(id, places.size)
      up = places.size - places.get(id)!
    } else places = new Map()
    const text = rendered(message, columns)
    await write(columns === undefined || up === 0 ? text : `\x1b[${up}A${text}\x1b[${up}B`)
  }
}

/** One message; a bar is none where there is no terminal to draw it on. */
function rendered({ id, status = '', stream, progressDetail }: Progress, columns: number | undefined): string {
  if (stream !== undefined) return stream
  const line = (id === undefined ? '' : `${id}: `) + status
  if (!progressDetail) return `${line}\n`
  const bar = drawBar(progressDetail, columns ?? barColumns)
  if (columns !== undefined) return `\x1b[2K\r${line} ${bar}\r`
  return bar === '' ? `${line}\n` : ''
}

/** `[=====>    ]  10.4MB/34.5MB` */
function drawBar({ current = 0, total = 0 }: NonNullable<Progress['progressDetail']>, columns: number): string {
  if (current <= 0 && total <= 0) return ''
  if (total <= 0) return humanSize(current).padStart(8)
  const done = Math.min(50, Math.floor(Math.floor((current / total) * 100) / 2))
  const bar = columns > barColumns ? `[${'='.repeat(done)}>${' '.repeat(50 - done)}] ` : ''
  return `${bar}${humanSize(current).padStart(8)}${current > total ? '' : `/${humanSize(total)}`}`
}
