import { names } from './tree.ts'

/** `/a/b` → `/a`; `/` → `/`. */
export function parentOf(path: string): string {
  const at = path.replace(/\/+$/, '').lastIndexOf('/')
  return at <= 0 ? '/' : path.slice(0, at)
}

/** `../b` seen from `/a/c` → `/a/b`, without looking at files. */
export function joinPath(cwd: string, path: string): string {
  const stack: string[] = []
  for (const name of names(path.startsWith('/') ? path : `${cwd}/${path}`)) {
    if (name === '..') stack.pop()
    else stack.push(name)
  }
  return `/${stack.join('/')}`
}
