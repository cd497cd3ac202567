import type { FileSystem } from './host.ts'
import { isPattern } from './fields.ts'
import { matcher, unescapePattern } from './pattern.ts'
import { entryAt, isFileError, joinPath } from './paths.ts'

/** Paths that a pattern matches, sorted; none where nothing does. With `dots` `.*` matches `.` and `..` too. */
export function glob(files: FileSystem, cwd: string, pattern: string, dots = false): readonly string[] {
  let found = [pattern.startsWith('/') ? '/' : '']
  const segments = pattern.split('/').filter(segment => segment !== '')
  for (const [index, segment] of segments.entries()) {
    const slash = index < segments.length - 1 || pattern.endsWith('/') ? '/' : ''
    found = found
      .flatMap(base => namesIn(files, joinPath(cwd, base), segment, dots).map(name => base + name))
      .filter(path => slash === '' || entryAt(files, joinPath(cwd, path))?.type === 'directory')
      .map(path => path + slash)
  }
  return found.sort()
}

function namesIn(files: FileSystem, folder: string, segment: string, dots: boolean): readonly string[] {
  if (!isPattern(segment)) {
    const name = unescapePattern(segment)
    return entryAt(files, joinPath(folder, name), false) ? [name] : []
  }
  const isMatch = matcher(segment)
  const hidden = segment.startsWith('.')
  const names = listed(files, folder)
  return (dots && hidden ? ['.', '..', ...names] : names).filter(
    name => name.startsWith('.') === hidden && isMatch(name),
  )
}

function listed(files: FileSystem, folder: string): readonly string[] {
  try {
    return files.list(folder)
  } catch (error) {
    if (isFileError(error)) return []
    throw error
  }
}
