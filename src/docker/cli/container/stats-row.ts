// Behaviour: docker/cli cli/command/container/formatter_stats.go
import type { StatsSample } from '../../api/endpoints/container.ts'
import { bytesSize, humanSize } from '../../format/size.ts'
import { shortId } from '../../format/text.ts'
import type { RowFormat } from '../formatter.ts'

/** A container that is watched, by what it was asked for as, with its newest sample; without one where it is gone. */
export interface StatsRow {
  readonly container: string
  readonly sample?: StatsSample
}

const columns = ['ID', 'Name', 'CPUPerc', 'MemUsage', 'MemPerc', 'NetIO', 'BlockIO', 'PIDs']

/** How `docker stats` shows containers. */
export function statsFormat(truncate: boolean): RowFormat<StatsRow> {
  return {
    type: '*container.statsContext',
    headers: {
      Container: 'CONTAINER',
      ID: 'CONTAINER ID',
      Name: 'NAME',
      CPUPerc: 'CPU %',
      MemUsage: 'MEM USAGE / LIMIT',
      MemPerc: 'MEM %',
      NetIO: 'NET I/O',
      BlockIO: 'BLOCK I/O',
      PIDs: 'PIDS',
    },
    table: `table ${columns.map(name => `{{.${name}}}`).join('\t')}`,
    fields: ({ container, sample }) => {
      const known =
        (show: (sample: StatsSample) => string, unknown = '--') =>
        () =>
          sample ? show(sample) : unknown
      return {
        Container: () => container,
        ID: () => (truncate ? shortId(sample?.id ?? container) : (sample?.id ?? container)),
        Name: known(({ name }) => name.slice(1)),
        CPUPerc: known(({ cpuPercent }) => percent(cpuPercent)),
        MemUsage: known(({ memory, memoryLimit }) => `${bytesSize(memory)} / ${bytesSize(memoryLimit)}`, '-- / --'),
        MemPerc: known(({ memory, memoryLimit }) => percent(memoryLimit > 0 ? (memory / memoryLimit) * 100 : 0)),
        NetIO: known(({ networkIn, networkOut }) => inAndOut(networkIn, networkOut)),
        BlockIO: known(({ blockIn, blockOut }) => inAndOut(blockIn, blockOut)),
        PIDs: known(({ pids }) => String(pids)),
      }
    },
  }
}

const percent = (share: number) => `${share.toFixed(2)}%`
const inAndOut = (one: number, other: number) => `${humanSize(one, 3)} / ${humanSize(other, 3)}`
