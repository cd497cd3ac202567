import type { State } from '../../docker/index.ts'
import { workFolder } from './file-commands.ts'

type Entry = State['host']['entries'][string]

/** A file or folder of the reader's. */
export interface FileItem {
  /** `/work/site/index.html`. */
  readonly path: string
  readonly name: string
  /** The folder's own, sorted: folders first; absent for a file. */
  readonly items?: readonly FileItem[]
}

/** Files and folders that are shown, at most. */
const mostItems = 300
/** Bytes of a file that can be edited and saved, at most: each command of the past keeps a copy. */
export const mostBytes = 64 * 1024

/** The reader's files, and how many more there are than are shown. */
export function filesOf({ host }: Pick<State, 'host'>): { readonly items: readonly FileItem[]; readonly more: number } {
  let left = mostItems
  let more = 0
  const itemsIn = (entry: Entry | undefined, path: string): readonly FileItem[] => {
    const names = entry?.type === 'directory' ? Object.entries(entry.entries).sort(inOrder) : []
    return names.flatMap(([name, child]): readonly FileItem[] => {
      if (left === 0) {
        more++
        return []
      }
      left--
      const item = { path: `${path}/${name}`, name }
      return [child.type === 'directory' ? { ...item, items: itemsIn(child, item.path) } : item]
    })
  }
  const items = itemsIn(host.entries[workFolder.slice(1)], workFolder)
  return { items, more }
}

function inOrder([one, { type }]: [string, Entry], [other, { type: otherType }]: [string, Entry]): number {
  const isFolder = Number(otherType === 'directory') - Number(type === 'directory')
  return isFolder || (one < other ? -1 : 1)
}

/** Why a file's text cannot be edited, in a sentence; undefined where it can. */
export function whyNotEditable(text: string | undefined): string | undefined {
  if (text === undefined) return '글이 아니어서 여기에서 열 수 없어요.'
  // eslint-disable-next-line no-control-regex -- These are what makes it no text.
  if (/[\0-\x08\x0e-\x1a]/.test(text)) return '글이 아니어서 여기에서 열 수 없어요.'
  const size = bytesOf(text)
  if (size > mostBytes) return `${kilobytes(size)}예요. 64 KB보다 큰 파일은 여기에서 열 수 없어요.`
  return undefined
}

/** Why a text cannot be saved, in a sentence; undefined where it can. */
export function whyNotSavable(text: string): string | undefined {
  const size = bytesOf(text)
  if (size <= mostBytes) return undefined
  return `파일이 커서 저장하지 않았어요. 64 KB까지 저장할 수 있는데 ${kilobytes(size)}예요.`
}

const bytesOf = (text: string) => new TextEncoder().encode(text).length

const kilobytes = (bytes: number) => `${Math.ceil(bytes / 1024)} KB`

/** Characters of a path below the reader's folder, at most. */
const longestName = 200

/** Why a file cannot have a name, which may have folders in it, in a sentence; undefined where it can. */
export function whyNotNamed(name: string, items: readonly FileItem[]): string | undefined {
  if (name === '') return '파일 이름을 써 주세요.'
  if (name.length > longestName) return `이름이 너무 길어요. ${longestName}자까지 쓸 수 있어요.`
  // eslint-disable-next-line no-control-regex -- A name that nobody could read.
  if (/[\0-\x1f\x7f]/.test(name)) return '이름에 쓸 수 없는 글자가 있어요.'
  const parts = name.split('/')
  if (parts.some(part => part === '' || part === '.' || part === '..'))
    return 'site/index.html처럼 폴더와 파일 이름을 /로 이어 써 주세요.'
  const [at, isWhole] = find(parts, items)
  if (!at) return undefined
  if (isWhole) return at.items ? '같은 이름의 폴더가 있어요.' : '같은 이름의 파일이 있어요.'
  return at.items ? undefined : `‘${at.name}’ 파일이 있어서 그 안에는 만들 수 없어요.`
}

/** The item that a path leads to, or the last on its way that is there. */
function find(parts: readonly string[], items: readonly FileItem[]): readonly [FileItem | undefined, boolean] {
  const [first, ...rest] = parts
  const found = items.find(({ name }) => name === first)
  if (!found) return [undefined, false]
  if (rest.length === 0) return [found, true]
  const [inner, isWhole] = find(rest, found.items ?? [])
  return inner ? [inner, isWhole] : [found, false]
}

/** Whether a folder is there for a file of that path. */
export function hasFolder(path: string, items: readonly FileItem[]): boolean {
  const parts = path
    .slice(workFolder.length + 1)
    .split('/')
    .slice(0, -1)
  return parts.length === 0 || find(parts, items)[1]
}

/** The file that stands first. */
export function firstOf(items: readonly FileItem[]): FileItem | undefined {
  for (const item of items) {
    const found = item.items ? firstOf(item.items) : item
    if (found) return found
  }
  return undefined
}

/** Whether a file of that path is there. */
export const hasFile = (items: readonly FileItem[], path: string): boolean =>
  items.some(item => (item.items ? hasFile(item.items, path) : item.path === path))
