import { embedHeight } from './embed-height.ts'
import { labelOf, type Shared, terminalText } from './shared.ts'

/** A link as HTML; of a block, the block with its output above it. */
export function html(shared: Shared): string {
  const link = `<a href="${escaped(shared.url)}">${escaped(labelOf(shared))}</a>`
  if (shared.block === undefined) return link
  return `<pre><code>${escaped(terminalText(shared.block))}</code></pre>\n<p>${link}</p>`
}

/** The code that puts a block into another page; its attributes are those that forums let through. */
export function iframe(shared: Shared): string {
  const { block } = shared
  if (block === undefined) return html(shared)
  const attributes = {
    src: block.embed,
    title: labelOf(shared),
    width: '100%',
    height: String(embedHeight(block)),
    frameborder: '0',
    loading: 'lazy',
    // Its copy buttons need it.
    allow: 'clipboard-write',
  }
  const written = Object.entries(attributes).map(([name, value]) => `${name}="${escaped(value)}"`)
  return `<iframe ${written.join(' ')}></iframe>`
}

const entities: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
}

/** A text as it stands in HTML. */
export const escaped = (text: string) => text.replaceAll(/[&<>"']/g, char => entities[char] ?? char)
