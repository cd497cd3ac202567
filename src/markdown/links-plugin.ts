import { defineHastPlugin } from 'satteri'
import { withBase } from '../notes/base.ts'

/** Puts the base path (`/docker-notes`) before links from the site's root, so that the site can live in a sub-folder. */
export function linksPlugin(base: string) {
  return defineHastPlugin({
    name: 'links',
    element: {
      filter: ['a'],
      visit(node, context) {
        const { href } = node.properties
        if (typeof href === 'string' && /^\/(?!\/)/.test(href)) context.setProperty(node, 'href', withBase(href, base))
      },
    },
  })
}
