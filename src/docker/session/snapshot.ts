import type { Container } from '../engine/container/types.ts'
import type { Registry } from '../engine/engine.ts'
import { applyChanges, type Change, changesBetween } from '../engine/files/changes.ts'
import { type Directory, emptyDirectory } from '../engine/files/tree.ts'
import { originalOf } from '../engine/image/original.ts'
import type { Image } from '../engine/image/types.ts'
import type { State } from '../engine/state.ts'

type WithChanges<T extends { readonly files: Directory }> = Omit<T, 'files'> & { readonly files: readonly Change[] }

/** A session as plain JSON: of files only what differs from the images, which the registry has again. */
export interface Snapshot {
  readonly version: 1
  /** Milliseconds since the epoch. */
  readonly time: number
  /** When its host was new, in milliseconds since the epoch. */
  readonly born: number
  readonly state: Omit<State, 'images' | 'pushed' | 'containers' | 'host'> & {
    readonly images: Readonly<Record<string, WithChanges<Image>>>
    readonly pushed: Readonly<Record<string, WithChanges<Image>>>
    readonly containers: readonly WithChanges<Container>[]
    readonly host: readonly Change[]
  }
}

/** What a restored state builds on: the registry's images, and the host as it is when new. */
export interface Base {
  readonly registry: Registry
  readonly host: Directory
}

/** A state as JSON that is small: twenty containers take some tens of kilobytes. */
export async function takeSnapshot(state: State, time: number, base: Base): Promise<Snapshot> {
  const originals = await originalsOf(state, base.registry)
  const lean = (image: Image) => ({
    ...image,
    files: changesBetween(baseOf(image, state.images, originals), image.files),
  })
  const images = map(state.images, lean)
  const pushed = map(state.pushed, lean)
  const containers = state.containers.map(container => ({
    ...container,
    files: changesBetween(state.images[container.image]?.files ?? emptyDirectory, container.files),
  }))
  return {
    version: 1,
    time,
    born: base.host.mtime,
    state: { ...state, images, pushed, containers, host: changesBetween(base.host, state.host) },
  }
}

/** The state that a snapshot was taken of. Rejects where its version is not known. */
export async function restoreSnapshot({ version, state }: Snapshot, base: Base): Promise<State> {
  if ((version as number) !== 1) throw new Error(`Unknown snapshot version ${String(version)}.`)
  const originals = await originalsOf(state, base.registry)
  const images: Record<string, Image> = {}
  // An image's parent was made before it, and stands before it.
  const whole = (image: WithChanges<Image>) => ({
    ...image,
    files: applyChanges(baseOf(image, images, originals), image.files),
  })
  for (const [id, image] of Object.entries(state.images)) images[id] = whole(image)
  const pushed = map(state.pushed, whole)
  const containers = state.containers.map(container => ({
    ...container,
    files: applyChanges(images[container.image]?.files ?? emptyDirectory, container.files),
  }))
  return { ...state, images, pushed, containers, host: applyChanges(base.host, state.host) }
}

type Kin = Pick<Image, 'origin' | 'parent'>

/** The registry's images that a state's images come from, by their `origin`. */
async function originalsOf(
  { images, pushed }: Record<'images' | 'pushed', Readonly<Record<string, Kin>>>,
  registry: Registry,
): Promise<ReadonlyMap<string, Image | undefined>> {
  const origins = [...Object.values(images), ...Object.values(pushed)].flatMap(({ origin }) => origin ?? [])
  const rows = [...new Set(origins)].map(async origin => [origin, await originalOf(registry, { origin })] as const)
  return new Map(await Promise.all(rows))
}

/** The tree that an image's files are told apart from: the registry's, its parent's or none. */
function baseOf(
  { origin, parent }: Kin,
  images: Readonly<Record<string, Image>>,
  originals: ReadonlyMap<string, Image | undefined>,
): Directory {
  const base = origin === undefined ? images[parent] : originals.get(origin)
  return base?.files ?? emptyDirectory
}

function map<T, U>(record: Readonly<Record<string, T>>, change: (value: T) => U): Readonly<Record<string, U>> {
  return Object.fromEntries(Object.entries(record).map(([key, value]) => [key, change(value)]))
}
