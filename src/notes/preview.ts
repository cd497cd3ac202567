import type { Permalink } from './permalinks.ts'

/** What a link preview says of a place. */
export interface Preview {
  /** The place's title with its page's, where that does not say it already. */
  readonly title: string
  readonly description: string
}

/** Previews show about so many characters of a description. */
const longest = 200

/** A place as a chat or a forum shows a link to it. */
export function previewOf({ title, pageTitle, description }: Permalink): Preview {
  return {
    title: title.startsWith(pageTitle) ? title : `${title} | ${pageTitle}`,
    description: shortened(description || `${pageTitle}: ${title}`),
  }
}

/** A text of at most `longest` characters, cut after a word. */
function shortened(text: string): string {
  if (text.length <= longest) return text
  const head = text.slice(0, longest - 1)
  return `${head.slice(0, head.lastIndexOf(' ')).replace(/[\s,.·:]+$/, '')}…`
}
