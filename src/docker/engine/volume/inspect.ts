import { treeSize } from '../files/tree.ts'
import type { State, VolumeRecord } from '../state.ts'
import { timestamp } from '../time.ts'
import { usersOf } from './find.ts'

/** A volume in the daemon's shape and order. */
export function inspectVolume({ name, driver, created, labels, options }: VolumeRecord) {
  return {
    CreatedAt: timestamp(created).replace(/\.\d+/, ''),
    Driver: driver,
    Labels: labels,
    Mountpoint: mountpoint(name),
    Name: name,
    Options: options,
    Scope: 'local' as const,
  }
}

/** Where the daemon keeps a volume's files. */
export const mountpoint = (name: string) => `/var/lib/docker/volumes/${name}/_data`

/** Bytes of a volume's files, and how many containers have it. */
export function volumeUsage(state: State, { name, files }: VolumeRecord) {
  return { RefCount: usersOf(state, name).length, Size: treeSize(files) }
}
