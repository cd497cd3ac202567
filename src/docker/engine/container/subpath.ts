// Behaviour: moby/moby internal/safepath/join_linux.go
import { EngineError } from '../errors.ts'
import { entryAt, names } from '../files/tree.ts'
import type { VolumeRecord } from '../state.ts'
import { mountpoint } from '../volume/inspect.ts'
import type { HostConfig } from './types.ts'

/** The names of `volume-subpath` of `--mount`: what of a volume is mounted at a place; none for all of it. */
export function subpathAt({ Mounts }: HostConfig, place: string): readonly string[] {
  const { Subpath = '' } = (Mounts?.find(({ Target }) => Target === place)?.VolumeOptions ?? {}) as {
    readonly Subpath?: string
  }
  return names(Subpath)
}

/** Throws where a volume has nothing at a path. */
export function assertInside({ name, files }: VolumeRecord, path: readonly string[]): void {
  const missing = path.findIndex((_, at) => !entryAt(files, path.slice(0, at + 1)))
  if (missing < 0) return
  const at = (end: number) => [mountpoint(name), ...path.slice(0, end)].join('/')
  const text = `cannot access path ${at(path.length)}: lstat ${at(missing + 1)}: no such file or directory`
  throw new EngineError('system', text)
}
