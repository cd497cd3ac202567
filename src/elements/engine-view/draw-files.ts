import { humanSize } from '../../docker/index.ts'
import { h } from './dom.ts'
import { type Row, rowsOf, type Tree } from './folder.ts'

/** Lines of a folder and of a list of changes, and characters of a file, that are shown. */
const mostRows = 200
const longestFile = 4000

/** A tree of files, of which the folders and files at the paths of `open` are open. */
export function drawTree(tree: Tree, open: ReadonlySet<string>, folder = '/'): HTMLElement {
  const rows = rowsOf(tree, folder) ?? []
  if (rows.length === 0) return h('p.engine-note', {}, '비어 있어요.')
  const more = rows.length - mostRows
  return h(
    'ul.engine-files',
    { role: 'list' },
    ...rows.slice(0, mostRows).map(row => h('li', { 'data-key': row.path }, drawRow(tree, open, row))),
    more > 0 && h('li', {}, `그 밖에 ${more}개가 있어요.`),
  )
}

function drawRow(tree: Tree, open: ReadonlySet<string>, { path, name, entry, source }: Row) {
  if (entry.type === 'symlink') return h('span', {}, `${name} → ${entry.target}`)
  if (entry.type === 'device') return h('span', {}, name)
  const isOpen = open.has(path)
  const isFolder = entry.type === 'directory'
  const about =
    source ?? (isFolder ? undefined : humanSize(entry.size ?? new TextEncoder().encode(entry.data).length, 3))
  return h(
    'details',
    { 'data-path': path, open: isOpen },
    h('summary', {}, isFolder ? `${name}/` : name, about !== undefined && h('small', {}, about)),
    isOpen && (isFolder ? drawTree(tree, open, path) : drawFile(entry)),
  )
}

function drawFile({
  data,
  size,
  program,
}: {
  readonly data: string
  readonly size?: number
  readonly program?: string
}) {
  if (program !== undefined || (size !== undefined && data === ''))
    return h('p.engine-note', {}, '실행 파일이라 내용을 보여 주지 않아요.')
  if (data === '') return h('p.engine-note', {}, '빈 파일이에요.')
  return h('pre', { tabindex: '0' }, data.length > longestFile ? `${data.slice(0, longestFile)}…` : data)
}

const words: Readonly<Record<string, string>> = { A: '추가', C: '변경', D: '삭제' }

/** What `docker diff` printed, as a list; a command's failure as it is. */
export function drawChanges(printed: string): HTMLElement {
  const lines = printed.split('\n').filter(Boolean)
  if (lines.length === 0) return h('p.engine-note', {}, '이미지와 같아요.')
  return h(
    'ul.engine-changes',
    { role: 'list' },
    ...lines.slice(0, mostRows).map(line => {
      const [, kind = '', path] = /^([ACD]) (.*)$/.exec(line) ?? []
      return path === undefined
        ? h('li', {}, line)
        : h('li', { 'data-kind': kind }, h('b', {}, `${kind} ${words[kind] ?? ''}`), path)
    }),
  )
}
