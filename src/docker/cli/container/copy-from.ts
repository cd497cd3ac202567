import { type Member, unpack } from '../../api/archive.ts'
import { FileError, joinPath, type Process, readAll } from '../../api/process.ts'
import { CliError, type Context } from '../command.ts'
import { prepareCopy, renamed, split } from './archive.ts'
import type { Copy } from './cp.ts'
import { fileFailure } from './host-file.ts'
import { hostPath, lookUp } from './host-path.ts'

/** Copies out of a container; to `-` goes the archive itself. Throws ApiError, CliError. */
export async function copyFrom(context: Context, copy: Copy) {
  const { api, process, out } = context
  const { container: id } = copy
  const to = copy.destination === '-' ? '-' : hostPath(process, copy.destination)
  if (to !== '-') checkDestination(process, to)
  const path = copy.followLink ? await linkTarget(context, id, copy.source) : copy.source
  const { stat, archive } = await api('GET /containers/{id}/archive', { id, path })
  const text = await readAll(archive)
  if (to === '-') {
    await out(text)
    return undefined
  }
  const there = lookUp(process, to)
  const source = { path: copy.source, exists: true, isDirectory: stat.isDirectory }
  const destination = { path: to, exists: there !== undefined, isDirectory: there?.type === 'directory' }
  const [asked, found] = [split(copy.source).name, split(path).name]
  const named = asked === found ? unpack(text) : renamed(unpack(text), found, asked)
  const { folder, members } = prepareCopy(named, source, destination)
  for (const member of members) extract(process, folder, member)
  return { members, to }
}

/** Where a symbolic link leads; with the `/` or `/.` of the path. */
async function linkTarget({ api }: Context, id: string, path: string): Promise<string> {
  const found = await api('HEAD /containers/{id}/archive', { id, path }).catch(() => undefined)
  return found?.linkTarget ? joinPath('/', found.linkTarget) + /(\/\.?)?$/.exec(path)![0] : path
}

function checkDestination(process: Process, path: string) {
  const { folder } = split(path)
  if (!lookUp(process, folder)) {
    throw new CliError(`invalid output path: directory ${JSON.stringify(folder)} does not exist`)
  }
  if (lookUp(process, path)?.type === 'device') {
    throw new CliError(
      `invalid output path: ${JSON.stringify(path)} must be a directory or a regular file: got a device`,
    )
  }
}

/** Puts a member on the host's files, as the user's own. */
function extract(process: Process, folder: string, { path, entry }: Member) {
  const { files, user } = process
  const at = joinPath(folder, path)
  const there = lookUp(process, at, false)
  try {
    if (there?.type === 'directory' && entry.type === 'directory') return
    if (there && (there.type === 'directory') !== (entry.type === 'directory')) {
      const [one, other] = there.type === 'directory' ? ['directory', 'non-directory'] : ['non-directory', 'directory']
      throw new CliError(`cannot overwrite ${one} "${at}" with ${other} "${path}"`)
    }
    files.makeDirectory(split(at).folder, { parents: true, owner: user })
    files.put(at, { ...entry, uid: user.uid, gid: user.gid })
  } catch (error) {
    throw error instanceof FileError ? fileFailure(error, `open ${at}`) : error
  }
}
