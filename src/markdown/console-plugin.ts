import { defineHastPlugin, type PluginFactoryContext } from 'satteri'
import { consoleHtml } from './console-html.ts'
import { parseConsole } from './console.ts'
import { PageRun } from './page-run.ts'
import { placeOf } from './place.ts'

/** What Sätteri keeps of a fence on its code element. */
interface Fence {
  readonly lang?: string
  readonly meta?: string
}

/** What Astro keeps of a note while it is compiled. */
interface Note {
  readonly frontmatter?: { readonly images?: readonly string[] }
}

/**
 * Turns a note's `console` fences into command blocks and runs them one after the other. Throws an AuthorError where a
 * fence has a mistake, or a command fails that is not meant to.
 */
export function consolePlugin({ fileURL, data }: PluginFactoryContext) {
  const { frontmatter } = (data.astro ?? {}) as Note
  const page = new PageRun(nameOf(fileURL), frontmatter?.images ?? [])
  return defineHastPlugin({
    name: 'console',
    options: { position: true },
    element: {
      filter: ['pre'],
      async visit(node, context) {
        const code = node.children.find(child => child.type === 'element')
        const { lang, meta = '' } = (code?.data ?? {}) as Fence
        if (code === undefined || lang !== 'console') return
        const place = placeOf(node, fileURL)
        const block = parseConsole(meta, context.textContent(code).replace(/\n$/, ''), place)
        return consoleHtml(block, block.norun ? [] : await page.run(block, place))
      },
    },
  })
}

/** `commands/run.mdx`, wherever the site is built. */
const nameOf = (fileURL: URL | undefined) => fileURL?.pathname.replace(/^.*\/content\//, '') ?? ''
