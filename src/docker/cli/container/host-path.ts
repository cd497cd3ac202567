import type { Entry } from '../../api/archive.ts'
import { FileError, joinPath, type Process } from '../../api/process.ts'

/** A path of the host, absolute, with the `/` or `/.` at its end that tells a directory's contents from itself. */
export function hostPath({ cwd }: Process, path: string): string {
  const end = /(?:^|\/)(\.?)$/.exec(path)
  const whole = joinPath(cwd, path)
  return end ? `${whole === '/' ? '' : whole}/${end[1]!}` : whole
}

/** What is at a path, behind a symbolic link unless told; nothing where the way there ends. */
export function lookUp({ files }: Process, path: string, followLink = true): Entry | undefined {
  try {
    return followLink ? files.stat(path) : files.lstat(path)
  } catch (error) {
    if (error instanceof FileError) return undefined
    throw error
  }
}
