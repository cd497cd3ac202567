import type { Element, Root, RootContent } from 'hast'
import { optionRows } from '../notes/option-rows.ts'
import { firstSentence, listed, type OutlineEntry, type Step } from '../notes/outline.ts'
import { type Heading, headingKind, leave } from '../notes/sections.ts'
import { findAll, hasClass, textOf } from './hast-read.ts'
import { blockEntry } from './outline-block.ts'

/** Option descriptions of a note's frontmatter: content.config.ts. */
export type Options = Readonly<Record<string, Readonly<Record<string, string>>>>

/** The places of a page that one can link to, in the order they stand. */
export function outlineOf(root: Root, options: Options): readonly OutlineEntry[] {
  const entries: OutlineEntry[] = []
  const above: (Heading & Step)[] = []
  const trail = () => above.map(({ id, title }) => ({ id, title }))
  const visit = (node: RootContent, at: number) => {
    if (node.type === 'element') {
      const heading = headingOf(node)
      if (heading !== undefined) {
        const { id, depth, title } = heading
        leave(above, depth)
        const description = intro(root.children.slice(at + 1), depth, options)
        entries.push({ id, kind: headingKind(id, above), title, description, trail: trail() })
        above.push(heading)
        return
      }
      if (node.tagName === 'console-block') {
        entries.push({ ...blockEntry(node), trail: trail() })
        return
      }
    }
    const command = optionsCommand(node)
    if (command !== undefined) entries.push(...optionEntries(command, options[command] ?? {}, trail()))
    if ('children' in node) for (const child of node.children) visit(child, at)
  }
  root.children.forEach(visit)
  return entries
}

/** The heading that headings-plugin.ts gave a button. */
function headingOf(node: RootContent | undefined): (Heading & Step) | undefined {
  if (node?.type !== 'element' || !hasClass(node, 'heading')) return undefined
  const [heading] = findAll(node, ({ tagName }) => /^h[1-6]$/.test(tagName))
  if (heading === undefined) return undefined
  return { id: String(heading.properties.id), depth: Number(heading.tagName.slice(1)), title: textOf(heading) }
}

/** A section's first sentence; where it has no paragraph of its own, its options, the sections in it, or its first line. */
function intro(after: readonly RootContent[], depth: number, options: Options): string {
  const end = after.findIndex(node => (headingOf(node)?.depth ?? 7) <= depth)
  const section = end === -1 ? after : after.slice(0, end)
  const firstInner = section.findIndex(node => headingOf(node) !== undefined)
  const own = section.slice(0, firstInner === -1 ? undefined : firstInner)
  const elements = own.filter((node): node is Element => node.type === 'element')
  const paragraph = elements.find(({ tagName }) => tagName === 'p')
  if (paragraph !== undefined) return firstSentence(textOf(paragraph))
  const names = own.flatMap(node => Object.keys(options[optionsCommand(node) ?? ''] ?? {}))
  if (names.length > 0) return listed(names.map(name => `--${name}`))
  const inner = section.flatMap(node => headingOf(node) ?? [])
  const nearest = Math.min(...inner.map(heading => heading.depth))
  if (inner.length > 0) return listed(inner.flatMap(({ depth, title }) => (depth === nearest ? [title] : [])))
  const blocks = elements.filter(({ tagName }) => tagName === 'console-block')
  return firstLine(elements) ?? blocks.map(blockEntry)[0]?.description ?? ''
}

/** The first item of a list, the first row of a table. */
function firstLine(elements: readonly Element[]): string | undefined {
  const lists = elements.filter(({ tagName }) => ['ul', 'ol', 'table'].includes(tagName))
  const [line] = lists.flatMap(node => findAll(node, ({ tagName }) => tagName === 'li' || tagName === 'tbody'))
  if (line === undefined) return undefined
  const [row = line] = findAll(line, ({ tagName }) => tagName === 'tr')
  const cells = findAll(row, ({ tagName }) => tagName === 'td').map(textOf)
  return firstSentence(cells.length === 0 ? textOf(row) : cells.join(cells.length === 2 ? ': ' : ' · '))
}

/** The command of `<Options command="docker ps" />`. */
function optionsCommand(node: RootContent): string | undefined {
  if (node.type !== ('mdxJsxFlowElement' as string)) return undefined
  const { name, attributes } = node as unknown as { name: string; attributes: { name?: string; value?: unknown }[] }
  const command = attributes.find(attribute => attribute.name === 'command')?.value
  return name === 'Options' && typeof command === 'string' ? command : undefined
}

function optionEntries(command: string, described: Readonly<Record<string, string>>, trail: readonly Step[]) {
  return optionRows(command, described).map(({ id, names, description }) => ({
    id,
    kind: 'option' as const,
    title: `${command} ${names.join(', ')}`,
    description: description.map(({ text }) => text).join(''),
    trail,
  }))
}
