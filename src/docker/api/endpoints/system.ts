import type { EventMessage } from '../../engine/system/events.ts'
import type { ContainerSummary } from './container.ts'
import type { ImageSummary } from './image.ts'
import type { VolumeResource } from './volume.ts'

export interface VersionReply {
  readonly Platform: { readonly Name: string }
  readonly Version: string
  readonly ApiVersion: string
  readonly MinAPIVersion: string
  readonly Os: string
  readonly Arch: string
  readonly GitCommit: string
  readonly GoVersion: string
  readonly BuildTime: string
  readonly Components: readonly {
    readonly Name: string
    readonly Version: string
    readonly Details: Readonly<Record<string, string>>
  }[]
  readonly [key: string]: unknown
}

export interface SystemEndpoints {
  'HEAD /_ping': { request: object; reply: { readonly ApiVersion: string } }
  'GET /version': { request: object; reply: VersionReply }
  'GET /info': { request: object; reply: Readonly<Record<string, unknown>> }
  /** `since` and `until` in seconds since the epoch; ends at `until`, else goes on. */
  'GET /events': { request: { since?: string; until?: string; filters?: string }; reply: AsyncIterable<EventMessage> }
  'GET /system/df': {
    request: object
    reply: {
      readonly LayersSize: number
      readonly Images: readonly ImageSummary[]
      readonly Containers: readonly ContainerSummary[]
      readonly Volumes: readonly (VolumeResource & {
        readonly UsageData: { readonly Size: number; readonly RefCount: number }
      })[]
      readonly BuildCache: readonly object[]
    }
  }
  'POST /auth': {
    request: { body: { readonly username: string; readonly password: string; readonly serveraddress: string } }
    reply: { readonly Status: string }
  }
  'POST /build/prune': {
    request: { all?: 1; filters?: string }
    reply: { readonly CachesDeleted: readonly string[] | null; readonly SpaceReclaimed: number }
  }
  'GET /plugins': { request: { filters?: string }; reply: readonly never[] }
  'GET /nodes': { request: { filters?: string }; reply: never }
  'GET /services': { request: { filters?: string }; reply: never }
  'GET /secrets': { request: { filters?: string }; reply: never }
  'GET /configs': { request: { filters?: string }; reply: never }
  'GET /plugins/{name}/json': { request: { name: string }; reply: never }
}
