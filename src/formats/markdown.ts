import { backquotes, escaped } from './markdown-text.ts'
import { labelOf, type Shared, terminalText, toldCommand } from './shared.ts'

/** `[docker ps: 문법](https://…/s/ps-syntax/)`. */
export function markdownLink(shared: Pick<Shared, 'title' | 'pageTitle' | 'url'>): string {
  return `[${escaped(labelOf(shared))}](${address(shared.url)})`
}

/** What a place says first as a quote, with the link below it. */
export function markdownQuote(shared: Shared): string {
  const said = quoted(shared)
  return [...(said === '' ? [] : [`> ${said}`, '>']), `> ${markdownLink(shared)}`].join('\n')
}

/** A block with its output as a fence, with the link below it. */
export function markdownFence(shared: Shared): string {
  if (shared.block === undefined) return markdownLink(shared)
  const text = terminalText(shared.block)
  const fence = backquotes(text, 3)
  return `${fence}console\n${text}\n${fence}\n\n${markdownLink(shared)}`
}

function quoted({ sentence, block }: Shared): string {
  const told = block && toldCommand(block)
  if (told === undefined) return escaped(oneLine(sentence))
  return (
    codeSpan(oneLine(told.text.replaceAll('\\\n', ' '))) + (told.note === undefined ? '' : `: ${escaped(told.note)}`)
  )
}

const oneLine = (text: string) => text.replaceAll(/\s+/g, ' ').trim()

/** A parenthesis or a blank would end the address. */
function address(url: string): string {
  return url.replaceAll(/[\s()<>\\]/g, char => `%${char.charCodeAt(0).toString(16).toUpperCase().padStart(2, '0')}`)
}

function codeSpan(text: string): string {
  const fence = backquotes(text, 1)
  const isTouching = text.startsWith('`') || text.endsWith('`')
  return isTouching ? `${fence} ${text} ${fence}` : `${fence}${text}${fence}`
}
