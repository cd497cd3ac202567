import type { Directory } from './files/tree.ts'

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
  readonly Type: 'bind' | 'volume' | 'tmpfs'
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
  readonly Type: 'bind' | 'volume' | 'tmpfs'
  readonly Name?: string
  readonly Source: string
  readonly Destination: string
  readonly Driver?: string
  readonly Mode: string
  readonly RW: boolean
  readonly Propagation: string
}

/** What `--network`, `--ip` and the like, or `network connect`, ask of a place on a network; kept as it came. */
export interface EndpointSettings {
  readonly IPAMConfig?: { readonly IPv4Address?: string; readonly IPv6Address?: string } | null
  readonly Links?: readonly string[] | null
  readonly Aliases?: readonly string[] | null
  readonly MacAddress?: string
  readonly DriverOpts?: Readonly<Record<string, string>> | null
}

/** A container's place on a network. */
export interface Endpoint {
  /** Empty until the container has started on it: the network need not be there before. */
  readonly networkId: string
  /** 64 hexadecimal digits while the container runs, else empty. */
  readonly id: string
  /** Without the prefix's length; empty while the container does not run. */
  readonly address: string
  readonly mac: string
  /** Its interface in the container is `eth` and this. */
  readonly nic: number
  readonly asked: EndpointSettings
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

/** One line of `docker history`. */
export interface ImageHistory {
  readonly created: number
  readonly createdBy: string
  readonly comment: string
  /** It made no layer. */
  readonly empty: boolean
  /** Bytes of its layer. */
  readonly size: number
}

export interface Image {
  /** `sha256:` and 64 hexadecimal digits. */
  readonly id: string
  /** `ubuntu:latest`; empty for a dangling one. */
  readonly tags: readonly string[]
  /** `ubuntu@sha256:…`. */
  readonly digests: readonly string[]
  readonly parent: string
  readonly comment: string
  readonly author: string
  readonly created: number
  readonly architecture: string
  /** Bytes. */
  readonly size: number
  /** `sha256:…` of each layer, lowest first. */
  readonly layers: readonly string[]
  readonly history: readonly ImageHistory[]
  readonly config: ImageConfig
  readonly files: Directory
  /** When it was last given a tag here, in milliseconds since the epoch; absent for one that was only pulled. */
  readonly lastTagged?: number | undefined
  /** Where its files come from when a snapshot is restored: the registry's key, such as `library/ubuntu:24.04`. */
  readonly origin?: string
}

/** An image's settings for its containers, in the shape of the API's image `Config`. */
export interface ImageConfig {
  readonly Cmd: readonly string[] | null
  readonly Entrypoint: readonly string[] | null
  readonly Env: readonly string[] | null
  readonly ExposedPorts?: Readonly<Record<string, object>>
  readonly Labels: Readonly<Record<string, string>> | null
  readonly OnBuild: readonly string[] | null
  readonly StopSignal?: string
  readonly User: string
  readonly Volumes: Readonly<Record<string, object>> | null
  readonly WorkingDir: string
  readonly Healthcheck?: Healthcheck
  readonly [setting: string]: unknown
}

/** A range of addresses in the shape of the API's `IPAM.Config`. */
export interface AddressPool {
  readonly Subnet?: string
  readonly IPRange?: string
  readonly Gateway?: string
  readonly AuxiliaryAddresses?: Readonly<Record<string, string>>
}

export interface Network {
  /** 64 hexadecimal digits. */
  readonly id: string
  readonly name: string
  readonly created: number
  readonly driver: 'bridge' | 'host' | 'null'
  /** CIDR; absent for host and none. */
  readonly subnet?: string
  readonly gateway?: string
  /** Ranges that the user chose, as `network inspect` shows them; empty where the daemon did. */
  readonly pools: readonly AddressPool[]
  readonly internal: boolean
  readonly attachable: boolean
  readonly enableIPv6: boolean
  readonly labels: Readonly<Record<string, string>>
  readonly options: Readonly<Record<string, string>>
}

export interface VolumeRecord {
  readonly name: string
  readonly driver: 'local'
  readonly created: number
  readonly labels: Readonly<Record<string, string>> | null
  readonly options: Readonly<Record<string, string>> | null
  /** No name was given for it. */
  readonly anonymous: boolean
  readonly files: Directory
}

/** One event of `docker events`. */
export interface EngineEvent {
  readonly type: 'container' | 'image' | 'network' | 'volume' | 'daemon' | 'builder'
  readonly action: string
  readonly id: string
  readonly attributes: Readonly<Record<string, string>>
  /** Milliseconds since the epoch. */
  readonly time: number
}

/** Everything an engine knows: immutable, plain JSON. */
export interface State {
  readonly images: Readonly<Record<string, Image>>
  /** In the order they were made. */
  readonly containers: Readonly<Record<string, Container>>
  readonly networks: Readonly<Record<string, Network>>
  readonly volumes: Readonly<Record<string, VolumeRecord>>
  /** The newest `eventLimit`. */
  readonly events: readonly EngineEvent[]
  /** Files of the host on which the engine and its client run. */
  readonly host: Directory
  /** What is at registries that nobody can know in advance: pushed images by `localhost:5000/mine:1`. */
  readonly pushed: Readonly<Record<string, Image>>
}

export const eventLimit = 1000

/** The state with one container replaced or added. */
export function putContainer(state: State, container: Container): State {
  return { ...state, containers: { ...state.containers, [container.id]: container } }
}

export function putImage(state: State, image: Image): State {
  return { ...state, images: { ...state.images, [image.id]: image } }
}

export function putNetwork(state: State, network: Network): State {
  return { ...state, networks: { ...state.networks, [network.id]: network } }
}

export function putVolume(state: State, volume: VolumeRecord): State {
  return { ...state, volumes: { ...state.volumes, [volume.name]: volume } }
}

/** A record's own value of a key; names such as `constructor` lead to none by themselves. */
export function own<T>(record: Readonly<Record<string, T>>, key: string): T | undefined {
  return Object.hasOwn(record, key) ? record[key] : undefined
}

/** A record without one of its keys. */
export function without<T>(record: Readonly<Record<string, T>>, key: string): Readonly<Record<string, T>> {
  return Object.fromEntries(Object.entries(record).filter(([other]) => other !== key))
}

export function recordEvent(state: State, event: EngineEvent): State {
  return { ...state, events: [...state.events, event].slice(-eventLimit) }
}
