import { defined } from '../json.ts'
import { noHostConfig } from './no-settings.ts'
import type { HostConfig } from './types.ts'

/** What the daemon chooses where nothing is asked for. */
const defaults = {
  NetworkMode: 'bridge',
  CgroupnsMode: 'host',
  IpcMode: 'private',
  Runtime: 'runc',
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
}

/** Settings as the daemon keeps them: what was asked for, the rest by default. */
export function completeHostConfig(asked: Partial<HostConfig>): HostConfig {
  const given = Object.entries(asked).filter(([, value]) => value !== undefined && value !== null && value !== '')
  const all: Record<string, unknown> = { ...noHostConfig, ...defaults, ...Object.fromEntries(given) }
  if (all.NetworkMode === 'default') all.NetworkMode = 'bridge'
  if (asked.RestartPolicy?.Name === '') all.RestartPolicy = noHostConfig.RestartPolicy
  all.LogConfig = { Type: asked.LogConfig?.Type || 'json-file', Config: asked.LogConfig?.Config ?? {} }
  if (asked.Memory && !asked.MemorySwap) all.MemorySwap = asked.Memory * 2
  if (all.ShmSize === 0) all.ShmSize = 67_108_864
  if (all.MemorySwappiness === -1) all.MemorySwappiness = null
  if (Number(all.PidsLimit) <= 0) all.PidsLimit = null
  for (const key of ['CapAdd', 'CapDrop']) all[key] = capabilities(all[key] as readonly string[] | null)
  if (asked.Privileged) {
    const SecurityOpt = [...((asked.SecurityOpt as readonly string[] | null | undefined) ?? []), 'label=disable']
    Object.assign(all, { MaskedPaths: null, ReadonlyPaths: null, SecurityOpt })
  }
  return defined(all) as HostConfig
}

/** `net_admin` → `CAP_NET_ADMIN`. */
const capabilities = (names: readonly string[] | null) =>
  names?.map(name => name.toUpperCase().replace(/^(?!CAP_|ALL$)/, 'CAP_')) ?? null
