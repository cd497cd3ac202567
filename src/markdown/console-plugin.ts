import { defineHastPlugin } from 'satteri'
import { consoleHtml } from './console-html.ts'
import { parseConsole } from './console.ts'
import { placeOf } from './place.ts'

/** What Sätteri keeps of a fence on its code element. */
interface Fence {
  readonly lang?: string
  readonly meta?: string
}

/** Turns `console` fences into command blocks. Throws an AuthorError where the fence has a mistake. */
export const consolePlugin = defineHastPlugin({
  name: 'console',
  options: { position: true },
  element: {
    filter: ['pre'],
    visit(node, context) {
      const code = node.children.find(child => child.type === 'element')
      if (code === undefined) return
      const { lang, meta = '' }: Fence = code.data ?? {}
      if (lang !== 'console') return
      return consoleHtml(
        parseConsole(meta, context.textContent(code).replace(/\n$/, ''), placeOf(node, context.fileURL)),
      )
    },
  },
})
