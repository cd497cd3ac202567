// Behaviour: moby/moby daemon/stats.go, daemon/stats_unix.go (version 1 of cgroups)
import type { Engine } from '../engine.ts'
import { hardware } from '../hardware.ts'
import { containerById } from '../state.ts'
import { timestamp } from '../time.ts'
import { findContainer, isRunning } from './find.ts'
import type { Container } from './types.ts'

/** One sample of a container's use of the machine in the daemon's shape and order; bytes, and nanoseconds of CPU. */
export interface Stats {
  /** With a slash. */
  readonly name: string
  readonly id: string
  readonly pids_stats: { readonly current?: number }
  readonly blkio_stats: Readonly<Record<string, readonly { readonly op: string; readonly value: number }[] | null>>
  readonly cpu_stats: CpuStats
  /** Those of the sample before; zeros in the first one. */
  readonly precpu_stats: CpuStats
  readonly memory_stats: {
    readonly usage?: number
    readonly stats?: Readonly<Record<string, number>>
    readonly limit?: number
  }
  readonly networks?: Readonly<Record<string, { readonly rx_bytes: number; readonly tx_bytes: number }>>
}

interface CpuStats {
  readonly cpu_usage: { readonly total_usage: number }
  readonly system_cpu_usage?: number
  readonly online_cpus?: number
}

/** Milliseconds between two samples. */
const interval = 1000
/** Bytes of memory that a small process takes. */
const perProcess = 385_024

const blockCounters =
  'io_service_bytes io_serviced io_queue io_service_time io_wait_time io_merged io_time sectors'.split(' ')
const memoryCounters = (
  'active_anon active_file cache dirty hierarchical_memory_limit hierarchical_memsw_limit inactive_anon inactive_file ' +
  'mapped_file pgfault pgmajfault pgpgin pgpgout rss rss_huge total_active_anon total_active_file total_cache ' +
  'total_dirty total_inactive_anon total_inactive_file total_mapped_file total_pgfault total_pgmajfault total_pgpgin ' +
  'total_pgpgout total_rss total_rss_huge total_unevictable total_writeback unevictable writeback'
).split(' ')

/** Samples of a container, one a second while `stream` is set and it is there. Throws notFound. */
export function sampleStats(engine: Engine, ref: string, stream: boolean, signal: AbortSignal): AsyncIterable<Stats> {
  const { id } = findContainer(engine.state, ref)
  return (async function* () {
    let before: number | undefined
    do {
      const start = engine.world.now()
      await engine.world.sleep(interval, signal)
      const container = containerById(engine.state, id)
      if (!container || signal.aborted) return
      // A single sample takes a second to have one to compare it with.
      yield sample(engine, container, stream ? before : start)
      before = engine.world.now()
    } while (stream)
  })()
}

function sample(engine: Engine, container: Container, before: number | undefined) {
  const processes = engine.machines.get(container.id)?.processes().length ?? 0
  const runs = isRunning(container) && processes > 0
  const [now, earlier] = runs ? [engine.world.now(), before] : []
  const networks = Object.keys(container.networks).filter(name => name !== 'none' && name !== 'host')
  return {
    name: `/${container.name}`,
    id: container.id,
    read: timestamp(now),
    preread: timestamp(earlier),
    pids_stats: runs ? { current: processes } : {},
    blkio_stats: Object.fromEntries(blockCounters.map(name => [`${name}_recursive`, runs ? [] : null])),
    num_procs: 0,
    storage_stats: {},
    cpu_stats: cpuStats(now),
    precpu_stats: cpuStats(earlier),
    memory_stats: runs ? memoryStats(processes * perProcess, container.hostConfig.Memory || hardware.memory) : {},
    ...(runs &&
      networks.length > 0 && { networks: Object.fromEntries(networks.map((_, at) => [`eth${at}`, traffic])) }),
  }
}

/** What the CPUs have counted at a time: nothing of what runs here is measured, so a container's own count stands still. */
function cpuStats(at: number | undefined) {
  const perCpu = [9_200_000, 15_600_000]
  return {
    cpu_usage: {
      total_usage: at === undefined ? 0 : 24_800_000,
      ...(at !== undefined && { percpu_usage: perCpu }),
      usage_in_kernelmode: 0,
      usage_in_usermode: at === undefined ? 0 : 10_000_000,
    },
    ...(at !== undefined && { system_cpu_usage: at * 1e6 * hardware.cpus, online_cpus: hardware.cpus }),
    throttling_data: { periods: 0, throttled_periods: 0, throttled_time: 0 },
  }
}

function memoryStats(usage: number, limit: number) {
  const known: Readonly<Record<string, number>> = {
    hierarchical_memory_limit: limit,
    hierarchical_memsw_limit: limit,
    inactive_anon: usage,
    rss: usage,
    total_inactive_anon: usage,
    total_rss: usage,
  }
  return {
    usage,
    max_usage: usage,
    stats: Object.fromEntries(memoryCounters.map(name => [name, known[name] ?? 0])),
    limit,
  }
}

/** What comes and goes on a network by itself. */
const traffic = {
  rx_bytes: 848,
  rx_packets: 10,
  rx_errors: 0,
  rx_dropped: 0,
  tx_bytes: 126,
  tx_packets: 3,
  tx_errors: 0,
  tx_dropped: 0,
}
