import type { Element, Nodes } from 'hast'

/** The elements below a node, itself aside, in the order they stand, of which `test` is true; what is in a found one is not searched. */
export function findAll(node: Readonly<Nodes>, test: (element: Element) => boolean): readonly Element[] {
  if (!('children' in node)) return []
  return node.children.flatMap(child => {
    if (child.type === 'element' && test(child)) return [child]
    return findAll(child, test)
  })
}

/** Whether an element is of a class, however the plugin that made it wrote the attribute. */
export function hasClass({ properties }: Readonly<Element>, name: string): boolean {
  const value = properties.className ?? properties.class
  const names = Array.isArray(value) ? value : typeof value === 'string' ? value.split(' ') : []
  return names.includes(name)
}

/** An element's classes. */
export function classOf({ properties }: Readonly<Element>): string | undefined {
  const value = properties.className ?? properties.class
  return Array.isArray(value) ? value.join(' ') : typeof value === 'string' ? value : undefined
}

/** All text in a node. */
export function textOf(node: Readonly<Nodes>): string {
  if ('value' in node && node.type !== 'comment') return node.value
  return 'children' in node ? node.children.map(textOf).join('') : ''
}
