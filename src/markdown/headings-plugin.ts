import { h } from 'hastscript'
import { defineHastPlugin } from 'satteri'
import { AuthorError } from './author-error.ts'
import { placeOf } from './place.ts'

/** Gives each heading a button that copies its link, and one that offers it in other forms, which elements/section-link.ts names. Throws an AuthorError where a heading has no explicit ASCII id. */
export const headingsPlugin = defineHastPlugin({
  name: 'headings',
  options: { position: true },
  element: {
    filter: ['h1', 'h2', 'h3', 'h4', 'h5', 'h6'],
    visit(node, context) {
      const { id } = node.properties
      const text = context.textContent(node)
      if (typeof id !== 'string' || !/^[a-z0-9]+(-[a-z0-9]+)*$/.test(id)) {
        throw new AuthorError(
          `The heading “${text}” has no permanent id.`,
          'End it with an id of lower-case letters, digits and hyphens, as in `## 컨테이너 목록 {#ps-list}`.',
          placeOf(node, context.fileURL),
        )
      }
      return h('div', { class: `heading level-${node.tagName}` }, [
        node,
        h('section-link', { 'data-pagefind-ignore': '' }, [h('button'), h('button')]),
      ])
    },
  },
})
