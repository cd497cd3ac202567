import type { HostConfig } from '../state.ts'

/** Every setting in the daemon's order, with its value where nothing was asked for; undefined ones are not shown then. */
const defaults = {
  Binds: null,
  ContainerIDFile: '',
  LogConfig: { Type: 'json-file', Config: {} },
  NetworkMode: 'bridge',
  PortBindings: {},
  RestartPolicy: { Name: 'no', MaximumRetryCount: 0 },
  AutoRemove: false,
  VolumeDriver: '',
  VolumesFrom: null,
  ConsoleSize: [0, 0],
  Annotations: undefined,
  CapAdd: null,
  CapDrop: null,
  CgroupnsMode: 'host',
  Dns: [],
  DnsOptions: [],
  DnsSearch: [],
  ExtraHosts: null,
  GroupAdd: null,
  IpcMode: 'private',
  Cgroup: '',
  Links: null,
  OomScoreAdj: 0,
  PidMode: '',
  Privileged: false,
  PublishAllPorts: false,
  ReadonlyRootfs: false,
  SecurityOpt: null,
  StorageOpt: undefined,
  Tmpfs: undefined,
  UTSMode: '',
  UsernsMode: '',
  ShmSize: 67_108_864,
  Sysctls: undefined,
  Runtime: 'runc',
  Isolation: '',
  CpuShares: 0,
  Memory: 0,
  NanoCpus: 0,
  CgroupParent: '',
  BlkioWeight: 0,
  BlkioWeightDevice: [],
  BlkioDeviceReadBps: [],
  BlkioDeviceWriteBps: [],
  BlkioDeviceReadIOps: [],
  BlkioDeviceWriteIOps: [],
  CpuPeriod: 0,
  CpuQuota: 0,
  CpuRealtimePeriod: 0,
  CpuRealtimeRuntime: 0,
  CpusetCpus: '',
  CpusetMems: '',
  Devices: [],
  DeviceCgroupRules: null,
  DeviceRequests: null,
  MemoryReservation: 0,
  MemorySwap: 0,
  MemorySwappiness: null,
  OomKillDisable: false,
  PidsLimit: null,
  Ulimits: [],
  CpuCount: 0,
  CpuPercent: 0,
  IOMaximumIOps: 0,
  IOMaximumBandwidth: 0,
  Mounts: undefined,
  MaskedPaths: [
    '/proc/asound',
    '/proc/acpi',
    '/proc/interrupts',
    '/proc/kcore',
    '/proc/keys',
    '/proc/latency_stats',
    '/proc/timer_list',
    '/proc/timer_stats',
    '/proc/sched_debug',
    '/proc/scsi',
    '/sys/firmware',
    '/sys/devices/virtual/powercap',
  ],
  ReadonlyPaths: ['/proc/bus', '/proc/fs', '/proc/irq', '/proc/sys', '/proc/sysrq-trigger'],
  Init: undefined,
} satisfies Record<keyof HostConfig, unknown>

/** Settings as the daemon keeps them: what was asked for, the rest by default. */
export function completeHostConfig(asked: Partial<HostConfig>): HostConfig {
  const given = Object.entries(asked).filter(([, value]) => value !== undefined)
  const all: Record<string, unknown> = { ...defaults, ...Object.fromEntries(given) }
  if (all.NetworkMode === 'default' || all.NetworkMode === '') all.NetworkMode = 'bridge'
  if (asked.RestartPolicy?.Name === '') all.RestartPolicy = defaults.RestartPolicy
  if (asked.LogConfig?.Type === '') all.LogConfig = { ...asked.LogConfig, Type: 'json-file' }
  if (asked.Memory && !asked.MemorySwap) all.MemorySwap = asked.Memory * 2
  for (const key of ['CapAdd', 'CapDrop']) all[key] = capabilities(all[key] as readonly string[] | null)
  if (asked.Privileged) Object.assign(all, { MaskedPaths: null, ReadonlyPaths: null, SecurityOpt: ['label=disable'] })
  return Object.fromEntries(Object.entries(all).filter(([, value]) => value !== undefined)) as unknown as HostConfig
}

/** `net_admin` → `CAP_NET_ADMIN`. */
const capabilities = (names: readonly string[] | null) =>
  names?.map(name => name.toUpperCase().replace(/^(?!CAP_|ALL$)/, 'CAP_')) ?? null
