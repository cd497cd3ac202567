import { networkIdle } from './network.ts'
import { below, expect, test } from './site.ts'

test('the keyboard alone reaches the text, a command and the next page', async ({ page }) => {
  await page.goto('/commands/ps/')
  await page.keyboard.press('Tab')
  await expect(page.getByRole('link', { name: '본문으로 건너뛰기' })).toBeFocused()
  await page.keyboard.press('Enter')
  const copy = page.getByRole('button', { name: /^명령어 복사:/ }).first()
  for (let presses = 0; presses < 40 && !(await copy.evaluate(button => button.matches(':focus'))); presses++) {
    await page.keyboard.press('Tab')
  }
  await expect(copy).toBeFocused()
  await page.context().grantPermissions(['clipboard-read', 'clipboard-write'])
  await page.keyboard.press('Enter')
  await expect(copy).toHaveAttribute('data-state', 'copied')
  await page.getByRole('link', { name: /다음/ }).focus()
  await page.keyboard.press('Enter')
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('docker rename')
})

for (const root of ['', below]) {
  test(`search finds a word and leads to its section ${root}`, async ({ page }) => {
    await page.goto(`${root}/`)
    await page.keyboard.press('Control+k')
    await page.keyboard.type('네임스페이스')
    const result = page.getByRole('dialog').getByRole('option').filter({ hasText: '네임스페이스' }).first()
    await expect(result).toBeVisible()
    await result.press('Enter')
    await expect(page).toHaveURL(/#[a-z0-9-]+$/)
    await expect(page.locator(new URL(page.url()).hash)).toBeInViewport()
  })
}

test.describe('on a phone', () => {
  test.use({ viewport: { width: 390, height: 844 }, hasTouch: true })

  test('the menu leads from the home page to any note', async ({ page }) => {
    await page.goto('/')
    await page.getByRole('button', { name: '메뉴' }).click()
    await page.getByRole('navigation', { name: '메인' }).getByRole('link', { name: 'docker exec' }).click()
    await expect(page.getByRole('heading', { level: 1 })).toHaveText('docker exec')
  })

  test('a note stands under its command', async ({ page }) => {
    await page.goto('/')
    const command = await page.locator('.console-command').first().boundingBox()
    const note = await page.locator('.console-note').first().boundingBox()
    expect(note?.y).toBeGreaterThanOrEqual((command?.y ?? 0) + (command?.height ?? 0))
  })
})

test('a page is fetched beforehand, once, when a link to it is pointed at', async ({ page }) => {
  await page.goto('/history/')
  const asked: string[] = []
  page.on('request', request => asked.push(new URL(request.url()).pathname))
  const link = page.getByRole('navigation', { name: '메인' }).getByRole('link', { name: 'docker ps' })
  await link.hover()
  await expect.poll(() => asked).toEqual(['/commands/ps/'])
  await page.getByRole('navigation', { name: '메인' }).getByRole('link', { name: '도커의 등장과 배경' }).hover()
  await link.focus()
  await networkIdle(page)
  expect(asked).toEqual(['/commands/ps/'])
})

test('on paper there are texts, outputs and short addresses, and nothing to press', async ({ page }) => {
  await page.emulateMedia({ media: 'print', colorScheme: 'dark' })
  for (const path of ['/commands/run/', '/client-server/']) {
    await page.goto(path)
    await expect(page.locator('console-block pre').first()).toBeVisible()
    await expect(page.locator('console-block figure').first()).toHaveCSS('background-color', 'rgb(246, 248, 251)')
    for (const role of ['button', 'textbox', 'navigation', 'region'] as const) {
      await expect(page.getByRole(role)).toHaveCount(0)
    }
  }
  const address = await page
    .locator('.heading h2')
    .first()
    .evaluate(heading => {
      return getComputedStyle(heading, '::after').content
    })
  expect(address).toContain('/s/')
})

test('on a wide screen a note stands beside its command', async ({ page }) => {
  await page.goto('/')
  const command = await page.locator('.console-command').first().boundingBox()
  const note = await page.locator('.console-note').first().boundingBox()
  expect(note?.x).toBeGreaterThanOrEqual((command?.x ?? 0) + (command?.width ?? 0))
})

test('the theme that a reader picks stays', async ({ page }) => {
  await page.emulateMedia({ colorScheme: 'light' })
  await page.goto('/')
  await page.getByRole('combobox', { name: '테마 선택' }).selectOption('dark')
  await page.goto('/history/')
  await expect(page.locator('html')).toHaveAttribute('data-theme', 'dark')
})

test.describe('without JavaScript', () => {
  test.use({ javaScriptEnabled: false })

  for (const [colorScheme, surface] of [
    ['light', 'rgb(246, 248, 251)'],
    ['dark', 'rgb(25, 30, 39)'],
  ] as const) {
    test(`the theme is the system's: ${colorScheme}`, async ({ page }) => {
      await page.emulateMedia({ colorScheme })
      for (const path of ['/commands/run/', '/embed/rename-taken/']) {
        await page.goto(path)
        await expect(page.locator('html')).toHaveCSS('color-scheme', colorScheme)
        await expect(page.getByRole('figure').first()).toHaveCSS('background-color', surface)
      }
    })
  }

  test('commands and notes are there, and no button that would do nothing', async ({ page }) => {
    await page.goto('/commands/run/')
    const block = page.locator('console-block').first()
    await expect(block.locator('code').first()).toBeVisible()
    await expect(block.locator('.console-note').first()).toBeVisible()
    await expect(page.getByRole('button', { name: /복사/ })).toHaveCount(0)
    await expect(page.getByRole('navigation', { name: '메인' }).getByRole('link').first()).toBeVisible()
  })

  test('diagrams are drawn', async ({ page }) => {
    await page.goto('/vm-vs-container/')
    await expect(page.getByRole('img').first()).toBeVisible()
  })
})
