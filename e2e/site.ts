import { readdirSync } from 'node:fs'
import { test as base, expect, type Page } from '@playwright/test'
import { pageOf } from '../src/notes/sections.ts'
import { watchTraffic } from './network.ts'

/** Addresses of all notes, without the base path. */
export const pages: readonly string[] = readdirSync('content', { recursive: true, encoding: 'utf8' })
  .filter(path => path.endsWith('.mdx') && path !== '404.mdx')
  .map(pageOf)
  .sort()

/** The same site below a sub-path. */
export const below = 'http://localhost:4332/docker-notes'

/** Fails a test whose page logs an error or warning, or throws. */
export const test = base.extend<{ quiet: undefined }>({
  context: async ({ context }, use) => {
    watchTraffic(context)
    await use(context)
  },
  quiet: [
    async ({ page }, use) => {
      const complaints: string[] = []
      page.on('pageerror', error => complaints.push(error.message))
      page.on('console', message => {
        if (['error', 'warning'].includes(message.type())) complaints.push(message.text())
      })
      await use(undefined)
      expect(complaints).toEqual([])
    },
    { auto: true },
  ],
})

/** What is on the clipboard, awaited: a page writes it in its own time. */
export const onClipboard = (page: Page) => expect.poll(() => page.evaluate(() => navigator.clipboard.readText()))

export { expect }
