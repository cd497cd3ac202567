import type { Element } from 'hast'
import { toHtml } from 'hast-util-to-html'
import type { CommandWord, OutlineEntry, ShownBlock, ShownCommand } from '../notes/outline.ts'
import { classOf, findAll, hasClass, textOf } from './hast-read.ts'

/** A command block as an entry of the page's outline, read from what the page shows: console-html.ts. */
export function blockEntry(node: Element): Omit<OutlineEntry, 'trail'> {
  const commands = findAll(node, ({ tagName }) => tagName === 'li').map(commandOf)
  const caption = findAll(node, ({ tagName }) => tagName === 'figcaption')
    .map(textOf)
    .join('')
  const [first] = commands
  const line = oneLine(first?.text ?? '')
  const told = commands.find(({ note }) => note !== undefined) ?? first
  const note = told?.note === undefined ? '' : ` # ${told.note}`
  const block: ShownBlock = {
    norun: isSet(node.properties.dataNorun),
    fresh: isSet(node.properties.dataFresh),
    commands,
    html: toHtml(node),
  }
  return {
    id: String(node.properties.id),
    kind: 'block',
    title: caption === '' ? line : caption,
    description: `$ ${oneLine(told?.text ?? '')}${note}`,
    block,
  }
}

/** Whether a boolean attribute is there. */
const isSet = (value: unknown) => value === true || value === ''

/** A command on one line, as one would say it. */
const oneLine = (text: string) => text.replaceAll(/\s*\\?\n\s*/g, ' ')

function commandOf(item: Element): ShownCommand {
  const [code] = findAll(item, ({ tagName }) => tagName === 'code')
  const all = (name: string) => findAll(item, element => hasClass(element, name)).map(textOf)
  const [note] = all('console-note')
  const [output] = all('console-output')
  return {
    text: code === undefined ? '' : textOf(code),
    words: code?.children.map(wordOf) ?? [],
    ...(note !== undefined && { note }),
    ...(output !== undefined && { output }),
    remarks: all('console-remark'),
  }
}

function wordOf(node: Element['children'][number]): CommandWord {
  const kind = node.type === 'element' ? classOf(node) : undefined
  return { text: textOf(node), ...(kind !== undefined && { kind }) }
}
