import type { Container } from './container/types.ts'
import type { Directory } from './files/tree.ts'
import type { Image } from './image/types.ts'
import type { Network } from './network/types.ts'

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
  readonly containers: readonly Container[]
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

/** The container with that whole id. */
export function containerById({ containers }: State, id: string): Container | undefined {
  return containers.find(container => container.id === id)
}

/** The state with one container replaced or added. */
export function putContainer(state: State, container: Container): State {
  const { containers } = state
  const place = containers.findIndex(({ id }) => id === container.id)
  return { ...state, containers: place < 0 ? [...containers, container] : containers.with(place, container) }
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
