import { ArchiveError, compressed, layOver, type Member, membersOf, pack, unpack } from '../engine/files/archive.ts'
import { FileError } from '../engine/files/error.ts'
import { joinPath } from '../engine/files/path.ts'
import { emptyDirectory, sizeOf } from '../engine/files/tree.ts'
import { readAll } from '../engine/process/stream.ts'
import { strftime } from './dates.ts'
import { isBusybox } from './flavour.ts'
import { open } from './input.ts'
import { modeText } from './ls-rows.ts'
import { type Call, Failure, tool, usage } from './tool.ts'
import { groupName, userName } from './users.ts'

const options = 'cxtrf:C:zjJvpkhPOamo'

/** Archives are in the simulator's own form. */
const withDashes = tool(
  options,
  async call => {
    const action = [...'cxtr'].find(letter => call.has(letter))
    if (action === undefined) {
      throw call.busybox
        ? usage()
        : new Failure(
            "You must specify one of the '-Acdtrux', '--delete' or '--test-label' options\n" +
              "Try 'tar --help' or 'tar --usage' for more information.",
          )
    }
    const file = call.value('f') ?? '-'
    const folder = joinPath(call.process.cwd, call.value('C') ?? '.')
    if (action === 'c') return create(call, file, folder)
    const text = await archiveText(call, file)
    if (text === '' && !call.busybox) {
      await call.complain('This does not look like a tar archive')
      throw new Failure('Exiting with failure status due to previous errors')
    }
    const members = unpackedFrom(call, text)
    const wanted = members.filter(({ path }) => isNamed(call, path))
    if (action === 't') await call.out(wanted.map(member => `${listing(call, member)}\n`).join(''))
    else await extract(call, wanted, folder)
    const missing = call.operands.filter(name => !wanted.some(({ path }) => below(path, name)))
    for (const name of missing)
      await call.complain(call.pick(`${name}: Not found in archive`, `${name}: not found in archive`))
    if (missing.length > 0 && !call.busybox) await call.complain('Exiting with failure status due to previous errors')
    return undefined
  },
  {
    failure: 2,
    long:
      'create=c extract=x get=x list=t append=r file=f directory=C gzip=z bzip2=j xz=J verbose=v preserve-permissions=p exclude: ' +
      'strip-components: numeric-owner no-same-owner=o wildcards dereference=h to-stdout=O',
  },
)

/** `tar xzf a.tar` is `tar -x -z -f a.tar`: letters in front need no dash, and their values follow in order. */
export const tar: typeof withDashes = process => {
  const [name = '', first = '', ...rest] = process.argv
  const run: typeof withDashes = async process => {
    const code = await withDashes(process)
    return code === 2 && isBusybox(process) ? 1 : code
  }
  if (first === '' || first.startsWith('-')) return run(process)
  const words = [...first].flatMap(letter =>
    options.includes(`${letter}:`) ? [`-${letter}`, ...rest.splice(0, 1)] : [`-${letter}`],
  )
  return run({ ...process, argv: [name, ...words, ...rest] })
}

const below = (path: string, name: string) => `${path}/`.startsWith(`${name.replace(/^\.\/|\/+$/g, '')}/`)
const isNamed = (call: Call, path: string) =>
  call.operands.length === 0 || call.operands.some(name => below(path, name))

