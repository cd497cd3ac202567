// Behaviour: moby/moby daemon/daemon_unix.go (verifyPlatformContainerSettings) and daemon/container.go
import { EngineError } from '../errors.ts'
import { Files } from '../files/view.ts'
import { hardware } from '../hardware.ts'
import { parseSignal } from '../process/signal.ts'
import type { State } from '../state.ts'
import { parseMount } from './mount-spec.ts'
import { lookup } from './lookup.ts'
import { securityProblems, strangeCapability } from './privileges.ts'
import type { ContainerConfig, HostConfig } from './types.ts'

const megabyte = 2 ** 20
const logDrivers = 'awslogs fluentd gcplogs gelf journald json-file local none splunk syslog'.split(' ')
const logOptions = 'compress env env-regex labels labels-regex max-buffer-size max-file max-size mode tag'.split(' ')

/** Settings that make no sense, each with the daemon's words; the first that holds is the error. */
function complaints(config: Partial<ContainerConfig>, host: HostConfig): readonly (readonly [boolean, string])[] {
  const { Memory, MemorySwap, NanoCpus, RestartPolicy, NetworkMode } = host
  const [reservation, swappiness, shares] = [host.MemoryReservation, host.MemorySwappiness, host.CpuShares] as number[]
  const policy = RestartPolicy.Name
  const sharesNetwork = NetworkMode.startsWith('container:')
  const signal = config.StopSignal ?? ''
  const available = hardware.cpus.toFixed(2)
  const [ipc, isolation, cpus, nodes] = [host.IpcMode, host.Isolation, host.CpusetCpus, host.CpusetMems] as [
    string,
    string,
    string,
    string,
  ]
  const [period, quota] = [Number(host.CpuPeriod ?? 0), Number(host.CpuQuota ?? 0)]
  const [realtimePeriod, realtimeRuntime] = [Number(host.CpuRealtimePeriod ?? 0), Number(host.CpuRealtimeRuntime ?? 0)]
  const tmpfs = Object.keys(host.Tmpfs ?? {}).find(path => !path.startsWith('/'))
  return [
    [signal !== '' && parseSignal(signal) === undefined && !/^-?[1-9]\d*$/.test(signal), `invalid signal: ${signal}`],
    ...(['Interval', 'Timeout', 'StartPeriod', 'StartInterval'] as const).map(key => {
      const given = config.Healthcheck?.[key] ?? 0
      return [given > 0 && given < 1e6, `${key} in Healthcheck cannot be less than 1ms`] as const
    }),
    [host.UTSMode === 'host' && Boolean(config.Hostname), 'conflicting options: hostname and the UTS mode'],
    [NetworkMode === 'container:', containerFormat],
    [sharesNetwork && Boolean(config.Hostname), 'conflicting options: hostname and the network mode'],
    [
      sharesNetwork && (host.PublishAllPorts || Object.keys(host.PortBindings).length > 0),
      'conflicting options: port publishing and the container type network mode',
    ],
    [
      sharesNetwork && Object.keys(config.ExposedPorts ?? {}).length > 0,
      'conflicting options: port exposing and the container type network mode',
    ],
    [
      sharesNetwork && (host.Links?.length ?? 0) > 0,
      "conflicting options: container type network can't be used with links. This would result in undefined behavior",
    ],
    [NetworkMode === 'container', containerFormat],
    [
      NetworkMode === 'host' && (host.Links?.length ?? 0) > 0,
      "conflicting options: host type networking can't be used with links. This would result in undefined behavior",
    ],
    [sharesNetwork && host.Dns.length > 0, 'conflicting options: dns and the network mode'],
    [
      sharesNetwork && (host.ExtraHosts?.length ?? 0) > 0,
      'conflicting options: custom host-to-IP mapping and the network mode',
    ],
    [
      Object.hasOwn((host.Annotations as object | null) ?? {}, ''),
      'invalid Annotations: the empty string is not permitted as an annotation key',
    ],
    [Memory !== 0 && Memory < 6 * megabyte, 'Minimum memory limit allowed is 6MB'],
    [
      Memory > 0 && MemorySwap > 0 && MemorySwap < Memory,
      'Minimum memoryswap limit should be larger than memory limit, see usage',
    ],
    [Memory === 0 && MemorySwap > 0, 'You should always set the Memory limit when using Memoryswap limit, see usage'],
    [
      (swappiness ?? 0) < -1 || (swappiness ?? 0) > 100,
      `invalid value: ${swappiness}, valid memory swappiness range is 0-100`,
    ],
    [(reservation ?? 0) > 0 && reservation! < 6 * megabyte, 'Minimum memory reservation allowed is 6MB'],
    [
      (reservation ?? 0) > 0 && Memory > 0 && Memory < reservation!,
      'Minimum memory limit can not be less than memory reservation limit, see usage',
    ],
    [NanoCpus > 0 && period > 0, 'Conflicting options: Nano CPUs and CPU Period cannot both be set'],
    [NanoCpus > 0 && quota > 0, 'Conflicting options: Nano CPUs and CPU Quota cannot both be set'],
    [
      NanoCpus < 0 || NanoCpus > hardware.cpus * 1e9,
      `range of CPUs is from 0.01 to ${available}, as there are only ${hardware.cpus} CPUs available`,
    ],
    [(shares ?? 0) < 0, `invalid CPU shares (${shares}): value must be a positive integer`],
    [
      period !== 0 && (period < 1000 || period > 1_000_000),
      'CPU cfs period can not be less than 1ms (i.e. 1000) or larger than 1s (i.e. 1000000)',
    ],
    [quota > 0 && quota < 1000, 'CPU cfs quota can not be less than 1ms (i.e. 1000)'],
    [
      !['', 'no', 'always', 'on-failure', 'unless-stopped'].includes(policy),
      `invalid restart policy: unknown policy '${policy}'; use one of 'no', 'always', 'on-failure', or 'unless-stopped'`,
    ],
    [
      RestartPolicy.MaximumRetryCount !== 0 && policy !== 'on-failure',
      "invalid restart policy: maximum retry count can only be used with 'on-failure'",
    ],
    [RestartPolicy.MaximumRetryCount < 0, 'invalid restart policy: maximum retry count cannot be negative'],
    [host.AutoRemove && policy !== '' && policy !== 'no', "can't create 'AutoRemove' container with restart policy"],
    [
      Math.abs(Number(host.OomScoreAdj)) > 1000,
      `Invalid value ${String(host.OomScoreAdj)}, range for oom score adj is [-1000, 1000]`,
    ],
    [!/^(|none|private|shareable|host|container:.*)$/.test(ipc), `invalid IPC mode: ${ipc}`],
    [!/^(|default)$/.test(isolation), `invalid isolation (${isolation}): linux only supports 'default'`],
    [!isRanges(cpus), `Invalid value ${cpus} for cpuset cpus: invalid format: ${cpus}`],
    [
      (cpus.match(/\d+/g) ?? []).some(cpu => Number(cpu) >= hardware.cpus),
      `Requested CPUs are not available - requested ${cpus}, available: 0-${hardware.cpus - 1}`,
    ],
    [!isRanges(nodes), `Invalid value ${nodes} for cpuset mems: invalid format: ${nodes}`],
    [
      (nodes.match(/\d+/g) ?? []).some(node => node !== '0'),
      `Requested memory nodes are not available - requested ${nodes}, available: 0`,
    ],
    [
      realtimePeriod > 0 && realtimeRuntime > realtimePeriod,
      'cpu real-time runtime cannot be higher than cpu real-time period',
    ],
    ...(['CapAdd', 'CapDrop'] as const).map(key => {
      const strange = strangeCapability(host[key])
      return [strange !== undefined, `invalid ${key}: unknown capability: "${strange ?? ''}"`] as const
    }),
    [tmpfs !== undefined, `invalid mount path: '${tmpfs ?? ''}' mount path must be absolute`],
    [
      host.Runtime !== 'runc' && host.Runtime !== 'io.containerd.runc.v2',
      `unknown or invalid runtime name: ${String(host.Runtime)}`,
    ],
  ]
}

