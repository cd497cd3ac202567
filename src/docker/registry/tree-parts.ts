import { type Directory, type Entry, emptyDirectory, type RegularFile, type Symlink } from '../engine/files/tree.ts'

type Entries = Readonly<Record<string, Entry>>

/** Makers of entries that belong to root and are of one time. */
export function parts(mtime: number) {
  const meta = { uid: 0, gid: 0, mtime }
  const text = (data: string, mode = 0o644): RegularFile => ({ type: 'file', ...meta, mode, data })
  const link = (target: string): Symlink => ({ type: 'symlink', ...meta, mode: 0o777, target })
  const folder = (entries: Entries = {}, mode = 0o755): Directory => ({ ...emptyDirectory, mtime, mode, entries })
  /** Empty directories. */
  const folders = (words: string): Entries => Object.fromEntries(words.split(' ').map(name => [name, folder()]))
  /** Executables from words: `ls`, `bash:1446024` with a size, `sh>dash` a symlink. */
  const executables = (words: string): Entries =>
    Object.fromEntries(
      words.split(' ').map((word): readonly [string, Entry] => {
        const [, name = '', target, size] = /^([^>:]+)(?:>(.*)|:(\d+))?$/.exec(word) ?? []
        if (target !== undefined) return [name, link(target)]
        return [name, { ...text('', 0o755), size: Number(size ?? plausibleSize(name)), program: name }]
      }),
    )
  /** Symlinks of the same target. */
  const links = (words: string, target: string): Entries =>
    Object.fromEntries(words.split(' ').map(name => [name, link(target)]))

  return {
    text,
    link,
    folder,
    folders,
    executables,
    links,
    /** Where the kernel shows its own, in an image empty. */
    kernel: { dev: folder(), proc: folder({}, 0o555), sys: folder({}, 0o555) },
    root: folder({}, 0o700),
    temporary: folder({}, 0o1777),
  }
}

/** A size that a small executable could have: the same for the same name. */
function plausibleSize(name: string) {
  const sum = [...name].reduce((hash, char) => (hash * 31 + char.charCodeAt(0)) % 65_521, 7)
  return 35_208 + (sum % 24) * 4096
}
