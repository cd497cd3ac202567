import { FileError } from '../engine/files/error.ts'
import { type Entry, sizeOf } from '../engine/files/tree.ts'
import { strftime } from './dates.ts'
import { unescape } from '../shell/escapes.ts'
import { blocks, linksTo, modeText, targetOf } from './ls-rows.ts'
import { type Call, tool, usage } from './tool.ts'
import { groupName, userName } from './users.ts'
import { zoneOf } from './zone.ts'

const full = `  File: %N
  Size: %-10s	Blocks: %-10b IO Block: %-6o %F
Device: %D	Inode: %-11i Links: %h
Access: (%04a/%A)  Uid: (%5u/%8U)   Gid: (%5g/%8G)
Access: %x
Modify: %y
Change: %z
`

export const stat = tool(
  'c:f:Lt',
  async call => {
    if (call.operands.length === 0) throw usage('missing operand')
    const { files } = call.process
    for (const name of call.operands) {
      const path = call.path(name)
      const entry = await call.attempt(call.pick(`cannot statx '${name}'`, `can't stat '${name}'`), () => {
        const found = call.has('L') ? files.stat(path) : files.lstat(path)
        if (!found) throw new FileError('ENOENT', path)
        return found
      })
      if (!entry) continue
      const format = call.value('c')
      const printf = call.value('printf')
      const text =
        format === undefined
          ? printf === undefined
            ? full + call.pick(' Birth: %w\n', '')
            : unescape(printf, 'dollar')
          : `${format}\n`
      await call.out(written(call, text, { name, path, entry }))
    }
    return undefined
  },
  { long: 'format=c dereference=L printf:' },
)

interface Subject {
  readonly name: string
  readonly path: string
  readonly entry: Entry
}

function written(call: Call, format: string, { name, path, entry }: Subject): string {
  const { process } = call
  const target = targetOf(entry)
  const size = target?.length ?? sizeOf(entry)
  const kind =
    target !== undefined
      ? 'symbolic link'
      : {
          file: size === 0 ? 'regular empty file' : 'regular file',
          directory: 'directory',
          symlink: '',
          device: 'character special file',
        }[entry.type]
  // The same file has the same number, whatever it is called.
  const inode = 100_000 + [...path].reduce((sum, char) => (sum * 31 + char.charCodeAt(0)) % 899_981, 17)
  const quoted = call.pick(name, `'${name}'`)
  const values: Readonly<Record<string, string | number>> = {
    n: name,
    N: target === undefined ? name : `${quoted} -> ${call.pick(target, `'${target}'`)}`,
    s: size,
    b: blocks(entry) * 2,
    B: 512,
    o: 4096,
    F: kind,
    D: call.pick('0,41', '29h/41d'),
    i: inode,
    h: linksTo({ path, entry }),
    a: (entry.mode & 0o7777).toString(8),
    A: modeText(entry),
    f: ((entry.type === 'directory' ? 0o40_000 : 0o100_000) + entry.mode).toString(16),
    u: entry.uid,
    U: userName(process, entry.uid) ?? 'UNKNOWN',
    g: entry.gid,
    G: groupName(process, entry.gid) ?? 'UNKNOWN',
    m: '/',
    w: strftime('%F %T.%N %z', entry.mtime, zoneOf(process)),
    W: Math.floor(entry.mtime / 1000),
    '%': '%',
  }
  const time = strftime('%F %T.%N %z', entry.mtime, zoneOf(process))
  return format.replaceAll(/%([-0]*)(\d*)([a-zA-Z%])/g, (text, flags: string, width: string, letter: string) => {
    const value = 'xyz'.includes(letter)
      ? time
      : 'XYZ'.includes(letter)
        ? Math.floor(entry.mtime / 1000)
        : values[letter]
    if (value === undefined) return text
    const shown = String(value)
    return flags.includes('-')
      ? shown.padEnd(Number(width))
      : shown.padStart(Number(width), flags.includes('0') ? '0' : ' ')
  })
}