const containerFormat = 'invalid network mode: invalid container format container:<name|id>'

/** Whether a text is a list of numbers and ranges such as `0-2,4`, as the kernel takes it. */
const isRanges = (text: string) =>
  text === '' ||
  text.split(',').every(range => {
    const [, from, to = from] = /^(\d+)(?:-(\d+))?$/.exec(range) ?? []
    return from !== undefined && Number(from) <= Number(to)
  })

/** The same of how the container is kept apart and its output and files are kept, which is looked at later. */
function driverComplaints(host: HostConfig): readonly (readonly [boolean, string])[] {
  const log = host.LogConfig
  const storageOption = Object.keys((host.StorageOpt as object | null) ?? {}).find(option => option !== 'size')
  const logOption = Object.keys(log.Config).find(option => !logOptions.includes(option))
  return [
    ...securityProblems(host),
    [storageOption !== undefined, `Unknown option ${storageOption ?? ''}`],
    [
      Object.hasOwn((host.StorageOpt as object | null) ?? {}, 'size'),
      "--storage-opt is supported only for overlay over xfs with 'pquota' mount option",
    ],
    [log.Type === 'gelf' && !log.Config['gelf-address'], 'gelf-address is a required parameter'],
    [log.Type === 'awslogs' && !log.Config['awslogs-group'], "must specify a value for log opt 'awslogs-group'"],
    [!logDrivers.includes(log.Type), `error looking up logging plugin ${log.Type}: plugin "${log.Type}" not found`],
    [
      log.Type === 'json-file' && logOption !== undefined,
      `unknown log opt '${logOption ?? ''}' for json-file log driver`,
    ],
    [
      !/^(|blocking|non-blocking)$/.test(log.Config.mode ?? ''),
      `logger: logging mode not supported: ${log.Config.mode ?? ''}`,
    ],
  ]
}

function assertNone(problems: readonly (readonly [boolean, string])[]) {
  const found = problems.find(([holds]) => holds)
  if (found) throw new EngineError('invalidParameter', found[1])
}

/** Throws invalidParameter. */
export function validateDrivers(host: HostConfig): void {
  assertNone(driverComplaints(host))
}

/** Throws invalidParameter. */
export function validateSettings(state: State, config: Partial<ContainerConfig>, host: HostConfig, now: number): void {
  assertNone(complaints(config, host))
  const files = new Files(
    [{ path: '/', volume: { get: () => state.host, set: () => undefined }, readonly: true }],
    () => now,
  )
  for (const mount of host.Mounts ?? []) {
    const { Type, Source } = parseMount(mount).point
    if (Type === 'bind' && !lookup(() => files.stat(Source))) {
      const text = `invalid mount config for type "bind": bind source path does not exist: ${Source}`
      throw new EngineError('invalidParameter', text)
    }
  }
}
