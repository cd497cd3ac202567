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
        CPUPerc: known(sample => percent(cpuShare(sample))),
        MemUsage: known(sample => `${bytesSize(memory(sample))} / ${bytesSize(limit(sample))}`, '-- / --'),
        MemPerc: known(sample => percent(limit(sample) > 0 ? (memory(sample) / limit(sample)) * 100 : 0)),
        NetIO: known(({ networks = {} }) => {
          const all = Object.values(networks)
          return inAndOut(sum(all.map(({ rx_bytes }) => rx_bytes)), sum(all.map(({ tx_bytes }) => tx_bytes)))
        }),
        BlockIO: known(({ blkio_stats: { io_service_bytes_recursive: counts } }) => {
          const of = (wanted: string) => sum((counts ?? []).map(({ op, value }) => (op === wanted ? value : 0)))
          return inAndOut(of('Read'), of('Write'))
        }),
        PIDs: known(({ pids_stats }) => String(pids_stats.current ?? 0)),
      }
    },
  }
}

/** Percent of one CPU between a sample and the one before. */
function cpuShare({ cpu_stats: now, precpu_stats: before }: StatsSample): number {
  const used = now.cpu_usage.total_usage - before.cpu_usage.total_usage
  const passed = (now.system_cpu_usage ?? 0) - (before.system_cpu_usage ?? 0)
  return used > 0 && passed > 0 ? (used / passed) * (now.online_cpus ?? 0) * 100 : 0
}

/** Without files that the kernel only keeps because there is room. */
const memory = ({ memory_stats: { usage = 0, stats } }: StatsSample) => usage - (stats?.total_inactive_file ?? 0)
const limit = ({ memory_stats }: StatsSample) => memory_stats.limit ?? 0
const sum = (numbers: readonly number[]) => numbers.reduce((all, one) => all + one, 0)
const percent = (share: number) => `${share.toFixed(2)}%`
const inAndOut = (one: number, other: number) => `${humanSize(one, 3)} / ${humanSize(other, 3)}`
