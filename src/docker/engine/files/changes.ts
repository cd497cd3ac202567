import { child, type Directory, type Entry, withEntry } from './tree.ts'

/** One line of `docker diff`: A dded, C hanged or D eleted, with the entry as it is now. */
export interface Change {
  readonly kind: 'A' | 'C' | 'D'
  /** Absolute. */
  readonly path: string
  /** What is there now; a changed directory without its entries. */
  readonly entry?: Entry
}

/** What differs between two trees, parents before children, by name. */
export function changesBetween(before: Directory, after: Directory, at = ''): readonly Change[] {
  if (before === after) return []
  const all = [...new Set([...Object.keys(before.entries), ...Object.keys(after.entries)])].sort()
  return all.flatMap((name): readonly Change[] => {
    const [old, now] = [child(before, name), child(after, name)]
    const path = `${at}/${name}`
    if (old === now) return []
    if (now === undefined) return [{ kind: 'D', path }]
    if (now.type !== 'directory') return [{ kind: old === undefined ? 'A' : 'C', path, entry: now }]
    const base: Directory = old?.type === 'directory' ? old : { ...now, entries: {} }
    const inside = changesBetween(base, now, path)
    const kind = old === undefined ? 'A' : 'C'
    return [{ kind, path, entry: { ...now, entries: {} } }, ...inside]
  })
}

/** The tree with changes made to it, as `changesBetween` found them. */
export function applyChanges(tree: Directory, changes: readonly Change[]): Directory {
  return changes.reduce((next, { path, entry }) => {
    const names = path.slice(1).split('/')
    const parent = names
      .slice(0, -1)
      .reduce<Entry | undefined>((at, name) => (at?.type === 'directory' ? child(at, name) : undefined), next)
    const old = parent?.type === 'directory' ? child(parent, names.at(-1)!) : undefined
    const mtime = parent?.mtime ?? next.mtime
    if (entry?.type === 'directory')
      return withEntry(next, names, { ...entry, entries: old?.type === 'directory' ? old.entries : {} }, mtime)
    return withEntry(next, names, entry, mtime)
  }, tree)
}
