import type { Element, Nodes } from 'hast'
import { fromHtml } from 'hast-util-from-html'
import { select } from 'hast-util-select'
import type { PageText, SectionText } from '../search/section.ts'

interface Gathered {
  id: string
  title: string
  level: number
  names: string[]
  text: string
  commands: string[]
  output: string
}

/** Elements whose words run on into those around them. */
const inline = new Set([
  'a',
  'abbr',
  'b',
  'code',
  'em',
  'i',
  'kbd',
  'mark',
  'samp',
  'small',
  'span',
  'strong',
  'sub',
  'sup',
])

/** What a built page says, section by section; undefined for a page that is not to be found. */
export function pageText(path: string, html: string): PageText | undefined {
  // Share pages and pictures of blocks are many, and none of them is to be found.
  if (!html.includes('data-pagefind-body')) return undefined
  const main = select('main[data-pagefind-body]', fromHtml(html))
  if (main === undefined) return undefined
  const sections = gather(main)
  const [first] = sections
  if (first === undefined || first.title === '') return undefined
  return { path, title: first.title, sections: sections.map(finish) }
}

function gather(main: Element): readonly Gathered[] {
  const sections: Gathered[] = [{ id: '', title: '', level: 1, names: [], text: '', commands: [], output: '' }]
  // The row of an option ends with the row; what follows belongs to the section around it.
  let current = sections[0]!
  const begin = (id: string, title: string, level: number) => {
    current = { id, title, level, names: [], text: '', commands: [], output: '' }
    sections.push(current)
  }
  const visit = (node: Nodes): void => {
    if (node.type === 'text') current.text += node.value
    if (node.type !== 'element' || isLeftOut(node)) return
    if (hasClass(node, 'type') || hasClass(node, 'fallback')) current.text += ' '
    const id = idOf(node)
    const level = /^h([1-6])$/.exec(node.tagName)?.[1]
    if (level === '1') {
      sections[0]!.title = textOf(node)
    } else if (level !== undefined && id !== '') {
      begin(id, textOf(node), Number(level))
    } else if (node.tagName === 'tr' && id !== '') {
      const around = current
      const names = select('th', node)?.children.filter(child => child.type === 'element' && child.tagName === 'code')
      begin(id, (names ?? []).map(textOf).join(', '), 7)
      node.children.forEach(visit)
      current = around
    } else if (node.tagName === 'tr') {
      const name = textOf(select('td', node) ?? node).trim()
      if (/^docker [a-z ]+$/.test(name)) current.names.push(name)
      node.children.forEach(visit)
    } else if (node.properties.dataCommand !== undefined) {
      current.commands.push(textOf(node))
    } else if (hasClass(node, 'console-output')) {
      current.output += `${textOf(node)}\n`
    } else {
      node.children.forEach(visit)
    }
    if (!inline.has(node.tagName)) current.text += ' '
  }
  main.children.forEach(visit)
  return sections
}

const finish = (section: Gathered): SectionText => ({
  ...section,
  text: section.text.replaceAll(/[\s\u200b]+/g, ' ').trim(),
})

const isLeftOut = (node: Element): boolean =>
  node.properties.dataPagefindIgnore !== undefined ||
  ['script', 'style', 'template', 'button', 'desc'].includes(node.tagName) ||
  hasClass(node, 'sr-only')

const idOf = ({ properties }: Element): string => (typeof properties.id === 'string' ? properties.id : '')

const hasClass = ({ properties }: Element, name: string): boolean =>
  Array.isArray(properties.className) && properties.className.includes(name)

function textOf(node: Nodes): string {
  if (node.type === 'text') return node.value
  return 'children' in node ? node.children.map(textOf).join('') : ''
}
