import { below, expect, test } from './site.ts'

for (const root of ['http://localhost:4331', below]) {
  test(`every internal link and fragment below ${root} leads somewhere`, async ({ page }) => {
    await page.goto(`${root}/`)
    const { seen, broken } = await page.evaluate(crawl, root)
    expect(broken).toEqual([])
    expect(seen).toBeGreaterThan(25)
  })
}

/** Visits every page that can be reached from the home page; runs in the browser, which parses the pages. */
async function crawl(root: string) {
  const broken: string[] = []
  const pages = new Map<string, Document | undefined>()
  const queue = [`${root}/`]
  const targets: { from: string; to: URL }[] = []
  for (let address = queue.shift(); address !== undefined; address = queue.shift()) {
    if (pages.has(address)) continue
    const response = await fetch(address)
    const isPage = response.headers.get('content-type')?.startsWith('text/html') ?? false
    pages.set(address, isPage ? new DOMParser().parseFromString(await response.text(), 'text/html') : undefined)
    if (!response.ok) broken.push(`${address}: ${response.status.toString()}`)
    for (const element of pages.get(address)?.querySelectorAll('a[href], link[href], script[src], img[src]') ?? []) {
      const to = new URL(element.getAttribute('href') ?? element.getAttribute('src') ?? '', address)
      if (to.origin !== location.origin || element.matches('link[rel=canonical], link[rel=sitemap]')) continue
      if (!to.href.startsWith(`${root}/`)) broken.push(`${address}: ${to.href} leaves the site's path`)
      targets.push({ from: address, to })
      queue.push(to.href.replace(/#.*/, ''))
    }
  }
  for (const { from, to } of targets) {
    const page = pages.get(to.href.replace(/#.*/, ''))
    const id = decodeURIComponent(to.hash.slice(1))
    if (id !== '' && page?.getElementById(id) === null) broken.push(`${from}: ${to.href} has no such section`)
  }
  return { seen: [...pages.values()].filter(page => page !== undefined).length, broken }
}
