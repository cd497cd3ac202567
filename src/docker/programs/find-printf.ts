import { sizeOf } from '../engine/files/tree.ts'
import { strftime } from './dates.ts'
import { unescape } from '../shell/escapes.ts'
import type { Found } from './find-tests.ts'
import { modeText } from './ls-rows.ts'
import type { Call } from './tool.ts'
import { groupName, userName } from './users.ts'

const letters = { file: 'f', directory: 'd', symlink: 'l', device: 'c' } as const

/** What GNU's `find -printf` prints of a file: `%p`, `%f`, `%s` and their like. */
export function printed({ process }: Call, format: string, { name, entry, depth }: Found): string {
  const values: Readonly<Record<string, () => string>> = {
    p: () => name,
    f: () => name.replace(/(.)\/+$/, '$1').replace(/.*\/(?=.)/, ''),
    h: () => (name.includes('/') ? name.replace(/\/[^/]*$/, '') : '.'),
    P: () =>
      name
        .split('/')
        .slice(-depth)
        .join('/')
        .slice(0, depth === 0 ? 0 : undefined),
    s: () => String(sizeOf(entry)),
    m: () => (entry.mode & 0o7777).toString(8),
    M: () => modeText(entry),
    u: () => userName(process, entry.uid) ?? String(entry.uid),
    g: () => groupName(process, entry.gid) ?? String(entry.gid),
    U: () => String(entry.uid),
    G: () => String(entry.gid),
    y: () => letters[entry.type],
    d: () => String(depth),
    l: () => (entry.type === 'symlink' ? entry.target : ''),
    t: () => strftime('%a %b %e %H:%M:%S.%N0 %Y', entry.mtime),
    '%': () => '%',
  }
  return unescape(format, 'echo').replace(/%(T.|[\w%])/g, (whole, letter: string) => {
    if (letter.startsWith('T'))
      return letter === 'T@' ? (entry.mtime / 1000).toFixed(10) : strftime(`%${letter.charAt(1)}`, entry.mtime)
    return values[letter]?.() ?? whole
  })
}