async function create(call: Call, file: string, folder: string): Promise<number | undefined> {
  const { files } = call.process
  if (call.operands.length === 0)
    throw new Failure(
      call.pick(
        "Cowardly refusing to create an empty archive\nTry 'tar --help' or 'tar --usage' for more information.",
        'empty archive',
      ),
    )
  if (file === '-' && call.process.isTerminal(1))
    throw new Failure('Refusing to write archive contents to terminal (missing -f option?)')
  const members: Member[] = []
  for (const name of call.operands) {
    if (name.startsWith('/'))
      await call.process.stderr.write(
        call.pick("tar: Removing leading `/' from member names\n", "tar: removing leading '/' from member names\n"),
      )
    const entry = await call.attempt(call.pick(`${name}: Cannot stat`, name), () => {
      const found = call.has('h') ? files.stat(joinPath(folder, name)) : files.lstat(joinPath(folder, name))
      if (!found) throw new FileError('ENOENT', name)
      return found
    })
    const excluded = call.values('exclude').map(pattern => pattern.replace(/^\.\/|\/$/g, ''))
    const inside = entry ? membersOf(name.replace(/^\/+|^\.\/(?=.)|\/+$/g, ''), entry) : []
    members.push(
      ...inside.filter(
        ({ path }) => !path.split('/').some(part => excluded.includes(part)) && !excluded.includes(path),
      ),
    )
  }
  const text = ['z', 'j', 'J'].some(letter => call.has(letter)) ? compressed(pack(members)) : pack(members)
  if (file === '-') await call.out(text)
  else files.write(call.path(file), text)
  if (call.has('v')) {
    const list = members.map(({ path, entry }) => `${path}${entry.type === 'directory' ? '/' : ''}\n`).join('')
    await (file === '-' ? call.process.stderr.write(list) : call.out(list))
  }
  if (call.complaints() > 0) {
    await call.complain(
      call.pick('Exiting with failure status due to previous errors', 'error exit delayed from previous errors'),
    )
  }
  return undefined
}

async function archiveText(call: Call, file: string): Promise<string> {
  try {
    return await readAll(open(call.process, file))
  } catch (error) {
    if (!(error instanceof FileError)) throw error
    throw new Failure(
      call.pick(
        `${file}: Cannot open: ${error.message}\ntar: Error is not recoverable: exiting now`,
        `can't open '${file}': ${error.message}`,
      ),
    )
  }
}

function unpackedFrom(call: Call, text: string): readonly Member[] {
  try {
    return unpack(text)
  } catch (error) {
    if (!(error instanceof ArchiveError)) throw error
    throw new Failure(
      call.pick(
        `This does not look like a tar archive\n${text.length < 512 ? '' : 'tar: Skipping to next header\n'}tar: Exiting with failure status due to previous errors`,
        'invalid tar magic',
      ),
    )
  }
}

async function extract(call: Call, members: readonly Member[], folder: string) {
  const { files, world, user } = call.process
  const strip = Number(call.value('strip-components') ?? 0)
  if (call.has('v'))
    await call.out(members.map(({ path, entry }) => `${path}${entry.type === 'directory' ? '/' : ''}\n`).join(''))
  if (call.has('O')) {
    for (const { entry } of members) if (entry.type === 'file') await call.out(entry.data)
    return
  }
  const placed = members
    .map(({ path, entry }) => ({
      path: path.split('/').slice(strip).join('/'),
      entry: user.uid === 0 ? entry : { ...entry, ...user },
    }))
    .filter(({ path }) => path !== '')
  if (placed.length > 0 && files.stat(folder)?.type !== 'directory') {
    throw new Failure(
      call.pick(
        `${call.value('C') ?? '.'}: Cannot open: No such file or directory\ntar: Error is not recoverable: exiting now`,
        `can't change directory to '${call.value('C') ?? '.'}': No such file or directory`,
      ),
    )
  }
  // Laid into a tree of its own first: only what is unpacked is written, so mounts below stay what they are.
  for (const [name, entry] of Object.entries(layOver(emptyDirectory, placed, world.now()).entries))
    place(call, joinPath(folder, name), entry)
}

function place(call: Call, path: string, entry: Member['entry']) {
  const { files } = call.process
  if (entry.type === 'directory' && files.stat(path)?.type === 'directory') {
    for (const [name, inside] of Object.entries(entry.entries)) place(call, `${path}/${name}`, inside)
  } else files.put(path, entry)
}

function listing(call: Call, { path, entry }: Member): string {
  const name = `${path}${entry.type === 'directory' ? '/' : ''}`
  if (!call.has('v')) return name
  const owner = `${userName(call.process, entry.uid) ?? entry.uid}/${groupName(call.process, entry.gid) ?? entry.gid}`
  const size = String(entry.type === 'file' ? sizeOf(entry) : 0).padStart(Math.max(1, 19 - owner.length))
  return `${modeText(entry)} ${owner} ${size} ${strftime('%Y-%m-%d %H:%M', entry.mtime)} ${name}${entry.type === 'symlink' ? ` -> ${entry.target}` : ''}`
}
