import { readFile, writeFile } from 'node:fs/promises'
import type { AstroIntegration } from 'astro'
import { withBase } from '../notes/base.ts'
import { markdownOf } from '../notes/markdown-address.ts'
import { pageMarkdown } from './page-markdown.ts'

/** Writes `<page>.md` beside every note's page, once the pages are built. */
export function markdownPages(): AstroIntegration {
  let origin = ''
  let base = ''
  return {
    name: 'markdown-pages',
    hooks: {
      'astro:config:done': ({ config }) => {
        origin = config.site ?? ''
        base = config.base
      },
      'astro:build:done': async ({ dir, pages }) => {
        const addresses = pages.map(({ pathname }) => `/${pathname}`)
        const notes = addresses.filter(page => !/^\/(s|embed|404)\//.test(page))
        await Promise.all(
          notes.map(async page => {
            const html = await readFile(new URL(`.${page}index.html`, dir), 'utf8')
            const text = pageMarkdown(html, new URL(withBase(page, base), origin).href)
            if (text !== undefined) await writeFile(new URL(`.${markdownOf(page)}`, dir), text)
          }),
        )
      },
    },
  }
}
