import { violations } from './accessibility.ts'
import { expect, onClipboard, test } from './site.ts'

test.use({ permissions: ['clipboard-read', 'clipboard-write'] })

const table = 'section-table tr:has(td)'

test('an example is copied as it is shown', async ({ page }) => {
  await page.goto('/forum/')
  await page.getByRole('button', { name: '복사: 인용과 링크' }).click()
  await expect(page.getByRole('status').filter({ hasText: '복사했어요.' })).toBeAttached()
  await onClipboard(page).toMatch(/^> .+\n>\n> \[docker ps.*\]\(http:\/\/localhost:4321\/s\/ps-all\/\)$/)
})

test('the session link of the examples opens what it says', async ({ page }) => {
  await page.goto('/forum/')
  const link = new URL(await page.getByRole('figure', { name: '실습 링크' }).locator('pre').innerText())
  expect(link.origin + link.pathname).toBe('http://localhost:4321/playground/')
  await page.goto(`/playground/${link.hash}`)
  await expect(page.locator('shared-commands li')).toHaveText([
    'docker run -d -p 8080:80 --name web nginx',
    'curl localhost:8080',
  ])
})

test('the code of the examples to embed shows the block', async ({ page }) => {
  await page.goto('/forum/')
  const code = await page.getByRole('figure', { name: '삽입 코드' }).locator('pre').innerText()
  await page.setContent(code.replaceAll('http://localhost:4321', 'http://localhost:4331'))
  await expect(page.frameLocator('iframe').getByRole('figure')).toContainText('docker rename worker front-old')
})

test('the table has every section, and hands each on', async ({ page, request }) => {
  await page.goto('/forum/')
  const all = (await (await request.get('/sections.json')).json()) as { readonly kind: string }[]
  await expect(page.locator(table)).toHaveCount(all.filter(({ kind }) => kind !== 'option').length)
  await page.getByRole('searchbox', { name: '목록에서 찾기' }).fill('rename 이미 있는')
  await expect(page.getByRole('status').filter({ hasText: '1개가 있어요.' })).toBeVisible()
  await page.getByRole('button', { name: '‘이미 있는 이름’ 링크 복사' }).click()
  await expect(page.getByRole('status').filter({ hasText: '복사했어요.' })).toBeAttached()
  await onClipboard(page).toBe('http://localhost:4331/s/rename-conflict/')
  await expect(page).toHaveURL('/forum/')
  await page.getByRole('button', { name: '‘이미 있는 이름’ 공유' }).click()
  await page.getByRole('menuitem', { name: '인용과 링크' }).click()
  await expect(page.getByRole('status').filter({ hasText: '인용과 링크를 복사했어요.' })).toBeAttached()
  await onClipboard(page).toBe(
    '> 다른 컨테이너가 이미 쓰는 이름으로는 바꿀 수 없어요.\n>\n> [docker rename: 이미 있는 이름](http://localhost:4331/s/rename-conflict/)',
  )
})

test('the filter goes by kind, and says where nothing is found', async ({ page }) => {
  await page.goto('/forum/')
  await page.getByRole('combobox', { name: '종류' }).selectOption('명령어 블록')
  await page.getByRole('searchbox', { name: '목록에서 찾기' }).fill('front-old')
  await expect(page.locator(`${table}:visible`)).toHaveText([/docker rename worker front-old/])
  await page.getByRole('button', { name: '‘docker rename worker front-old’ 공유' }).click()
  await page.getByRole('menuitem', { name: '삽입 코드' }).click()
  await expect(page.getByRole('status').filter({ hasText: '삽입 코드를 복사했어요.' })).toBeAttached()
  await onClipboard(page).toContain('<iframe src="http://localhost:4331/embed/rename-taken/"')
  await page.getByRole('searchbox', { name: '목록에서 찾기' }).fill('"><img src=x onerror=alert(1)>')
  await expect(page.getByRole('status').filter({ hasText: '찾는 것이 없어요.' })).toBeVisible()
  await expect(page.locator(`${table}:visible`)).toHaveCount(0)
})

for (const colorScheme of ['light', 'dark'] as const) {
  test(`the filtered table on a phone has no accessibility violation in the ${colorScheme} theme`, async ({ page }) => {
    await page.emulateMedia({ colorScheme })
    await page.setViewportSize({ width: 390, height: 844 })
    await page.goto('/forum/')
    await page.getByRole('searchbox', { name: '목록에서 찾기' }).fill('포트')
    expect(await page.evaluate('document.documentElement.scrollWidth')).toBe(390)
    expect(await violations(page)).toEqual([])
  })
}

test.describe('without JavaScript', () => {
  test.use({ javaScriptEnabled: false })

  test('the table and the examples are there, without buttons that do nothing', async ({ page }) => {
    await page.goto('/forum/')
    await expect(page.getByRole('row').getByRole('link', { name: '이미 있는 이름', exact: true })).toHaveAttribute(
      'href',
      '/s/rename-conflict/',
    )
    await expect(page.getByRole('searchbox', { name: '목록에서 찾기' })).toBeHidden()
    await expect(page.getByRole('button', { name: '복사' })).toHaveCount(0)
    await expect(page.getByRole('figure', { name: '짧은 주소' })).toContainText('/s/ps-all/')
  })
})
