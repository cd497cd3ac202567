import type { Page } from '@playwright/test'
import { violations } from './accessibility.ts'
import { networkIdle } from './network.ts'
import { below, expect, onClipboard, test } from './site.ts'

const results = (page: Page) => page.locator('[data-search-result]')
const address = (query: Readonly<Record<string, string>>) => `/search/?${new URLSearchParams(query).toString()}`

test('a link with a query shows its results, and each leads to its section', async ({ page }) => {
  await page.goto(address({ q: '하이퍼바이저' }))
  await expect(page.getByRole('searchbox', { name: '검색어' })).toHaveValue('하이퍼바이저')
  await expect(results(page).first()).toHaveAttribute('href', '/glossary/#term-hypervisor')
  await expect(page).toHaveTitle(/하이퍼바이저/)
  await results(page).first().click()
  await expect(page).toHaveURL('/glossary/#term-hypervisor')
})

test('below a sub-path results lead to pages below it', async ({ page }) => {
  await page.goto(`${below}${address({ q: '하이퍼바이저' })}`)
  await expect(results(page).first()).toHaveAttribute('href', '/docker-notes/glossary/#term-hypervisor')
})

test('the address follows what is typed and chosen, and a reload shows the same', async ({ page }) => {
  await page.goto('/search/')
  await expect(page.getByRole('table')).toBeVisible()
  await page.keyboard.type('볼륨')
  await expect(results(page).first()).toBeVisible()
  await expect(page.getByRole('table')).toBeHidden()
  await expect(page).toHaveURL(address({ q: '볼륨' }))
  await page.getByRole('radio', { name: /^명령어 \d+$/ }).check()
  await expect(page).toHaveURL(address({ q: '볼륨', kind: '명령어' }))
  const hrefs = () => results(page).evaluateAll(all => all.map(each => each.getAttribute('href')))
  const areCommands = (all: readonly (string | null)[]) =>
    all.length > 0 && all.every(href => /^\/(commands|options)\//.test(href!))
  await expect.poll(async () => areCommands(await hrefs())).toBe(true)
  const before = await hrefs()
  await page.reload()
  await expect.poll(hrefs).toEqual(before)
  await expect(page.getByRole('radio', { name: /^명령어 \d+$/ })).toBeChecked()
  await page.getByRole('searchbox', { name: '검색어' }).fill('')
  await expect(page.getByRole('table')).toBeVisible()
  await expect(page).toHaveURL('/search/?kind=%EB%AA%85%EB%A0%B9%EC%96%B4')
})

test('results are many, in one order, and more are shown when asked for', async ({ page }) => {
  await page.goto(address({ q: '컨테이너' }))
  await expect(results(page)).toHaveCount(20)
  const first = await results(page).evaluateAll(all => all.map(each => each.getAttribute('href')))
  await page.getByRole('button', { name: '20개 더 보기' }).click()
  await expect(results(page)).toHaveCount(40)
  await expect(results(page).nth(20)).toBeFocused()
  const all = await results(page).evaluateAll(all => all.map(each => each.getAttribute('href')))
  expect(all.slice(0, 20)).toEqual(first)
  expect(new Set(all).size).toBe(40)
})

test('a slip is mended, and the way back is a link of its own', async ({ page }) => {
  await page.goto(address({ q: 'contianer' }))
  await expect(page.getByText('‘container’로 찾았어요.')).toBeVisible()
  await page.getByRole('button', { name: '‘contianer’ 그대로 찾기' }).click()
  await expect(page).toHaveURL(address({ q: 'contianer', literal: '1' }))
  await expect(page.getByText('‘container’로 찾았어요.')).toBeHidden()
  await page.reload()
  await expect(page.locator('[data-search-result], .search-none').first()).toBeVisible()
  await expect(page.getByText('‘container’로 찾았어요.')).toBeHidden()
})

test('where nothing is found there is a way on', async ({ page }) => {
  await page.goto(address({ q: '뷁뷁뷁뷁' }))
  await expect(page.getByText('‘뷁뷁뷁뷁’에 맞는 내용을 찾지 못했어요.')).toBeVisible()
  await page.getByRole('main').getByRole('link', { name: '도커의 등장과 배경' }).click()
  await expect(page).toHaveURL('/history/')
})

test('a failure loses nothing and can be tried again', async ({ page }) => {
  page.removeAllListeners('console')
  await page.route('**/site-index.json', route => route.abort())
  await page.goto(address({ q: '볼륨' }))
  await expect(page.locator('search-page .search-failure')).toBeVisible()
  await expect(page.getByRole('searchbox', { name: '검색어' })).toHaveValue('볼륨')
  await expect(results(page)).toHaveCount(0)
  await page.unroute('**/site-index.json')
  await page.getByRole('button', { name: '다시 시도' }).click()
  await expect(results(page).first()).toBeVisible()
})

test.describe('copying', () => {
  test.use({ permissions: ['clipboard-read', 'clipboard-write'] })

  test('a command of a result, and the link with its query', async ({ page }) => {
    await page.goto(address({ q: 'docker run -d -p' }))
    const button = page.getByRole('button', { name: /^명령어 복사: docker/ }).first()
    await button.click()
    const command = (await button.getAttribute('aria-label'))!.replace('명령어 복사: ', '')
    await onClipboard(page).toBe(command)
    await page.getByRole('button', { name: '‘검색’ 링크 복사' }).click()
    await onClipboard(page).toBe(`http://localhost:4331${address({ q: 'docker run -d -p' })}`)
    await expect(page).toHaveURL(address({ q: 'docker run -d -p' }))
  })
})

for (const text of [
  '<img src=x onerror="throw Error(1)">',
  '"><script>throw Error(2)</script>',
  "';alert(1)//",
  '%00%ff',
]) {
  test(`${text} in an address is text and nothing else`, async ({ page }) => {
    await page.goto(address({ q: text, kind: text, literal: text }))
    await expect(page.getByRole('searchbox', { name: '검색어' })).toHaveValue(text)
    await expect(page.locator('[data-search-result], .search-none').first()).toBeVisible()
    expect(await page.locator('search-page').locator('img, .search-results script').count()).toBe(0)
  })
}

test('a broken address is still a page', async ({ page }) => {
  await page.goto('/search/?q=%E0%A4%A&kind=%')
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('검색')
  await expect(page.locator('[data-search-result], .search-none').first()).toBeVisible()
})

test.describe('without JavaScript', () => {
  test.use({ javaScriptEnabled: false })

  test('the page says so, and the glossary and the commands can be looked through', async ({ page }) => {
    await page.goto('/history/')
    await page.getByRole('banner').getByRole('link', { name: '찾아보기' }).click()
    await expect(page).toHaveURL('/search/')
    await expect(page.getByText('검색은 자바스크립트로 동작해요.')).toBeVisible()
    await expect(page.getByRole('searchbox')).toHaveCount(0)
    await expect(page.getByRole('row', { name: /^docker ps 실행 중인/ })).toBeVisible()
    await page.getByRole('link', { name: '네임스페이스 (namespace)' }).click()
    await expect(page).toHaveURL('/glossary/#term-namespace')
  })
})

for (const colorScheme of ['light', 'dark'] as const) {
  for (const width of [1280, 390, 320]) {
    test(`${colorScheme}, ${width} wide: no accessibility violation, no sideways scrolling`, async ({ page }) => {
      await page.setViewportSize({ width, height: 844 })
      await page.emulateMedia({ colorScheme })
      for (const path of [
        '/search/',
        address({ q: 'docker run -d -p' }),
        address({ q: 'contianer' }),
        address({ q: '뷁뷁뷁뷁' }),
      ]) {
        await page.goto(path)
        await networkIdle(page)
        expect(await violations(page)).toEqual([])
        expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(width)
      }
    })
  }
}
