import { FileError } from '../engine/files/error.ts'
import { sizeOf } from '../engine/files/tree.ts'
import { busyboxColumns, displayWidth, gnuColumns } from './columns.ts'
import { blocks, type Item, longRows, targetOf } from './ls-rows.ts'
import { humanSize } from './sizes.ts'
import { type Call, tool } from './tool.ts'

const defaultWidth = 80

export const ls = tool('1aACdFhilnpQrRStUXmxs', list, {
  failure: 2,
  long: 'all=a almost-all=A directory=d human-readable=h reverse=r recursive=R size=s classify=F color? full-time time-style:',
})

async function list(call: Call): Promise<number | undefined> {
  const { process, operands } = call
  const found: Item[] = []
  for (const name of operands.length > 0 ? operands : ['.']) {
    const path = call.path(name)
    const where = call.pick(`cannot access '${name}'`, name)
    await call.attempt(where, () => {
      // A link that is named is followed to a directory, unless it is to be shown itself.
      const through = call.has('l') || call.has('d') || call.has('F') ? undefined : process.files.stat(path)
      const entry = (name.endsWith('/') ? process.files.stat(path) : undefined) ?? through ?? process.files.lstat(path)
      if (!entry) throw new FileError('ENOENT', path)
      found.push({ name, path, entry })
    })
  }
  const isListed = ({ entry }: Item) => entry.type === 'directory' && !call.has('d')
  const directories = ordered(call, found.filter(isListed))
  const files = ordered(
    call,
    found.filter(item => !isListed(item)),
  )
  if (files.length > 0) await call.out(render(call, files, found))
  let isFirst = files.length === 0
  const titled = operands.length > 1 || call.has('R')
  for (let item = directories.shift(); item; item = directories.shift()) {
    await process.tick()
    const cannot = call.pick(`cannot open directory '${item.name}'`, `can't open '${item.name}'`)
    const listed = await call.attempt(cannot, () => contents(call, item))
    if (!listed) continue
    const inside = ordered(call, listed)
    const shown = render(call, inside)
    const total = call.has('l') || call.has('n') || call.has('s') ? totalLine(call, inside) : ''
    await call.out(`${isFirst ? '' : '\n'}${titled ? `${item.name}:\n` : ''}${total}${shown}`)
    isFirst = false
    if (!call.has('R')) continue
    const below = inside.filter(({ name, entry }) => entry.type === 'directory' && name !== '.' && name !== '..')
    const base = item.name.replace(/\/?$/, '/')
    directories.unshift(...below.map(({ name, ...rest }) => ({ name: base + name, ...rest })))
  }
  return call.complaints() > 0 ? call.pick(2, 1) : 0
}

function contents(call: Call, { path }: Item): readonly Item[] {
  const { files } = call.process
  const at = (name: string) => (path === '/' ? `/${name}` : `${path}/${name}`)
  const all = call.has('a')
  const names = files.list(path).filter(name => all || call.has('A') || !name.startsWith('.'))
  const dots = all ? ['.', '..'] : []
  return [...dots, ...names].flatMap(name => {
    const place = name === '.' ? path : name === '..' ? call.path(at('..')) : at(name)
    const entry = files.lstat(place)
    return entry ? [{ name, path: place, entry }] : []
  })
}

function ordered(call: Call, items: readonly Item[]): Item[] {
  const by = call.has('t')
    ? (a: Item, b: Item) => b.entry.mtime - a.entry.mtime
    : call.has('S')
      ? (a: Item, b: Item) => sizeOf(b.entry) - sizeOf(a.entry)
      : call.has('X')
        ? (a: Item, b: Item) => compare(extension(a.name), extension(b.name))
        : () => 0
  if (call.has('U')) return [...items]
  const sorted = items.toSorted((a, b) => by(a, b) || compare(a.name, b.name))
  return call.has('r') ? sorted.reverse() : sorted
}

const compare = (a: string, b: string) => (a < b ? -1 : a > b ? 1 : 0)
const extension = (name: string) => /.(\.[^.]*)$/.exec(name)?.[1] ?? ''

function totalLine(call: Call, items: readonly Item[]) {
  const kib = items.reduce((sum, { entry }) => sum + blocks(entry), 0)
  return `total ${call.has('h') ? call.pick(humanSize(kib * 1024, false), `${kib}K`.padEnd(7)) : kib}\n`
}

function render(call: Call, items: readonly Item[], measured = items): string {
  const { process, busybox } = call
  const onScreen = process.isTerminal(1)
  const color =
    call.has('color') && (onScreen || (call.value('color') ?? '') !== 'auto') && call.value('color') !== 'never'
  const quotes = onScreen && !busybox
  const anyQuoted = quotes && items.some(({ name }) => quoted(name) !== name)
  const plain = ({ name, entry }: Item) => {
    const text = call.has('Q') ? `"${name.replace(/["\\]/g, '\\$&')}"` : quotes ? quoted(name) : name
    return (anyQuoted && text === name ? ' ' : '') + text + indicator(call, entry)
  }
  const show = (item: Item) => (color ? painted(item, plain(item)) : plain(item))
  const long = call.has('l') || call.has('n') || call.has('full-time')
  const size = call.has('s') ? Math.max(...items.map(({ entry }) => String(blocks(entry)).length), busybox ? 6 : 0) : 0
  const sized = (text: string, { entry }: Item) => (size ? `${String(blocks(entry)).padStart(size)} ${text}` : text)
  if (long)
    return longRows(call, items, show, measured)
      .map((row, index) => `${sized(row, items[index]!)}\n`)
      .join('')
  if (call.has('m')) return items.length > 0 ? `${items.map(show).join(', ')}\n` : ''
  if (call.has('1') || !(onScreen || call.has('C') || call.has('x'))) {
    return items.map(item => `${sized(show(item), item)}\n`).join('')
  }
  const cells = items.map(item => ({ text: sized(show(item), item), width: displayWidth(sized(plain(item), item)) }))
  const width = process.tty?.columns ?? defaultWidth
  return busybox ? busyboxColumns(cells, width) : gnuColumns(cells, width, !color)
}

/** A name as GNU's ls writes it on a terminal: in quotes where a shell would need them. */
function quoted(name: string): string {
  if (!/[\s!"#$&'()*;<=>?[\\^`{|}~]/.test(name)) return name
  if (!/[#~]/.test(name[0]!) && !/[\s!"$&'()*;<=>?[\\^`|]/.test(name)) return name
  return name.includes("'") && !/["$\\`]/.test(name) ? `"${name}"` : `'${name.replaceAll("'", String.raw`'\''`)}'`
}

function indicator(call: Call, entry: Item['entry']): string {
  if (entry.type === 'directory') return call.has('F') || call.has('p') ? '/' : ''
  if (!call.has('F') || call.has('l')) return ''
  return targetOf(entry) !== undefined ? '@' : entry.type === 'file' && (entry.mode & 0o111) !== 0 ? '*' : ''
}

function painted({ entry }: Item, text: string): string {
  const executable = entry.type === 'file' && (entry.mode & 0o111) !== 0
  const sticky = entry.type === 'directory' && (entry.mode & 0o1002) === 0o1002
  const codes = {
    directory: sticky ? '30;42' : '01;34',
    symlink: '01;36',
    device: '01;33',
    file: executable ? '01;32' : '',
  }
  const code = targetOf(entry) === undefined ? codes[entry.type] : codes.symlink
  return code ? `\x1b[${code}m${text}\x1b[0m` : text
}
