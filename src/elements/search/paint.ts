const name = 'searched'
const hasHighlights = 'highlights' in CSS

let wrapped: readonly HTMLElement[] = []

/** Marks ranges of the page's text, and nothing else. Where the browser cannot do so without elements, with `<mark>`. */
export function paint(ranges: readonly Range[]): void {
  for (const mark of wrapped) {
    const parent = mark.parentNode
    mark.replaceWith(...mark.childNodes)
    parent?.normalize()
  }
  wrapped = []
  if (!hasHighlights) wrapped = ranges.toReversed().flatMap(wrap)
  else if (ranges.length === 0) CSS.highlights.delete(name)
  else CSS.highlights.set(name, new Highlight(...ranges))
}

/** A range may begin in one element and end in another: each of its texts is wrapped by itself. From the end, so that earlier offsets hold. */
function wrap(range: Range): readonly HTMLElement[] {
  return textsOf(range)
    .toReversed()
    .map(text => {
      const part = document.createRange()
      part.selectNodeContents(text)
      if (text === range.endContainer) part.setEnd(text, range.endOffset)
      if (text === range.startContainer) part.setStart(text, range.startOffset)
      const mark = document.createElement('mark')
      mark.className = 'searched'
      part.surroundContents(mark)
      return mark
    })
}

function textsOf({ commonAncestorContainer: root, startContainer, endContainer }: Range): readonly Node[] {
  if (root.nodeType === Node.TEXT_NODE) return [root]
  const walker = document.createTreeWalker(root, NodeFilter.SHOW_TEXT)
  const texts: Node[] = []
  for (let node = walker.nextNode(); node; node = walker.nextNode()) {
    if (texts.length > 0 || node === startContainer) texts.push(node)
    if (node === endContainer) break
  }
  return texts
}
