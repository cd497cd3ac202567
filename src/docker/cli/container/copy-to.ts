import { type Member, membersOf, pack } from '../../api/archive.ts'
import { joinPath, type Process, readAll } from '../../api/process.ts'
import { ApiError } from '../../api/api.ts'
import { CliError, type Context } from '../command.ts'
import { type End, prepareCopy, split } from './archive.ts'
import type { Copy } from './cp.ts'
import { hostPath, lookUp } from './host-path.ts'

/** Copies into a container; from `-` comes an archive. Throws ApiError, CliError. */
export async function copyTo(context: Context, copy: Copy) {
  const { api, process } = context
  const { container: id } = copy
  const destination = await lookInside(context, id, copy.destination)
  const put = (folder: string, body: string) =>
    api('PUT /containers/{id}/archive', {
      id,
      path: folder,
      noOverwriteDirNonDir: 'true',
      ...(copy.keepOwner && { copyUIDGID: 'true' }),
      body,
    })
  if (copy.source === '-') {
    if (!destination.isDirectory) {
      throw new CliError(`destination "${id}:${copy.destination}" must be a directory`)
    }
    await put(destination.path, await readAll(process.stdin))
    return undefined
  }
  const { members: all, source } = collect(process, hostPath(process, copy.source), copy.followLink)
  const { folder, members } = prepareCopy(all, source, destination)
  await put(folder, pack(members))
  return { members, to: `${id}:${destination.path}` }
}

/** What is at a path of a container, behind a symbolic link too. That nothing is there is no failure yet. */
async function lookInside({ api }: Context, id: string, path: string): Promise<End> {
  const stat = async (at: string) => {
    try {
      return await api('HEAD /containers/{id}/archive', { id, path: at })
    } catch (error) {
      if (error instanceof ApiError) return undefined
      throw error
    }
  }
  const found = await stat(path)
  if (!found?.linkTarget) return { path, exists: found !== undefined, isDirectory: found?.isDirectory ?? false }
  const target = joinPath(split(path).folder, found.linkTarget)
  const behind = await stat(target)
  return { path: target, exists: behind !== undefined, isDirectory: behind?.isDirectory ?? false }
}

function collect(process: Process, path: string, followLink: boolean): { members: readonly Member[]; source: End } {
  const entry = lookUp(process, path, followLink || /\/\.?$/.test(path))
  if (!entry) throw new CliError(`lstat ${missing(process, path, followLink)}: no such file or directory`)
  const { name } = split(path)
  const source = { path, exists: true, isDirectory: entry.type === 'directory' }
  return { members: membersOf(name === '/' ? '' : name, entry), source }
}

/** Where the way to a path ends: the client follows the folder's links first, then puts a slash and the name behind it. */
function missing(process: Process, path: string, followLink: boolean): string {
  const { folder, name } = split(path)
  if (!lookUp(process, folder)) return missing(process, folder, true)
  return followLink || /\/\.?$/.test(path) ? joinPath(folder, name) : `${folder}/${name}`
}
