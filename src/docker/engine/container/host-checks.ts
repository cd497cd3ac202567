import { EngineError } from '../errors.ts'
import { entryAt, names } from '../files/tree.ts'
import type { State } from '../state.ts'
import { deviceTree } from './kernel-files.ts'
import { runFailure, SpawnFailure } from './spawn.ts'
import type { Container, HostConfig } from './types.ts'

const tmpfsOptions =
  /^(|defaults|r[ow]|a?sync|dirsync|remount|strictatime|r?bind|(no)?(suid|dev|exec|atime|diratime|relatime)|(no)?mand|nostrictatime|r?(private|shared|slave|unbindable)|(size|mode|uid|gid|nr_inodes|nr_blocks|mpol)=.*)$/

/** Why the host cannot write to some kinds of log: nothing there takes them. */
const unreached: Readonly<Record<string, string>> = {
  fluentd: 'dial tcp 127.0.0.1:24224: connect: connection refused',
  journald: 'journald is not enabled on this host',
  splunk: 'splunk: splunk-url is expected',
  syslog: 'Unix syslog delivery error',
}

/** Throws where what a container asks for shows to be wrong only when it starts. */
export function assertStartable(state: State, { id, hostConfig }: Container): void {
  assertDevices(state, hostConfig)
  const wrong = Object.values(hostConfig.Tmpfs ?? {})
    .flatMap(options => options.split(','))
    .find(option => !tmpfsOptions.test(option))
  if (wrong !== undefined) throw new EngineError('system', `invalid tmpfs option "${wrong}"`)
  const { Type, Config } = hostConfig.LogConfig
  const logging = Object.hasOwn(unreached, Type) ? unreached[Type] : loggingProblem(Config)
  if (logging !== undefined) {
    const text = 'failed to create task for container: failed to initialize logging driver: '
    throw new EngineError('system', text + logging)
  }
  const shares = Number(hostConfig.CpuShares ?? 0)
  const quota = hostConfig.NanoCpus / 10_000
  const group = `${runFailure}error setting cgroup config for procHooks process: `
  if (shares === 1) throw new EngineError('system', `${group}the minimum allowed cpu-shares is 2`)
  if (quota > 0 && quota < 1000) {
    const file = `/sys/fs/cgroup/cpu/docker/${id}/cpu.cfs_quota_us`
    throw new EngineError('system', `${group}failed to write "${quota}": write ${file}: invalid argument`)
  }
}

/** What is wrong with the options of the log that is kept in a file. */
function loggingProblem(options: Readonly<Record<string, string>>): string | undefined {
  const { 'max-size': size = '', 'max-file': files = '1', compress = 'false' } = options
  const [, amount = '', unit = ''] = /^(\d+(?:\.\d+)?) ?([^\d.]*)$/.exec(size) ?? []
  if (size !== '' && amount === '') return `invalid size: '${size}'`
  if (!/^([kmgtp]i?)?b?$/i.test(unit)) return `invalid suffix: '${unit}'`
  if (size !== '' && Number(amount) === 0) return 'max-size must be a positive number'
  if (!/^[+-]?\d+$/.test(files)) return `strconv.Atoi: parsing "${files}": invalid syntax`
  if (Number(files) < 1) return 'max-file cannot be less than 1'
  if (!/^(1|t|true|0|f|false)$/i.test(compress)) return `strconv.ParseBool: parsing "${compress}": invalid syntax`
  const isOn = /^(1|t|true)$/i.test(compress)
  return isOn && (Number(files) < 2 || size === '')
    ? 'compress cannot be true when max-file is less than 2 or max-size is not set'
    : undefined
}

/** Throws where the host lacks what `--gpus`, `--device` or a limit for a block device asks for. */
function assertDevices({ host }: State, hostConfig: HostConfig) {
  const [gpu] = (hostConfig.DeviceRequests ?? []) as readonly {
    readonly Driver?: string
    readonly Capabilities?: readonly (readonly string[])[]
  }[]
  if (gpu) {
    const wanted = `[${(gpu.Capabilities ?? []).map(all => `[${all.join(' ')}]`).join(' ')}]`
    throw new EngineError('system', `could not select device driver "${gpu.Driver ?? ''}" with capabilities: ${wanted}`)
  }
  const known = { ...host, entries: { ...host.entries, dev: deviceTree(true, 0) } }
  const isMissing = (path: string) => !entryAt(known, names(path))
  for (const { PathOnHost } of (hostConfig.Devices ?? []) as readonly { readonly PathOnHost: string }[]) {
    if (!isMissing(PathOnHost)) continue
    const text = `error gathering device information while adding custom device "${PathOnHost}": no such file or directory`
    throw new SpawnFailure(text, 127)
  }
  const limited = ['WeightDevice', 'DeviceReadBps', 'DeviceWriteBps', 'DeviceReadIOps', 'DeviceWriteIOps'].flatMap(
    name => (hostConfig[`Blkio${name}`] ?? []) as readonly { readonly Path: string }[],
  )
  const missing = limited.find(({ Path }) => isMissing(Path))
  if (missing) throw new SpawnFailure(`stat ${missing.Path}: no such file or directory`, 127)
}
