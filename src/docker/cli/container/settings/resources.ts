import type { CreateBody } from '../../../api/endpoints/container.ts'
import type { Flags } from '../../command.ts'
import { given } from './given.ts'

const numbers = {
  'blkio-weight': 'BlkioWeight',
  'cpu-period': 'CpuPeriod',
  'cpu-quota': 'CpuQuota',
  'cpu-rt-period': 'CpuRealtimePeriod',
  'cpu-rt-runtime': 'CpuRealtimeRuntime',
  'cpu-shares': 'CpuShares',
  cpus: 'NanoCpus',
  memory: 'Memory',
  'memory-reservation': 'MemoryReservation',
  'memory-swap': 'MemorySwap',
  'memory-swappiness': 'MemorySwappiness',
  'oom-score-adj': 'OomScoreAdj',
  'pids-limit': 'PidsLimit',
  'shm-size': 'ShmSize',
}

const texts = { 'cpuset-cpus': 'CpusetCpus', 'cpuset-mems': 'CpusetMems', 'cgroup-parent': 'CgroupParent' }

/** Limits that `run`, `create` and `update` have in common, as far as they are given: numbers in the API's units. */
export function resourceSettings(flags: Flags): CreateBody['HostConfig'] {
  return { ...given(flags, numbers, flags.number), ...given(flags, texts, flags.string) }
}
