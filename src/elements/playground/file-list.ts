import { h } from '../engine-view/dom.ts'
import { workFolder } from './file-commands.ts'
import { type FileItem, hasFile } from './files.ts'

/** What the list of files shows. */
export interface FileList {
  readonly items: readonly FileItem[]
  readonly more: number
  /** The file in the field. */
  readonly open: string | undefined
  /** Files with text that is not saved; they may be there no longer. */
  readonly unsaved: readonly string[]
  /** Folders whose files are not shown. */
  readonly folded: ReadonlySet<string>
}

/** The reader's folders and files, a button a file. */
export function drawFileList(list: FileList): HTMLElement {
  const { items, more, unsaved } = list
  const lost = unsaved.filter(path => !hasFile(items, path))
  if (items.length === 0 && lost.length === 0) return h('div', {}, h('p', {}, '아직 파일이 없어요.'))
  return h(
    'div',
    {},
    drawItems(items, list),
    more > 0 && h('p', {}, `그 밖에 ${more}개가 더 있어요.`),
    lost.length > 0 && h('p', {}, '지워졌지만 저장하지 않은 글이 있어요'),
    lost.length > 0 &&
      h('ul', { role: 'list' }, ...lost.map(path => drawFile(path, path.slice(workFolder.length + 1), list))),
  )
}

const drawItems = (items: readonly FileItem[], list: FileList): HTMLElement =>
  h(
    'ul',
    { role: 'list' },
    ...items.map(item => (item.items ? drawFolder(item, item.items, list) : drawFile(item.path, item.name, list))),
  )

const drawFolder = ({ path, name }: FileItem, items: readonly FileItem[], list: FileList) =>
  h(
    'li',
    { 'data-key': path },
    h(
      'details',
      { 'data-path': path, open: !list.folded.has(path) },
      h('summary', {}, `${name}/`),
      items.length > 0 ? drawItems(items, list) : h('p', {}, '비어 있어요.'),
    ),
  )

function drawFile(path: string, name: string, { open, unsaved }: FileList) {
  const isUnsaved = unsaved.includes(path)
  return h(
    'li',
    { 'data-key': path },
    h(
      'button',
      { type: 'button', 'data-file': path, 'aria-current': path === open ? 'true' : undefined },
      name,
      isUnsaved && h('small', {}, '저장 안 함'),
    ),
  )
}
