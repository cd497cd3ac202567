import { matches } from '../../search/excerpt.ts'

const blocks =
  'p, li, td, th, dt, dd, h1, h2, h3, h4, h5, h6, pre, figcaption, [data-command], .console-note, .console-output'
const leftOut = 'button, script, style, template, svg, .sr-only, .prompt, [aria-hidden=true]'
/** More than anybody looks at. */
const most = 500

/** Where forms stand in the text of elements that are shown; a form may reach over several of them, but not over blocks. */
export function textRanges(parts: readonly Element[], forms: readonly string[]): readonly Range[] {
  return parts
    .flatMap(blocksOf)
    .flatMap(block => rangesIn(block, forms))
    .slice(0, most)
}

/** The text nodes of an element, those of a block together. */
function blocksOf(part: Element): readonly (readonly Text[])[] {
  const found = new Map<Element, Text[]>()
  const walker = document.createTreeWalker(part, NodeFilter.SHOW_TEXT)
  for (let node = walker.nextNode(); node; node = walker.nextNode()) {
    const parent = node.parentElement!
    if (parent.closest(leftOut) || !parent.checkVisibility()) continue
    const block = parent.closest(blocks) ?? part
    const texts = found.get(block) ?? []
    found.set(block, texts)
    texts.push(node as Text)
  }
  return [...found.values()]
}

function rangesIn(texts: readonly Text[], forms: readonly string[]): readonly Range[] {
  let end = 0
  const places = texts.map(text => ({ text, from: end, to: (end += text.length) }))
  return matches(texts.map(({ data }) => data).join(''), forms).map(([from, to]) => {
    const first = places.find(place => from < place.to)!
    const last = places.find(place => to <= place.to)!
    const range = document.createRange()
    range.setStart(first.text, from - first.from)
    range.setEnd(last.text, to - last.from)
    return range
  })
}
