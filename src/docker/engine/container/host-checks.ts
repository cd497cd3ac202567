import { EngineError } from '../errors.ts'
import { entryAt, names } from '../files/tree.ts'
import type { Limit } from '../process/types.ts'
import type { State } from '../state.ts'
import { deviceTree } from './kernel-files.ts'
import { findContainer, isRunning } from './find.ts'
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

/** How many files the kernel lets one process have open, fs.nr_open, and how many runc's init needs. */
const [mostFiles, leastFiles] = [2 ** 20, 9]

/** What is wrong with the number of files that a process may have open. */
function limitProblem({ Ulimits }: HostConfig): string | undefined {
  const files = ((Ulimits ?? []) as readonly Limit[]).find(({ Name }) => Name === 'nofile')
  if (!files) return undefined
  if (files.Hard < 0 || files.Hard > mostFiles) {
    return 'error setting rlimits for ready process: error setting rlimit type 7: operation not permitted'
  }
  return files.Soft < leastFiles ? 'too many open files' : undefined
}

/** Throws where what a container asks for shows to be wrong only when it starts. */
export function assertStartable(state: State, { id, config, hostConfig }: Container): void {
  assertDevices(state, hostConfig)
  assertShared(state, hostConfig)
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
  const limit = limitProblem(hostConfig)
  if (limit !== undefined) throw new EngineError('system', runFailure + limit)
  const settingProblem = sysctlProblem(hostConfig)
  if (settingProblem) throw settingProblem
  if (config.Hostname.length > 64) throw new EngineError('system', `${runFailure}sethostname: invalid argument`)
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
  if (Object.hasOwn(options, 'max-size') && amount === '') return `invalid size: '${size}'`
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

/** Throws where the container whose processes or memory are to be shared does not run, or keeps its memory to itself. */
function assertShared(state: State, { PidMode, IpcMode }: HostConfig) {
  for (const [space, mode] of [
    ['PID', PidMode],
    ['IPC', IpcMode],
  ] as const) {
    const ref = /^container:(.+)$/.exec(mode as string)?.[1]
    if (ref === undefined) continue
    const target = findContainer(state, ref)
    const text = `failed to join ${space} namespace: container ${target.id}`
    if (!isRunning(target)) throw new EngineError('conflict', `${text} is not running`)
    if (space === 'IPC' && target.hostConfig.IpcMode !== 'shareable') {
      const hint = 'hint: use IpcMode:shareable for the donor container'
      throw new EngineError('system', `${text}: non-shareable IPC (${hint})`)
    }
  }
}

/** Folders of /proc/sys/net. */
const netFolders = /^net\.(bridge|core|ipv4|ipv6|mptcp|netfilter|unix)\./

/** Why the kernel does not take a setting. */
function sysctlProblem({ Sysctls, NetworkMode, IpcMode }: HostConfig): EngineError | undefined {
  const refused =
    'failed to create task for container: failed to create shim task: OCI runtime create failed: runc create failed: '
  for (const name of Object.keys((Sysctls as object | null | undefined) ?? {})) {
    const isNet = name.startsWith('net.')
    if (isNet && NetworkMode === 'host') {
      return new EngineError('system', `${refused}sysctl "${name}" not allowed in host network namespace`)
    }
    if (!isNet && IpcMode === 'host') {
      return new EngineError('system', `${refused}sysctl "${name}" is not allowed in the hosts ipc namespace`)
    }
    if (isNet && !netFolders.test(name)) {
      const path = `fsmount:fscontext:proc/./sys/${name.replaceAll('.', '/')}`
      const reason = `unsafe procfs detected: openat2 ${path}: no such file or directory`
      return new SpawnFailure(`${runFailure}open sysctl ${name} file: ${reason}`, 127)
    }
  }
  return undefined
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
    const text = `error gathering device information while adding custom device "${PathOnHost}": `
    const type = entryAt(known, names(PathOnHost))?.type
    if (type === undefined) throw new SpawnFailure(`${text}no such file or directory`, 127)
    // The devices of a whole folder are added, and of a link what it leads to.
    if (type === 'file') throw new EngineError('system', `${text}not a device node`)
  }
  const limited = ['DeviceReadBps', 'DeviceWriteBps', 'DeviceReadIOps', 'DeviceWriteIOps'].flatMap(
    name => (hostConfig[`Blkio${name}`] ?? []) as readonly { readonly Path: string }[],
  )
  const missing = limited.find(({ Path }) => isMissing(Path))
  if (missing) throw new SpawnFailure(`stat ${missing.Path}: no such file or directory`, 127)
}
