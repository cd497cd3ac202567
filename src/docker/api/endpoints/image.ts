import type { HistoryRow } from '../../engine/image/history.ts'
import type { Progress } from '../../engine/image/progress.ts'
import type { Removed } from '../../engine/image/remove.ts'
import type { ImageConfig } from '../../engine/image/types.ts'
import type { Reader } from '../../engine/process/stream.ts'

export type { Progress }

export interface ImageSummary {
  readonly Id: string
  readonly ParentId: string
  readonly RepoTags: readonly string[]
  readonly RepoDigests: readonly string[]
  /** Seconds since the epoch. */
  readonly Created: number
  readonly Size: number
  readonly SharedSize: number
  readonly Labels: Readonly<Record<string, string>> | null
  readonly Containers: number
}

export interface ImageInspect {
  readonly Id: string
  readonly RepoTags: readonly string[]
  readonly RepoDigests: readonly string[]
  readonly Config: ImageConfig
  readonly [key: string]: unknown
}

/** Images, registries, and the archives that save, load, export and import exchange. */
export interface ImageEndpoints {
  'GET /images/json': {
    request: { all?: 1; filters?: string; manifests?: 1; 'shared-size'?: 1 }
    reply: readonly ImageSummary[]
  }
  /** Here and below a `platform` is JSON: `{"architecture":"arm64","os":"linux"}`. */
  'GET /images/{name}/json': { request: { name: string; platform?: string }; reply: ImageInspect }
  'GET /images/{name}/history': {
    request: { name: string; platform?: string }
    reply: readonly HistoryRow[]
  }
  /** A pull (`fromImage`), or an import (`fromSrc`) of the archive in `body`. */
  'POST /images/create': {
    request: {
      fromImage?: string
      tag?: string
      platform?: string
      fromSrc?: string
      repo?: string
      message?: string
      changes?: readonly string[]
      body?: string
    }
    reply: AsyncIterable<Progress>
  }
  'POST /images/{name}/push': {
    request: { name: string; tag?: string; platform?: string }
    reply: AsyncIterable<Progress>
  }
  'POST /images/{name}/tag': { request: { name: string; repo: string; tag: string }; reply: undefined }
  'DELETE /images/{name}': {
    request: { name: string; force?: 1; noprune?: 1; platforms?: readonly string[] }
    reply: readonly Removed[]
  }
  'POST /images/prune': {
    request: { filters?: string }
    reply: {
      readonly ImagesDeleted: readonly Removed[] | null
      readonly SpaceReclaimed: number
    }
  }
  'GET /images/get': { request: { names: readonly string[]; platform?: string }; reply: Reader }
  'POST /images/load': { request: { quiet?: 1; platform?: string; body: string }; reply: AsyncIterable<Progress> }
  'GET /images/search': {
    request: { term: string; limit?: number; filters?: string }
    reply: readonly {
      readonly name: string
      readonly description: string
      readonly star_count: number
      readonly is_official: boolean
      readonly is_automated: boolean
    }[]
  }
}
