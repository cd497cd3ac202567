/** What a place one can link to is. */
export type Kind = 'section' | 'block' | 'option' | 'term' | 'error'

/** A place one can link to: a heading, a command block or an option's row. */
export interface Section {
  readonly id: string
  readonly kind: Kind
  /** Address of its page without the base path: `/commands/ps/`. */
  readonly page: string
  /** Where it stands in the note, from 1. */
  readonly line: number
}

/** A heading that others stand below. */
export interface Heading {
  readonly id: string
  /** 2 for `##`. */
  readonly depth: number
}

const heading = /^(#{1,6})\s.*\{#([^}\s]+)\}\s*$/
const fence = /^(`{3,})(.*)$/
const blockId = /\sid=(\S+)/
const optionsCommand = /^ {2}(docker [^:]+):\s*$/
const optionName = /^ {4}([a-z][a-z0-9-]*):/

/** The id of an option's row on its page: `docker network connect`, `alias` → `network-connect-option-alias`. */
export function optionId(command: string, name: string): string {
  return `${command.replace(/^docker /, '').replaceAll(' ', '-')}-option-${name}`
}

/** What a heading is: an entry of the glossary, of the errors on a command's page, or another section. */
export function headingKind(id: string, above: readonly Heading[]): Kind {
  if (id.startsWith('term-')) return 'term'
  return above.some(parent => parent.id.endsWith('-problems')) ? 'error' : 'section'
}

/** Takes the headings away that do not stand above one of this depth: of `h2, h3`, the `h3` where another begins. */
export function leave(above: Heading[], depth: number): void {
  while ((above.at(-1)?.depth ?? 0) >= depth) above.pop()
}

/** The address of a note's page, from its path below `content/`: `commands/ps.mdx` → `/commands/ps/`. */
export function pageOf(path: string): string {
  const slug = path.replace(/\.mdx$/, '').replace(/(^|\/)index$/, '')
  return slug === '' ? '/' : `/${slug}/`
}

/** All places one can link to in a note, in the order they stand in its source. */
export function sectionsOf(path: string, source: string): readonly Section[] {
  const page = pageOf(path)
  const sections: Section[] = []
  const above: Heading[] = []
  let open: string | undefined
  let command: string | undefined
  let dashes = 0
  for (const [index, text] of source.split('\n').entries()) {
    const add = (kind: Kind, id: string | undefined) =>
      id !== undefined && sections.push({ id, kind, page, line: index + 1 })
    if (text === '---') dashes++
    const [, ticks, info] = fence.exec(text) ?? []
    if (open !== undefined) {
      if (ticks !== undefined && ticks.length >= open.length && info === '') open = undefined
    } else if (ticks !== undefined) {
      open = ticks
      if (info?.startsWith('console')) add('block', blockId.exec(info)?.[1])
    } else if (dashes < 2) {
      if (!text.startsWith('    ')) command = optionsCommand.exec(text)?.[1]
      const name = optionName.exec(text)?.[1]
      if (command !== undefined && name !== undefined) add('option', optionId(command, name))
    } else {
      const [, { length: depth } = '', id] = heading.exec(text) ?? []
      if (id === undefined) continue
      leave(above, depth)
      add(headingKind(id, above), id)
      above.push({ id, depth })
    }
  }
  return sections
}

/** Sections whose id an earlier one has already, each with that `first` one. */
export function duplicates<S extends Section>(sections: readonly S[]): readonly (S & { readonly first: S })[] {
  const seen = new Map<string, S>()
  return sections.flatMap(section => {
    const first = seen.get(section.id)
    if (first === undefined) seen.set(section.id, section)
    return first === undefined ? [] : [{ ...section, first }]
  })
}
