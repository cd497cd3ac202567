import { defineHastPlugin, type PluginFactoryContext } from 'satteri'
import { AuthorError, type Place } from './author-error.ts'
import { consoleHtml } from './console-html.ts'
import { type ConsoleBlock, parseConsole } from './console.ts'
import { PageRun } from './page-run.ts'
import { placeOf } from './place.ts'

/** What Sätteri keeps of a fence on its code element. */
interface Fence {
  readonly lang?: string
  readonly meta?: string | null
}

/** What Astro keeps of a note while it is compiled. */
interface Note {
  readonly frontmatter?: { readonly images?: readonly string[] }
}

/**
 * Turns a note's `console` fences into command blocks and runs them one after the other. Throws an AuthorError where a
 * fence has a mistake or no id, or a command fails that is not meant to.
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
        const { lang, meta } = (code?.data ?? {}) as Fence
        if (code === undefined || lang !== 'console') return
        const place = placeOf(node, fileURL)
        const block = parseConsole(meta ?? '', context.textContent(code).replace(/\n$/, ''), place)
        if (block.id === undefined) throw noId(block, place)
        return consoleHtml(block, block.norun ? [] : await page.run(block, place))
      },
    },
  })
}

function noId({ commands }: ConsoleBlock, place: Place) {
  return new AuthorError(
    `The console block \`${commands[0]?.text ?? ''}\` has no permanent id.`,
    'Write one after `console`, as in `console id=ps-all-states`: the page’s name and what the block shows.',
    place,
  )
}

/** `commands/run.mdx`, wherever the site is built. */
const nameOf = (fileURL: URL | undefined) => fileURL?.pathname.replace(/^.*\/content\//, '') ?? ''
