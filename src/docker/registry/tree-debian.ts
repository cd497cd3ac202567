import type { Directory } from '../engine/files/tree.ts'
import { debianPackages } from './debian-packages.ts'
import { debianRelease } from './debian-release.ts'
import { baseTree } from './tree-debian-base.ts'

/** Debian's base image; `release` is its number. */
export function debianTree(release: 12 | 13): Directory {
  return baseTree({
    ...debianRelease(release),
    issue: `Debian GNU/Linux ${release}`,
    packages: debianPackages,
  })
}
