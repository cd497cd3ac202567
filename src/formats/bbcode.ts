import { labelOf, type Shared, terminalText } from './shared.ts'

/** Stands in a tag that is none, and is not seen. */
const joiner = '\u200b'

/** A link as BBCode; of a block, the block with its output above it. */
export function bbcode(shared: Shared): string {
  const link = `[url=${shared.url.replaceAll('[', '%5B').replaceAll(']', '%5D')}]${plain(labelOf(shared))}[/url]`
  if (shared.block === undefined) return link
  const text = terminalText(shared.block).replaceAll(/\[(?=\/code)/gi, `[${joiner}`)
  return `[code]\n${text}\n[/code]\n${link}`
}

/** BBCode has no escapes: what looks like a tag (`[b]`, `[/url]`) is made to look like none. */
const plain = (text: string) => text.replaceAll(/\[(?=[/a-z*])/gi, `[${joiner}`)
