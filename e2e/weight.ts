import { gzipSync } from 'node:zlib'
import type { Page } from '@playwright/test'
import { networkIdle } from './network.ts'

/** What a page loads from here on: bytes as a host sends them, by address, once nothing more is coming. */
export async function watchLoads(page: Page): Promise<() => Promise<ReadonlyMap<string, number>>> {
  // Without it, what the browser has fetched is not always kept until it is asked for.
  await (await page.context().newCDPSession(page)).send('Network.enable')
  const loads: Promise<readonly [string, number]>[] = []
  page.on('response', response => {
    loads.push(response.body().then(body => [response.url(), gzipSync(body).length]))
  })
  return async () => {
    await networkIdle(page)
    return new Map(await Promise.all(loads))
  }
}
