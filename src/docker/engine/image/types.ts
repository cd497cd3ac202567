import type { Healthcheck } from '../container/types.ts'
import type { Directory } from '../files/tree.ts'

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
