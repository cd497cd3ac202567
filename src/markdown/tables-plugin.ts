import type { Element } from 'hast'
import { defineHastPlugin } from 'satteri'

/** Tables of at least so many columns become cards on a phone. */
const manyColumns = 3

/** Tells each cell of a wide table its column's heading (`data-label`), which stands before it where the table is cards. */
export const tablesPlugin = defineHastPlugin({
  name: 'tables',
  element: {
    filter: ['table'],
    visit(node, context) {
      const rows = elements(node).flatMap(elements)
      const headings = elements(rows[0]).map(cell => context.textContent(cell))
      if (headings.length < manyColumns) return
      const [head, body] = elements(node)
      if (head === undefined || body === undefined) return
      const labelled = elements(body).map(row => ({
        ...row,
        children: elements(row).map((cell, column) => ({
          ...cell,
          properties: { ...cell.properties, 'data-label': headings[column] ?? '' },
        })),
      }))
      return { ...node, properties: { class: 'cards' }, children: [head, { ...body, children: labelled }] }
    },
  },
})

function elements(node: Readonly<Element> | undefined): readonly Element[] {
  return node?.children.filter(child => child.type === 'element') ?? []
}
