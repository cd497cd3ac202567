import type { Element } from 'hast'
import { fromHtml } from 'hast-util-from-html'
import { h } from 'hastscript'
import { type State, toMdast } from 'hast-util-to-mdast'
import { gfmToMarkdown } from 'mdast-util-gfm'
import { toMarkdown } from 'mdast-util-to-markdown'
import type { ShownCommand } from '../notes/outline.ts'
import { findAll, hasClass, textOf } from './hast-read.ts'
import { blockEntry } from './outline-block.ts'

/** A built page as Markdown for other tools, with the output of its blocks; undefined where it is not a note's. Links are absolute. */
export function pageMarkdown(html: string, url: string): string | undefined {
  const page = fromHtml(html)
  const [content] = findAll(page, element => hasClass(element, 'sl-markdown-content'))
  const [title] = findAll(page, ({ tagName }) => tagName === 'h1')
  if (content === undefined || title === undefined) return undefined
  const tree = toMdast(readable(content, url), { handlers })
  const text = toMarkdown(tree, { extensions: [gfmToMarkdown({ tablePipeAlign: false })], bullet: '-', rule: '-' })
  const [summary] = findAll(page, ({ tagName, properties }) => tagName === 'meta' && properties.name === 'description')
  return `# ${textOf(title)}\n\n> ${summary?.properties.content?.toString() ?? ''}\n\n${url}\n\n${text}`
}

/** A copy of the page's tree as it is read elsewhere: its links lead there from anywhere, its blocks are texts whose lines stay; what is no part of the text (menus, buttons) is left out, as in the search index. */
function readable(node: Element, url: string): Element {
  if (node.tagName === 'console-block') return fence(node)
  const children = node.children
    .filter(child => child.type !== 'element' || !('dataPagefindIgnore' in child.properties))
    .map(child => (child.type === 'element' ? readable(child, url) : child))
  const { href } = node.properties
  const properties = typeof href === 'string' ? { ...node.properties, href: new URL(href, url).href } : node.properties
  return { ...node, children, properties }
}

/** A block as a `console` fence below its title. */
function fence(node: Element): Element {
  const { title, block } = blockEntry(node)
  const hasTitle = findAll(node, ({ tagName }) => tagName === 'figcaption').length > 0
  return h('div', [
    hasTitle ? h('p', h('strong', title)) : null,
    h('pre', { dataLanguage: 'console' }, block?.commands.map(printed).join('\n') ?? ''),
  ])
}

const nothing = () => undefined

/** What the page has and Markdown has not. */
const handlers = {
  button: nothing,
  caption: nothing,
  // What one does there, one does in the page.
  'docker-playground': nothing,
  'wire-player': nothing,
  span: (state: State, node: Element) => {
    if (node.properties.ariaHidden === 'true') return undefined
    const children = state.all(node)
    return hasClass(node, 'type') || hasClass(node, 'fallback')
      ? [{ type: 'text' as const, value: ' ' }, ...children]
      : children
  },
  svg: nothing,
  pre: (_: State, node: Element) => ({
    type: 'code' as const,
    lang: String(node.properties.dataLanguage ?? ''),
    value: textOf(node).replace(/\n$/, ''),
  }),
  figure: (state: State, node: Element) => (hasClass(node, 'diagram') ? diagram(node) : state.all(node)),
  aside: (state: State, node: Element) => ({ type: 'blockquote' as const, children: state.toFlow(state.all(node)) }),
}

/** A command as an author writes it, and what it prints. */
function printed({ text, note, output, remarks }: ShownCommand): string {
  const command = `$ ${text}${note === undefined ? '' : `   # ${note}`}`
  return [command, ...(output === undefined ? [] : [output]), ...remarks.map(remark => `# ${remark}`)].join('\n')
}

/** What a picture shows, in the words that it is described by. */
function diagram(node: Element) {
  const [picture] = findAll(node, ({ tagName }) => tagName === 'svg')
  const said = picture === undefined ? [] : findAll(picture, ({ tagName }) => tagName === 'title' || tagName === 'desc')
  return {
    type: 'paragraph' as const,
    children: [{ type: 'text' as const, value: `그림: ${said.map(textOf).join('. ')}` }],
  }
}
