import type { HostConfig } from './types.ts'
import { type Directory, emptyDirectory, entryAt, names } from '../files/tree.ts'

/** The permissions that `size=1m,mode=700` of `--tmpfs` asks for. */
export function modeOf(options: string): number | undefined {
  const [, mode] = /(?:^|,)mode=([0-7]+)/.exec(options) ?? []
  return mode === undefined ? undefined : parseInt(mode, 8)
}

/** An empty tree in memory: with the permissions asked for, or those of the directory that it hides. */
export function memoryTree(hidden: Directory, path: string, mode: number | undefined, now: number): Directory {
  const place = entryAt(hidden, names(path))
  const own = place?.type === 'directory' ? place.mode : 0o1777
  return { ...emptyDirectory, mode: mode ?? own, mtime: now }
}

/** Whether `rw,size=1m` of `--tmpfs` ends up without writing. */
export const isReadOnly = (options: string) => options.split(',').findLast(option => /^r[ow]$/.test(option)) === 'ro'

/** What `--mount type=tmpfs` asks for at a place. */
export function askedAt(
  { Mounts }: HostConfig,
  place: string,
): { readonly SizeBytes?: number; readonly Mode?: number } {
  return Mounts?.find(({ Target }) => Target === place)?.TmpfsOptions ?? {}
}

/** The permissions that `tmpfs-mode` of `--mount` asks for. */
export function askedMode(hostConfig: HostConfig, place: string): number | undefined {
  const { Mode = 0 } = askedAt(hostConfig, place)
  return Mode > 0 ? Mode : undefined
}
