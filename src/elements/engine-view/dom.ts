export type Child = Node | string | false | undefined

export type Attributes = Readonly<Record<string, string | boolean | undefined>>

/**
 * An element by tag and class (`p.engine-note`), with attributes (`false` and undefined leave one out, `true` gives it no
 * value) and children.
 */
export function h(selector: string, attributes: Attributes = {}, ...children: readonly Child[]): HTMLElement {
  const [tag = '', name] = selector.split('.')
  const element = document.createElement(tag)
  if (name !== undefined) element.className = name
  for (const [name, value] of Object.entries(attributes)) {
    if (value !== undefined && value !== false) element.setAttribute(name, value === true ? '' : value)
  }
  element.append(...children.filter(child => child !== undefined && child !== false))
  return element
}

const keyOf = (node: Node | null) => (node instanceof HTMLElement ? node.dataset.key : undefined)

/** Makes an element's attributes and content those of another; children with the same `data-key` stay the same elements. */
export function morph(live: Element, next: Element): void {
  for (const { name } of [...live.attributes]) if (!next.hasAttribute(name)) live.removeAttribute(name)
  for (const { name, value } of next.attributes) if (live.getAttribute(name) !== value) live.setAttribute(name, value)
  const wanted = [...next.childNodes]
  const keys = new Set(wanted.map(keyOf))
  const kept = new Map<string, Element>()
  // What goes is taken away first: nothing else has to move then, and what has the focus keeps it.
  for (const child of [...live.children]) {
    const key = keyOf(child)
    if (key === undefined) continue
    if (keys.has(key)) kept.set(key, child)
    else child.remove()
  }
  let at = live.firstChild
  for (const node of wanted) {
    const key = keyOf(node)
    const same = key === undefined ? at : (kept.get(key) ?? null)
    if (same?.nodeName !== node.nodeName || keyOf(same) !== key) live.insertBefore(node, at)
    else {
      if (same === at) at = at.nextSibling
      else live.insertBefore(same, at)
      if (same instanceof Element) morph(same, node as Element)
      else if (same.nodeValue !== node.nodeValue) same.nodeValue = node.nodeValue
    }
  }
  while (at) {
    const rest = at
    at = at.nextSibling
    rest.remove()
  }
}
