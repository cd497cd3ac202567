import type { Engine } from '../engine.ts'
import { FileError } from '../files/error.ts'
import { parentOf } from '../files/path.ts'
import { Files } from '../files/view.ts'
import { runFailure, SpawnFailure } from './spawn.ts'
import { hostFiles, ofContainer } from './state-trees.ts'
import { lookup } from './lookup.ts'
import type { Container } from './types.ts'

/** What moby says where something is not a directory, whatever the reason. */
export const mountHint =
  'Are you trying to mount a directory onto a file (or vice-versa)? ' +
  'Check if the specified host path exists and is the expected type'

/** Makes what the mounts need: missing host folders of `-v`, and the places they are mounted at. Throws invalidParameter. */
export function prepareMounts(engine: Engine, { id, mounts, hostConfig }: Container): void {
  const host = hostFiles(engine)
  for (const { Type, Source } of mounts) {
    if (Type !== 'bind' || lookup(() => host.stat(Source))) continue
    host.makeDirectory(Source, { parents: true })
  }
  const volume = ofContainer(engine, id, 'files')
  const files = new Files([{ path: '/', volume, readonly: false }], () => engine.world.now())
  const places = [
    ...mounts.map(({ Type, Source, Destination }) => ({
      path: Destination,
      source: Source,
      isFile: Type === 'bind' && (lookup(() => host.stat(Source))?.type ?? 'directory') !== 'directory',
    })),
    ...Object.keys(hostConfig.Tmpfs ?? {}).map(path => ({ path, source: 'tmpfs', isFile: false })),
  ]
  for (const { path, source, isFile } of places) {
    const entry = lookup(() => files.stat(path))
    if (entry && (entry.type === 'directory') === isFile) throw notThatKind(source, path)
    if (entry) continue
    try {
      files.makeDirectory(isFile ? parentOf(path) : path, { parents: true })
      if (isFile) files.write(path, '', { mode: 0o755 })
    } catch (error) {
      if (!(error instanceof FileError)) throw error
    }
  }
}

function notThatKind(source: string, path: string) {
  const place = `mount src=${source}, dst=${path}, dstFd=/proc/thread-self/fd/14, flags=MS_BIND|MS_REC`
  const text = `error mounting "${source}" to rootfs at "${path}": ${place}: not a directory: ${mountHint}`
  return new SpawnFailure(runFailure + text, 127)
}
