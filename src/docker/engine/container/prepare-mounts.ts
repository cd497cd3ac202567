import type { Engine } from '../engine.ts'
import { EngineError } from '../errors.ts'
import { FileError } from '../files/error.ts'
import { parentOf } from '../files/path.ts'
import { names } from '../files/tree.ts'
import { Files } from '../files/view.ts'
import type { Mount } from '../files/walk.ts'
import { assertMountable } from '../volume/mountable.ts'
import { lookup } from './lookup.ts'
import { mountOf } from './machine.ts'
import { runFailure, SpawnFailure } from './spawn.ts'
import { hostFiles, ofContainer } from './state-trees.ts'
import { assertInside, subpathAt } from './subpath.ts'
import type { Container, MountPoint } from './types.ts'

/** What moby says where something is not a directory, whatever the reason. */
export const mountHint =
  'Are you trying to mount a directory onto a file (or vice-versa)? ' +
  'Check if the specified host path exists and is the expected type'

/**
 * Makes what the mounts need: missing host folders of `-v`, and the places they are mounted at, in each other where they
 * are. Throws invalidParameter, system.
 */
export function prepareMounts(engine: Engine, container: Container): void {
  const now = () => engine.world.now()
  const host = hostFiles(engine)
  const root = { path: '/', volume: ofContainer(engine, container.id, 'files'), readonly: false }
  const there: Mount[] = [root]
  for (const { point, isOwn } of outermostFirst(container)) {
    const onHost = () => lookup(() => host.stat(point.Source))
    if (point.Type === 'bind' && !isOwn && !onHost()) makeOnHost(host, point.Source)
    if (point.Type === 'volume') {
      const volume = engine.state.volumes[point.Name!]!
      assertMountable(volume, host)
      assertInside(volume, subpathAt(container.hostConfig, point.Destination))
    }
    const mount = mountOf(engine, point, container)
    const isFile = isOwn || (point.Type === 'bind' ? onHost()?.type !== 'directory' : mount.file !== undefined)
    makePlace(new Files(there, now), point, isFile, container.id)
    there.push(mount)
  }
}

interface Placed {
  readonly point: MountPoint
  /** It is a file of the daemon's. */
  readonly isOwn: boolean
}

/** All that is mounted, the daemon's own files among it, so that nothing comes before what it is in. */
function outermostFirst({ id, mounts, hostConfig }: Container): readonly Placed[] {
  const place = (Type: MountPoint['Type'], Source: string, Destination: string, isOwn: boolean): Placed => ({
    point: { Type, Source, Destination, Mode: '', RW: true, Propagation: '' },
    isOwn,
  })
  return [
    ...mounts.map((point): Placed => ({ point, isOwn: false })),
    ...Object.keys(hostConfig.Tmpfs ?? {}).map(path => place('tmpfs', 'tmpfs', path, false)),
    ...['hostname', 'hosts', 'resolv.conf'].map(name =>
      place('bind', `/var/lib/docker/containers/${id}/${name}`, `/etc/${name}`, true),
    ),
  ].toSorted((a, b) => names(a.point.Destination).length - names(b.point.Destination).length)
}

function makeOnHost(host: Files, path: string) {
  try {
    host.makeDirectory(path, { parents: true })
  } catch (error) {
    if (!(error instanceof FileError)) throw error
    const text = `failed to fulfil mount request: open ${path}: not a directory: ${mountHint}`
    throw new EngineError('system', runFailure + text)
  }
}

function makePlace(files: Files, { Type, Source, Destination: path }: MountPoint, isFile: boolean, id: string) {
  const failure = `${runFailure}error mounting "${Source}" to rootfs at "${path}": `
  if (names(path).length === 0) {
    const root = `"/var/lib/docker/overlay2/${id}/merged"`
    const text = `create mountpoint for / mount: mountpoint ${root} is on the top of rootfs ${root}`
    throw new EngineError('system', failure + text)
  }
  const entry = lookup(() => files.stat(path))
  if (entry && (entry.type === 'directory') === isFile) {
    const place = `mount src=${Source}, dst=${path}, dstFd=/proc/thread-self/fd/14, flags=MS_BIND|MS_REC`
    throw new SpawnFailure(`${failure}${place}: not a directory: ${mountHint}`, 127)
  }
  if (entry) return
  try {
    // What is in memory takes its permissions from the place it hides; a new one is everybody's.
    const mode = Type === 'tmpfs' ? 0o1777 : 0o755
    files.makeDirectory(isFile ? parentOf(path) : path, { parents: true, mode })
    if (isFile) files.write(path, '', { mode: 0o755 })
  } catch (error) {
    if (!(error instanceof FileError)) throw error
    if (error.code !== 'EROFS') return
    const made = isFile ? '' : `mkdirat /var/lib/docker/overlay2/${id}/merged${path}: `
    const text = `create mountpoint for ${path} mount: make mountpoint "${path}": ${made}read-only file system`
    throw new EngineError('system', failure + text)
  }
}
