import type {
  ContainerConfig,
  ContainerState,
  Healthcheck,
  HostConfig,
  MountPoint,
  PortMap,
  RestartPolicy,
} from '../../engine/container/types.ts'
import type { EndpointSettings } from '../../engine/network/types.ts'
import type { Hijacked } from '../api.ts'
import type { Reader } from '../../engine/process/stream.ts'
import type { ExecSettings } from '../../engine/container/exec.ts'
import type { Stats } from '../../engine/container/stats.ts'

/** The body of a create: what the client read from its options; the daemon fills in the rest. */
export interface CreateBody extends Partial<ContainerConfig> {
  /** As the user wrote it. */
  readonly Image: string
  readonly HostConfig: Partial<HostConfig>
  readonly NetworkingConfig: { readonly EndpointsConfig: Readonly<Record<string, EndpointSettings>> }
}

/** One row of `GET /containers/json`. */
export interface ContainerSummary {
  readonly Id: string
  /** With their slashes: its own, and `/web/db` for a link from `web`. */
  readonly Names: readonly string[]
  readonly Image: string
  readonly ImageID: string
  /** What runs, joined with blanks. */
  readonly Command: string
  /** Seconds since the epoch. */
  readonly Created: number
  readonly Ports: readonly {
    readonly IP?: string
    readonly PrivatePort: number
    readonly PublicPort?: number
    readonly Type: string
  }[]
  readonly SizeRw?: number
  readonly SizeRootFs?: number
  readonly Labels: Readonly<Record<string, string>>
  readonly State: ContainerState['status']
  /** `Up 5 minutes`. */
  readonly Status: string
  readonly HostConfig: { readonly NetworkMode: string; readonly [setting: string]: unknown }
  readonly NetworkSettings: { readonly Networks: Readonly<Record<string, object>> }
  readonly Mounts: readonly MountPoint[]
}

/** `docker inspect` of a container, in the daemon's shape and order. */
export interface ContainerInspect {
  readonly Id: string
  readonly Created: string
  readonly Path: string
  readonly Args: readonly string[]
  readonly State: {
    readonly Status: string
    readonly Running: boolean
    readonly Paused: boolean
    readonly Restarting: boolean
    readonly ExitCode: number
    readonly [key: string]: unknown
  }
  readonly Image: string
  readonly Name: string
  readonly RestartCount: number
  readonly HostConfig: HostConfig
  readonly Config: ContainerConfig
  readonly NetworkSettings: { readonly Ports: PortMap; readonly [key: string]: unknown }
  readonly Mounts: readonly MountPoint[]
  readonly [key: string]: unknown
}

/** One sample of `docker stats`. */
export type StatsSample = Stats

export interface PathStat {
  readonly name: string
  readonly size: number
  readonly mode: number
  readonly mtime: string
  readonly linkTarget: string
  readonly isDirectory: boolean
}

/** What a process of `docker exec` is to be. */
export type ExecBody = ExecSettings

interface Id {
  readonly id: string
}
interface Size {
  readonly h: number
  readonly w: number
}

/** Containers and what runs in them; archives are tar streams in the simulator's own text form (engine/files/archive.ts). */
export interface ContainerEndpoints {
  'GET /containers/json': {
    request: { all?: 1; limit?: number; size?: 1; filters?: string }
    reply: readonly ContainerSummary[]
  }
  'POST /containers/create': {
    request: { name?: string; platform?: string; body: CreateBody }
    reply: { readonly Id: string; readonly Warnings: readonly string[] }
  }
  'GET /containers/{id}/json': { request: Id & { size?: 1 }; reply: ContainerInspect }
  'POST /containers/{id}/start': { request: Id & { detachKeys?: string }; reply: undefined }
  'POST /containers/{id}/stop': { request: Id & { signal?: string; t?: number }; reply: undefined }
  'POST /containers/{id}/restart': { request: Id & { signal?: string; t?: number }; reply: undefined }
  'POST /containers/{id}/kill': { request: Id & { signal?: string }; reply: undefined }
  'POST /containers/{id}/pause': { request: Id; reply: undefined }
  'POST /containers/{id}/unpause': { request: Id; reply: undefined }
  'POST /containers/{id}/rename': { request: Id & { name: string }; reply: undefined }
  /** The call is answered at once; `exit` resolves when the condition holds. */
  'POST /containers/{id}/wait': {
    request: Id & { condition?: 'next-exit' | 'removed' | 'not-running' }
    reply: { readonly exit: Promise<number> }
  }
  'POST /containers/{id}/attach': {
    request: Id & { stream?: 1; stdin?: 1; stdout?: 1; stderr?: 1; logs?: 1; detachKeys?: string }
    reply: Hijacked
  }
  'POST /containers/{id}/resize': { request: Id & Size; reply: undefined }
  'GET /containers/{id}/logs': {
    request: Id & {
      stdout?: 1
      stderr?: 1
      follow?: 1
      since?: string
      until?: string
      timestamps?: 1
      details?: 1
      tail?: string
    }
    reply: Hijacked
  }
  'GET /containers/{id}/top': {
    request: Id & { ps_args?: string }
    reply: { readonly Titles: readonly string[]; readonly Processes: readonly (readonly string[])[] }
  }
  /** A sample, or one a second where `stream` is not 0. */
  'GET /containers/{id}/stats': { request: Id & { stream?: 0 | 1; 'one-shot'?: 1 }; reply: AsyncIterable<StatsSample> }
  'GET /containers/{id}/changes': {
    request: Id
    reply: readonly { readonly Path: string; readonly Kind: number }[] | null
  }
  'POST /containers/{id}/update': {
    request: Id & { body: Partial<HostConfig> & { RestartPolicy?: RestartPolicy } }
    reply: { readonly Warnings: readonly string[] | null }
  }
  'DELETE /containers/{id}': { request: Id & { force?: 1; v?: 1; link?: 1 }; reply: undefined }
  'POST /containers/prune': {
    request: { filters?: string }
    reply: { readonly ContainersDeleted: readonly string[] | null; readonly SpaceReclaimed: number }
  }
  'HEAD /containers/{id}/archive': { request: Id & { path: string }; reply: PathStat }
  'GET /containers/{id}/archive': {
    request: Id & { path: string }
    reply: { readonly stat: PathStat; readonly archive: Reader }
  }
  'PUT /containers/{id}/archive': {
    request: Id & { path: string; noOverwriteDirNonDir?: string; copyUIDGID?: string; body: string }
    reply: undefined
  }
  'GET /containers/{id}/export': { request: Id; reply: Reader }
  'POST /commit': {
    request: {
      container: string
      repo?: string
      tag?: string
      comment: string
      author: string
      changes?: readonly string[]
      pause?: 0
    }
    reply: { readonly Id: string }
  }
  'POST /containers/{id}/exec': { request: Id & { body: ExecBody }; reply: { readonly Id: string } }
  /** Undefined where it is detached. */
  'POST /exec/{id}/start': {
    request: Id & {
      body: { readonly Detach: boolean; readonly Tty: boolean; readonly ConsoleSize?: readonly [number, number] }
    }
    reply: Hijacked | undefined
  }
  'POST /exec/{id}/resize': { request: Id & Size; reply: undefined }
  'GET /exec/{id}/json': {
    request: Id
    reply: { readonly Running: boolean; readonly ExitCode: number | null; readonly [key: string]: unknown }
  }
}

export type { EndpointSettings, Healthcheck }
