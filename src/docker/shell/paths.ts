import type { FileEntry, FileSystem } from './host.ts'

/** `../b` seen from `/a/c` → `/a/b`, without looking at files. */
export function joinPath(cwd: string, path: string): string {
  const stack: string[] = []
  for (const name of (path.startsWith('/') ? path : `${cwd}/${path}`).split('/')) {
    if (name === '..') stack.pop()
    else if (name !== '' && name !== '.') stack.push(name)
  }
  return `/${stack.join('/')}`
}

/** The entry at a path; undefined where nothing can be there either. */
export function entryAt(files: FileSystem, path: string, follow = true): FileEntry | undefined {
  try {
    return follow ? files.stat(path) : files.lstat(path)
  } catch (error) {
    if (isFileError(error)) return undefined
    throw error
  }
}

export const isFileError = (error: unknown): error is Error & { code: string } =>
  error instanceof Error && error.name === 'FileError'
