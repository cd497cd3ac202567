import { EngineError } from '../errors.ts'
import { type Directory, names } from '../files/tree.ts'
import { Files } from '../files/view.ts'
import { findImage } from '../image/find.ts'
import { putVolume, type State } from '../state.ts'
import { createVolume } from '../volume/create.ts'
import { findContainer } from './find.ts'
import { lookup } from './lookup.ts'
import { type MountRequest, parseBind, parseMount, parseVolumesFrom, volumePoint } from './mount-spec.ts'
import type { Container, HostConfig, MountPoint } from './types.ts'

const layers = '/var/lib/docker/overlay2'

interface Asked {
  readonly hostConfig: HostConfig
  /** Places that `-v /place` or the image's VOLUME want a volume at. */
  readonly anonymous: readonly string[]
  /** The image's files. */
  readonly files: Directory
}

/** Finds a new container's mounts and makes the volumes that are not there; `newId` gives 64 hexadecimal digits. */
export function resolveMounts(
  state: State,
  { hostConfig, anonymous, files }: Asked,
  now: number,
  newId: () => string,
): { readonly state: State; readonly mounts: readonly MountPoint[] } {
  const driver = { Name: (hostConfig.VolumeDriver as string | undefined) ?? '' }
  const own: readonly MountRequest[] = [
    ...(hostConfig.Binds ?? []).map(bind => ({ ...parseBind(bind), driver })),
    ...(hostConfig.Mounts ?? []).map(parseMount),
  ]
  for (const { point } of own) {
    if (own.some(other => other.point !== point && other.point.Destination === point.Destination)) {
      throw new EngineError('invalidParameter', `Duplicate mount point: ${point.Destination}`)
    }
  }
  const taken = new Set([...own.map(({ point }) => point.Destination), ...Object.keys(hostConfig.Tmpfs ?? {})])
  const others = (hostConfig.VolumesFrom ?? []).flatMap(from => mountsOf(state, from))
  const inherited = others.filter(({ Destination }) => !taken.has(Destination))
  for (const { Destination } of inherited) taken.add(Destination)
  const implied = anonymous
    .filter(place => !taken.has(`/${names(place).join('/')}`))
    .map(place => ({ point: volumePoint('', place, ''), copies: true, driver }))
  let next = state
  const made = [...own, ...implied].map(request => {
    const named =
      request.point.Type === 'volume' && request.point.Name === '' ? anonymousVolume(request, newId()) : request
    if (request.point.Type === 'image') return imagePoint(state, request.point)
    next = withVolume(next, named, files, now, named !== request)
    return named.point
  })
  return { state: next, mounts: [...inherited, ...made] }
}

/** Where an image's files are, below the daemon's folder, or a part of them. Throws notFound. */
function imagePoint(state: State, point: MountPoint): MountPoint {
  const { id } = findImage(state, point.Name!)
  const inside = names(point.Source).map(name => `/${name}`)
  return { ...point, Source: `${layers}/${id.replace(/^sha256:/, '')}/merged${inside.join('')}` }
}

function anonymousVolume({ point, ...request }: MountRequest, id: string): MountRequest {
  return { point: volumePoint(id, point.Destination, point.Mode, !point.RW), ...request }
}

/** `web:ro` → the mounts of the container `web`. */
function mountsOf(state: State, from: string): readonly MountPoint[] {
  const { ref, mode } = parseVolumesFrom(from)
  const container = within400(() => findContainer(state, ref))
  return container.mounts
    .filter(({ Type }) => Type !== 'tmpfs')
    .map(mount => (mode.split(',').includes('ro') ? { ...mount, RW: false } : mount))
}

/** The daemon answers 400 where another container that a new one needs is not there. */
export function within400(find: () => Container): Container {
  try {
    return find()
  } catch (error) {
    if (error instanceof EngineError) throw new EngineError('invalidParameter', error.message)
    throw error
  }
}

/** Makes a volume where it is not there, and fills an empty one with what the image has at its place. */
function withVolume(
  state: State,
  { point, copies, labels, driver: { Name: Driver = '', Options: DriverOpts = {} } = {} }: MountRequest,
  image: Directory,
  now: number,
  anonymous: boolean,
) {
  if (point.Type !== 'volume') return state
  const name = point.Name!
  const asked = { Driver, DriverOpts, ...(labels && { Labels: labels }), ...(!anonymous && { Name: name }) }
  const next = createVolume(state, asked, name, now)
  const volume = next.volumes[name]!
  const isEmpty = Object.keys(volume.files.entries).length === 0
  const inside = copies && isEmpty ? imageFolder(image, point.Destination) : undefined
  return inside ? putVolume(next, { ...volume, files: inside }) : next
}

function imageFolder(image: Directory, place: string): Directory | undefined {
  const files = new Files([{ path: '/', volume: { get: () => image, set: () => undefined }, readonly: true }], () => 0)
  const entry = lookup(() => files.stat(place))
  if (entry && entry.type !== 'directory') {
    const text = `cannot mount volume over existing file, file exists ${place}`
    throw new EngineError('system', text)
  }
  return entry
}
