import type { Files } from '../files/view.ts'
import type { Spawn } from './types.ts'

/** Files with those of open descriptors in /dev/fd. */
export function opening(files: Files, opened: Spawn['opened'], mtime: number): Files {
  if (!opened || opened.size === 0) return files
  const meta = { uid: 0, gid: 0, mtime }
  const entries = Object.fromEntries(
    [...opened].map(([name, data]) => [name, { type: 'file', mode: 0o644, ...meta, data } as const]),
  )
  const tree = { type: 'directory', mode: 0o555, ...meta, entries } as const
  return files.mounting({ path: '/dev/fd', volume: { get: () => tree, set: () => undefined }, readonly: true })
}
