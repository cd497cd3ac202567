import type { State } from '../../docker/index.ts'

export type Container = State['containers'][number]
export type Image = State['images'][string]

export type Kind = 'container' | 'image' | 'network' | 'volume'

/** What the last command did to a thing. */
export type Change = 'new' | 'changed' | 'gone'

/** A thing of the engine as the picture shows it. */
export interface Card {
  /** Its id; a volume's name. */
  readonly key: string
  readonly name: string
  readonly change?: Change
  /** What of it has changed: `상태`, `포트`. */
  readonly changes: readonly string[]
}

export interface Port {
  /** `8080`, or with an address `127.0.0.1:8080`; absent where the host cannot reach it. */
  readonly outer?: string
  /** `80/tcp`. */
  readonly inner: string
}

export interface Mount {
  readonly type: 'bind' | 'volume' | 'tmpfs' | 'image'
  /** A volume's name, a folder of the host, or nothing. */
  readonly source: string
  readonly place: string
  readonly isReadonly: boolean
}

export interface ContainerCard extends Card {
  /** As `docker ps` shows it. */
  readonly id: string
  /** As it was written. */
  readonly image: string
  readonly imageKey: string
  readonly command: string
  readonly status: Container['state']['status']
  readonly exitCode: number
  readonly health?: string
  /** Those that are bound while it runs, else those that it will get. */
  readonly ports: readonly Port[]
  readonly mounts: readonly Mount[]
  /** Names. */
  readonly networks: readonly string[]
}

export interface ImageCard extends Card {
  readonly id: string
  readonly tags: readonly string[]
  /** `192MB`. */
  readonly size: string
  /** Containers that were made from it. */
  readonly users: number
}

export interface NetworkCard extends Card {
  readonly driver: string
  readonly subnet?: string
  /** Every engine has it. */
  readonly isBuiltIn: boolean
  /** Containers whose first network it is. */
  readonly containers: readonly ContainerCard[]
  /** Containers on it that stand on another one. */
  readonly guests: readonly { readonly key: string; readonly name: string }[]
}

export interface VolumeCard extends Card {
  readonly isAnonymous: boolean
  readonly users: readonly string[]
}

/** All that the engine has, as the view shows it. */
export interface Picture {
  readonly images: readonly ImageCard[]
  readonly networks: readonly NetworkCard[]
  /** Containers on no network that is there. */
  readonly homeless: readonly ContainerCard[]
  readonly volumes: readonly VolumeCard[]
  /** How many there are, shown or not. */
  readonly counts: Readonly<Record<Kind, number>>
  /** How many of them are shown. */
  readonly shown: Readonly<Record<Kind, number>>
  /** Nothing but what every engine comes with, and nothing went. */
  readonly isEmpty: boolean
}
