import type { Directory } from '../files/tree.ts'
import type { Endpoint } from '../network/types.ts'

/** Settings of a process to run, in the shape and order of the API's `Config`. */
export interface ContainerConfig {
  readonly Hostname: string
  readonly Domainname: string
  readonly User: string
  readonly AttachStdin: boolean
  readonly AttachStdout: boolean
  readonly AttachStderr: boolean
  readonly ExposedPorts?: Readonly<Record<string, object>>
  readonly Tty: boolean
  readonly OpenStdin: boolean
  readonly StdinOnce: boolean
  readonly Env: readonly string[] | null
  readonly Cmd: readonly string[] | null
  readonly Healthcheck?: Healthcheck
  /** As the user wrote it. */
  readonly Image: string
  readonly Volumes: Readonly<Record<string, object>> | null
  readonly WorkingDir: string
  readonly Entrypoint: readonly string[] | null
  readonly MacAddress?: string
  readonly OnBuild: readonly string[] | null
  readonly Labels: Readonly<Record<string, string>> | null
  readonly StopSignal?: string
  readonly StopTimeout?: number
}

/** Durations in nanoseconds; `Test` begins with NONE, CMD or CMD-SHELL. */
export interface Healthcheck {
  readonly Test?: readonly string[]
  readonly Interval?: number
  readonly Timeout?: number
  readonly StartPeriod?: number
  readonly StartInterval?: number
  readonly Retries?: number
}

export interface PortBinding {
  readonly HostIp: string
  readonly HostPort: string
}

export type PortMap = Readonly<Record<string, readonly PortBinding[] | null>>

export interface RestartPolicy {
  readonly Name: '' | 'no' | 'always' | 'on-failure' | 'unless-stopped'
  readonly MaximumRetryCount: number
}

export interface MountSpec {
  readonly Type: 'bind' | 'volume' | 'tmpfs' | 'image'
  readonly Source?: string
  readonly Target: string
  readonly ReadOnly?: boolean
  readonly [option: string]: unknown
}

/** The part of the API's `HostConfig` that does something here; the rest is kept as it came and shown. */
export interface HostConfig {
  readonly Binds: readonly string[] | null
  readonly NetworkMode: string
  readonly PortBindings: PortMap
  readonly RestartPolicy: RestartPolicy
  readonly AutoRemove: boolean
  readonly LogConfig: { readonly Type: string; readonly Config: Readonly<Record<string, string>> }
  readonly VolumesFrom: readonly string[] | null
  readonly Dns: readonly string[]
  readonly ExtraHosts: readonly string[] | null
  readonly Links: readonly string[] | null
  readonly Privileged: boolean
  readonly PublishAllPorts: boolean
  readonly ReadonlyRootfs: boolean
  /** Bytes; 0 is no limit. */
  readonly Memory: number
  readonly MemorySwap: number
  /** Thousand-millionths of a CPU; 0 is no limit. */
  readonly NanoCpus: number
  readonly Mounts?: readonly MountSpec[]
  readonly Tmpfs?: Readonly<Record<string, string>>
  readonly Init?: boolean
  readonly [setting: string]: unknown
}

export type ContainerStatus = 'created' | 'running' | 'paused' | 'restarting' | 'removing' | 'exited' | 'dead'

export interface HealthState {
  readonly Status: 'starting' | 'healthy' | 'unhealthy'
  readonly FailingStreak: number
  readonly Log: readonly {
    readonly Start: string
    readonly End: string
    readonly ExitCode: number
    readonly Output: string
  }[]
}

/** What became of a container; times in milliseconds since the epoch. */
export interface ContainerState {
  readonly status: ContainerStatus
  /** As the host counts; 0 when nothing runs. */
  readonly pid: number
  readonly exitCode: number
  readonly error: string
  readonly oomKilled: boolean
  readonly startedAt?: number
  readonly finishedAt?: number
  readonly health?: HealthState
  /** A user stopped it, so no restart policy starts it again. */
  readonly stoppedByHand: boolean
}

export interface LogLine {
  readonly time: number
  readonly stream: 'stdout' | 'stderr'
  /** With its newline; the last piece of a line that never ended has none. */
  readonly text: string
}

/** A mount as `docker inspect` shows it. */
export interface MountPoint {
  readonly Type: 'bind' | 'volume' | 'tmpfs' | 'image'
  readonly Name?: string
  readonly Source: string
  readonly Destination: string
  readonly Driver?: string
  readonly Mode: string
  readonly RW: boolean
  readonly Propagation: string
}

export interface Container {
  /** 64 hexadecimal digits. */
  readonly id: string
  /** Without a slash. */
  readonly name: string
  readonly created: number
  /** `sha256:…` of its image. */
  readonly image: string
  readonly config: ContainerConfig
  readonly hostConfig: HostConfig
  /** What runs: entrypoint and command in one. */
  readonly argv: readonly string[]
  readonly state: ContainerState
  readonly restartCount: number
  readonly mounts: readonly MountPoint[]
  /** By network name. */
  readonly networks: Readonly<Record<string, Endpoint>>
  /** Ports of the host that are bound while it runs, as the API's NetworkSettings.Ports. */
  readonly ports: PortMap
  readonly logs: readonly LogLine[]
  /** Its whole tree, which begins as its image's. */
  readonly files: Directory
  /** The daemon's files that are mounted into it: `hostname`, `hosts`, `resolv.conf`. */
  readonly own: Directory
}
