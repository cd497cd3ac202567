import { expect, test } from 'vitest'
import { type Directory, type Entry, entryAt, names } from '../engine/files/tree.ts'
import { alpineTree } from './tree-alpine.ts'
import { busyboxTree } from './tree-busybox.ts'
import { debianTree } from './tree-debian.ts'
import { ubuntuTree } from './tree-ubuntu.ts'

const at = (tree: Directory, path: string) => entryAt(tree, names(path))
const text = (entry: Entry | undefined) => (entry?.type === 'file' ? entry.data : undefined)

test.each([
  ['debian', debianTree(12)],
  ['ubuntu', ubuntuTree('24.04')],
])('%s has the directories of its kind, /bin among /usr', (_, tree) => {
  expect(Object.keys(tree.entries).sort().join(' ')).toBe(
    'bin boot dev etc home lib lib64 media mnt opt proc root run sbin srv sys tmp usr var',
  )
  expect(at(tree, 'bin')).toMatchObject({ type: 'symlink', target: 'usr/bin' })
  expect(at(tree, 'usr/bin/ls')).toMatchObject({ program: 'ls', mode: 0o755 })
  expect(at(tree, 'tmp')).toMatchObject({ mode: 0o1777 })
})

test('releases say who they are', () => {
  expect(text(at(debianTree(12), 'usr/lib/os-release'))).toContain('PRETTY_NAME="Debian GNU/Linux 12 (bookworm)"')
  expect(text(at(debianTree(13), 'etc/debian_version'))).toMatch(/^13\.\d\n$/)
  expect(text(at(ubuntuTree('24.04'), 'usr/lib/os-release'))).toContain('VERSION_CODENAME=noble')
  expect(text(at(ubuntuTree('22.04'), 'usr/lib/os-release'))).toMatch(/PRETTY_NAME="Ubuntu 22\.04\.\d LTS"/)
  expect(text(at(alpineTree(), 'etc/alpine-release'))).toMatch(/^3\.\d+\.\d\n$/)
})

test('ps is in Ubuntu, not in Debian', () => {
  expect(at(ubuntuTree('24.04'), 'usr/bin/ps')).toBeDefined()
  expect(at(debianTree(12), 'usr/bin/ps')).toBeUndefined()
})

test('the tools of BusyBox are all one executable', () => {
  expect(at(busyboxTree(), 'bin/ls')).toMatchObject({ type: 'symlink', target: 'busybox' })
  expect(at(busyboxTree(), 'bin/busybox')).toMatchObject({ program: 'busybox' })
  expect(at(alpineTree(), 'usr/bin/awk')).toMatchObject({ target: '/bin/busybox' })
})

test('every symlink leads somewhere', () => {
  const dangling = (tree: Directory, folder: Directory, path: readonly string[]): readonly string[] =>
    Object.entries(folder.entries).flatMap(([name, entry]) => {
      if (entry.type === 'directory') return dangling(tree, entry, [...path, name])
      if (entry.type !== 'symlink' || path[0] === 'dev') return []
      return followed(tree, [...path, name]) ? [] : [[...path, name].join('/')]
    })
  for (const tree of [debianTree(12), ubuntuTree('24.04'), alpineTree(), busyboxTree()]) {
    expect(dangling(tree, tree, [])).toEqual([])
  }
})

/** Whether a path leads to an entry, symlinks on its way followed. */
function followed(tree: Directory, path: readonly string[], links = 0): boolean {
  if (links > 9) return false
  for (let depth = 1; depth <= path.length; depth++) {
    const entry = entryAt(tree, path.slice(0, depth))
    if (entry === undefined) return false
    if (entry.type !== 'symlink') continue
    const start = entry.target.startsWith('/') ? [] : path.slice(0, depth - 1)
    const next = [...start, ...names(entry.target), ...path.slice(depth)]
    const plain = next.reduce<string[]>((done, name) => (name === '..' ? done.slice(0, -1) : [...done, name]), [])
    return followed(tree, plain, links + 1)
  }
  return true
}
