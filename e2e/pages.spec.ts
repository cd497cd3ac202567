import { violations } from './accessibility.ts'
import { expect, pages, test } from './site.ts'
import { watchLoads } from './weight.ts'

for (const path of pages) {
  test.describe(path, () => {
    test('is a whole page with its own title, description, address and preview', async ({ page }) => {
      const response = await page.goto(path)
      expect(response?.status()).toBe(200)
      await expect(page.locator('html')).toHaveAttribute('lang', 'ko')
      await expect(page.getByRole('heading', { level: 1 })).toHaveCount(1)
      const title = await page.title()
      expect(title).toContain('도커 노트')
      const content = (selector: string) => page.locator(selector).getAttribute('content')
      const description = await content('meta[name=description]')
      expect(description?.length).toBeGreaterThan(30)
      expect(await content('meta[property="og:description"]')).toBe(description)
      expect(await content('meta[property="og:locale"]')).toBe('ko_KR')
      const picture = path === '/' ? '/og.png' : `/og/pages${path.replace(/\/$/, '')}.png`
      expect(await content('meta[property="og:image"]')).toBe(`http://localhost:4321${picture}`)
      expect((await page.request.get(picture)).headers()['content-type']).toBe('image/png')
      expect(title).toContain((await content('meta[property="og:title"]')) ?? '?')
      const canonical = await page.locator('link[rel=canonical]').getAttribute('href')
      expect(canonical).toBe(`http://localhost:4321${path}`)
      expect(await content('meta[property="og:url"]')).toBe(canonical)
    })

    test('scrolls down only, on a phone', async ({ page }) => {
      await page.setViewportSize({ width: 320, height: 700 })
      await page.goto(path)
      expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(320)
      await page.setViewportSize({ width: 390, height: 844 })
      expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(390)
    })

    for (const colorScheme of ['light', 'dark'] as const) {
      test(`has no accessibility violation in the ${colorScheme} theme`, async ({ page }) => {
        await page.emulateMedia({ colorScheme })
        await page.goto(path)
        await expect(page.locator('html')).toHaveAttribute('data-theme', colorScheme)
        expect(await violations(page)).toEqual([])
      })
    }
  })
}

// The playground has the simulator in it.
for (const path of pages.filter(path => path !== '/playground/')) {
  test(`${path} loads in at most 45 KB`, async ({ page }) => {
    const loads = await watchLoads(page)
    await page.goto(path)
    const sizes = [...(await loads()).values()]
    expect(sizes.length).toBeGreaterThan(3)
    expect(sizes.reduce((all, size) => all + size, 0)).toBeLessThanOrEqual(45_000)
  })
}

for (const path of ['/', '/commands/', '/commands/run/', '/vm-vs-container/']) {
  test(`${path} has no accessibility violation on a phone, with the menu or the search open`, async ({ page }) => {
    await page.setViewportSize({ width: 390, height: 844 })
    await page.goto(path)
    expect(await violations(page)).toEqual([])
    await page.getByRole('button', { name: '메뉴' }).click()
    expect(await violations(page)).toEqual([])
    await page.keyboard.press('Escape')
    await page.getByRole('button', { name: '검색' }).click()
    await page.keyboard.type('컨테이너')
    await expect(page.getByRole('dialog').getByRole('option').first()).toBeVisible()
    expect(await violations(page)).toEqual([])
  })
}

test('no two pages share a title or a description', async ({ request }) => {
  const heads = await Promise.all(
    pages.map(async path => {
      const html = await (await request.get(path)).text()
      return [/<title>(.*?)<\/title>/.exec(html)?.[1], /<meta name="description" content="(.*?)"/.exec(html)?.[1]]
    }),
  )
  for (const texts of [heads.map(head => head[0]), heads.map(head => head[1])]) {
    expect(texts.filter((text, index) => texts.indexOf(text) !== index)).toEqual([])
  }
})

test('an unknown address gets a Korean page that leads back', async ({ page }) => {
  page.removeAllListeners('console')
  const response = await page.goto('/nowhere/')
  expect(response?.status()).toBe(404)
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('찾는 페이지가 없어요')
  await expect(page.getByRole('button', { name: /링크 복사|공유/ })).toHaveCount(0)
  await page.getByRole('main').getByRole('link', { name: '명령어 한눈에' }).click()
  await expect(page).toHaveURL('/commands/')
})

test('robots and the sitemap name the site', async ({ request }) => {
  expect(await (await request.get('/robots.txt')).text()).toContain('Sitemap: http://localhost:4321/sitemap-index.xml')
  const sitemap = await (await request.get('/sitemap-0.xml')).text()
  for (const path of pages) expect(sitemap).toContain(`<loc>http://localhost:4321${path}</loc>`)
})
