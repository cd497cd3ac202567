import { readFileSync } from 'node:fs'
import type { Page } from '@playwright/test'
import { every, landings, published } from './permalinks.ts'
import { below, expect, pages, test } from './site.ts'

/** The id of the place that the page marks, if it is in sight: its looks differ from what is not marked. */
async function marked(page: Page): Promise<string | undefined> {
  return page.evaluate(() => {
    const target = document.querySelector(':target')
    if (!target) return undefined
    const { top, bottom } = target.getBoundingClientRect()
    const shown = target.matches('console-block') ? target.querySelector('figure') : target
    const { boxShadow, outlineStyle } = getComputedStyle(shown ?? target)
    const isMarked = boxShadow !== 'none' || outlineStyle === 'solid'
    return isMarked && bottom > 0 && top < innerHeight ? target.id : undefined
  })
}

for (const address of pages) {
  const here = published.filter(({ page }) => page === address)
  if (here.length === 0) continue
  test(`every short address of ${address} lands on its marked place`, async ({ page }) => {
    for (const [at, { id }] of here.entries()) {
      if (at % 5 === 0) {
        await page.goto(`/s/${id}/`, { waitUntil: 'commit' })
        await page.waitForURL(landings.addressOf(id) ?? '', { waitUntil: 'domcontentloaded' })
      } else await followLink(page, id)
      await expect.poll(() => marked(page), { message: id }).toBe(landings.idOf(id))
    }
  })
}

/** Goes where a share page leads, as its script does; on the page that is open this loads nothing again. */
async function followLink(page: Page, id: string) {
  const html = await (await page.request.get(`/s/${id}/`)).text()
  const [, target = ''] = /const target = "([^"]+)"/.exec(html) ?? []
  expect(html).toContain(`<a href="${target}">`)
  expect(target).toBe(landings.addressOf(id))
  await page.evaluate(address => {
    location.replace(address)
  }, target)
}

test('short addresses land below a sub-path too', async ({ page }) => {
  for (const { id } of every(40, published)) {
    await page.goto(`${below}/s/${id}/`)
    await page.waitForURL(`${below}${landings.addressOf(id) ?? ''}`)
    await expect.poll(() => marked(page), { message: id }).toBe(landings.idOf(id))
  }
})

test('links that were posted long ago all land', async ({ page }) => {
  const posted = readFileSync('e2e/fixtures/posted-links.txt', 'utf8').trim().split('\n')
  expect(posted.length).toBeGreaterThan(600)
  const byPage = Map.groupBy(posted, address => address.replace(/#.*/, ''))
  for (const [address, links] of byPage) {
    await page.goto(address)
    const ids = links.map(link => link.replace(/.*#/, ''))
    const stayed = ids.filter(id => landings.addressOf(id)?.startsWith(`${address}#`))
    expect(await page.evaluate(followAll, stayed)).toEqual(stayed.map(id => landings.idOf(id)))
    for (const id of ids.filter(id => !stayed.includes(id))) {
      await page.goto(`${address}#${id}`)
      await page.waitForURL(landings.addressOf(id) ?? '')
    }
  }
})

/** Follows links to places of the page that is open, and says where each one landed; runs in the page. */
async function followAll(ids: readonly string[]): Promise<readonly (string | undefined)[]> {
  const landed: (string | undefined)[] = []
  for (const id of ids) {
    const followed = new Promise(resolve => {
      addEventListener('hashchange', () => setTimeout(resolve), { once: true })
    })
    location.hash = id
    await followed
    landed.push(document.querySelector(':target')?.id)
  }
  return landed
}

test('the mark stays after a reload, and the address has nothing but the id', async ({ page }) => {
  await page.goto('/s/ps-all/')
  await page.waitForURL('/commands/ps/#ps-all')
  await page.reload()
  await expect.poll(() => marked(page)).toBe('ps-all')
  expect(new URL(page.url()).search).toBe('')
})

test('going back from a landing leads to where the link stood', async ({ page }) => {
  await page.goto('/references/')
  await page.evaluate(() => {
    const link = document.createElement('a')
    link.href = '/s/ps-all/'
    document.body.append(link)
    link.click()
  })
  await page.waitForURL('/commands/ps/#ps-all')
  await page.goBack()
  await expect(page).toHaveURL('/references/')
})

test.describe('without JavaScript', () => {
  test.use({ javaScriptEnabled: false })

  test('a share page has one plain link, and leads on by itself', async ({ page }) => {
    await page.goto('/s/ps-quick/')
    await expect(page.getByRole('link')).toHaveCount(1)
    await expect(page.getByRole('link', { name: '도커 노트에서 읽기' })).toHaveAttribute(
      'href',
      '/commands/ps/#ps-quick',
    )
    await page.waitForURL('/commands/ps/#ps-quick')
    await expect(page.locator('#ps-quick')).toBeInViewport()
  })
})

const hostile = [
  '/s/%3Cimg%20src=x%20onerror=alert(1)%3E/',
  '/s/..%2f..%2fetc/',
  '/s/constructor/',
  '/s/__proto__/',
  '/s//evil.example/',
  '/s/javascript:alert(1)/',
]

for (const path of hostile) {
  test(`${path} is a page that is not there, and nothing else`, async ({ page }) => {
    page.removeAllListeners('console')
    page.on('dialog', () => {
      expect(path).toBe('silent')
    })
    const response = await page.goto(path)
    expect(response?.status()).toBe(404)
    await expect(page.getByRole('heading', { level: 1 })).toHaveText('찾는 페이지가 없어요')
    expect(new URL(page.url()).origin).toBe('http://localhost:4331')
    expect(await page.locator('img[src=x]').count()).toBe(0)
  })
}

for (const query of [
  '?to=https://evil.example/',
  '?target=//evil.example',
  '#https://evil.example/',
  '#"><img src=x onerror=alert(1)>',
]) {
  test(`a share page with ${query} leads to its own place`, async ({ page }) => {
    page.on('dialog', () => {
      expect(query).toBe('silent')
    })
    await page.goto(`/s/ps-all/${query}`)
    await page.waitForURL('/commands/ps/#ps-all')
    expect(await page.locator('img[src=x]').count()).toBe(0)
  })
}

test('on paper, every section says its short address', async ({ page }) => {
  await page.goto('/commands/ps/#ps-all')
  const said = () =>
    page.evaluate(() => {
      const headings = [...document.querySelectorAll('.sl-markdown-content :is(h2, h3, h4)')]
      return headings.map(heading => [heading.id, getComputedStyle(heading, '::after').content])
    })
  expect((await said()).every(([, content]) => content === 'none')).toBe(true)
  await page.emulateMedia({ media: 'print' })
  for (const [id, content] of await said()) {
    expect(content?.replaceAll(/" ?"/g, '')).toBe(`"http://localhost:4321/s/${id ?? ''}/"`)
  }
  expect(await said()).not.toEqual([])
})
