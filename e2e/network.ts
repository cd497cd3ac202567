import { type BrowserContext, expect, type Page } from '@playwright/test'

/** How many answers a page waits for, and when that last changed, in milliseconds since the epoch. */
interface Traffic {
  open: number
  last: number
}

const traffics = new WeakMap<Page, Traffic>()

/** Keeps count of what each page asks for that is opened from here on. */
export function watchTraffic(context: BrowserContext): void {
  context.on('page', page => {
    const traffic = { open: 0, last: Date.now() }
    const count = (by: number) => () => {
      traffic.open += by
      traffic.last = Date.now()
    }
    page.on('request', count(1))
    page.on('requestfinished', count(-1))
    page.on('requestfailed', count(-1))
    traffics.set(page, traffic)
  })
}

/**
 * Waits until a page has loaded, and half a second has gone by without it asking for anything. Playwright's own
 * `networkidle` never comes where a page is parsed slowly: https://github.com/microsoft/playwright/issues/42598.
 */
export async function networkIdle(page: Page): Promise<void> {
  await page.waitForLoadState()
  const traffic = traffics.get(page)!
  await expect.poll(() => traffic.open === 0 && Date.now() - traffic.last > 500).toBe(true)
}
