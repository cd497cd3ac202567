import type { Page } from '@playwright/test'
import { violations } from './accessibility.ts'
import { networkIdle } from './network.ts'
import { below, expect, test } from './site.ts'

/** The texts that are marked on the page. */
const marked = (page: Page) =>
  page.evaluate(() => [...(CSS.highlights.get('searched') ?? [])].map(range => (range as Range).toString()))
const note = (page: Page) => page.getByRole('complementary', { name: '찾은 말 표시' })

/** Opens the first hit of what a reader types. */
async function openFirst(page: Page, text: string) {
  const dialog = page.getByRole('dialog', { name: '검색' })
  await page.keyboard.press('Control+k')
  await page.keyboard.type(text)
  await expect(dialog.locator('[role=listbox]')).toHaveAttribute('aria-busy', 'false')
  const first = dialog.getByRole('option').first()
  const href = await first.evaluate(link => (link as HTMLAnchorElement).href)
  await page.keyboard.press('Enter')
  await expect(page).toHaveURL(href)
  await expect(note(page)).toBeVisible()
}

for (const root of ['http://localhost:4331', below]) {
  test(`the words are marked in the section, and the address stays plain ${root}`, async ({ page }) => {
    await page.goto(`${root}/history/`)
    await openFirst(page, '하이퍼바이저')
    await expect(page).toHaveURL(`${root}/glossary/#term-hypervisor`)
    await expect(note(page)).toContainText('하이퍼바이저')
    await expect.poll(() => marked(page)).toContain('하이퍼바이저')
    const isInside = await page.evaluate(() => {
      const heading = document.getElementById('term-hypervisor')!.getBoundingClientRect()
      const next = document.getElementById('term-guest-os')!.getBoundingClientRect()
      return [...CSS.highlights.get('searched')!].every(range => {
        const { top } = (range as Range).getBoundingClientRect()
        return top >= heading.top - 4 && top < next.top
      })
    })
    expect(isInside).toBe(true)
  })
}

test('Escape takes the marks away, for good', async ({ page }) => {
  await page.goto('/history/')
  await openFirst(page, '네임스페이스')
  await expect.poll(() => marked(page)).not.toEqual([])
  await expect(page.getByRole('status').filter({ hasText: /곳에 표시했어요/ })).toBeAttached()
  await page.keyboard.press('Escape')
  expect(await marked(page)).toEqual([])
  await expect(note(page)).toBeHidden()
  await page.reload()
  await expect(page.getByRole('heading', { level: 1 })).toBeVisible()
  await networkIdle(page)
  expect(await marked(page)).toEqual([])
})

test('so does the button, and the keyboard goes on at the section', async ({ page }) => {
  await page.goto('/history/')
  await openFirst(page, '네임스페이스')
  const id = new URL(page.url()).hash
  await note(page).getByRole('button', { name: '표시 지우기' }).press('Enter')
  await expect(note(page)).toBeHidden()
  expect(await marked(page)).toEqual([])
  await expect(page.locator(id)).toBeFocused()
})

test('a reload and the way back keep the marks; another section of the page has none', async ({ page }) => {
  await page.goto('/history/')
  await openFirst(page, '하이퍼바이저')
  await expect.poll(() => marked(page)).not.toEqual([])
  const before = await marked(page)
  await page.reload()
  await expect.poll(() => marked(page)).toEqual(before)
  await page.evaluate("location.hash = '#term-image'")
  await expect.poll(() => marked(page)).toEqual([])
  await page.goBack()
  await expect.poll(() => marked(page)).toEqual(before)
})

test('a hit on the page that is open is marked, again and again', async ({ page }) => {
  await page.goto('/glossary/#term-hypervisor')
  for (const text of ['하이퍼바이저', 'hypervisor']) {
    await openFirst(page, text)
    await expect(page).toHaveURL('/glossary/#term-hypervisor')
    await expect(note(page)).toContainText(text)
    await expect.poll(() => marked(page)).not.toEqual([])
  }
})

test('a new tab marks them too, and only the one that was opened from the search', async ({ page, context }) => {
  await page.goto('/history/')
  await page.keyboard.press('Control+k')
  await page.keyboard.type('하이퍼바이저')
  const hit = page.getByRole('dialog').getByRole('option').first()
  await expect(hit).toBeVisible()
  for (const open of [() => page.keyboard.press('Control+Enter'), () => hit.click({ modifiers: ['ControlOrMeta'] })]) {
    const opening = context.waitForEvent('page')
    await open()
    const tab = await opening
    await expect(tab).toHaveURL('/glossary/#term-hypervisor')
    await expect.poll(() => marked(tab)).not.toEqual([])
    await tab.close()
  }
  const other = await context.newPage()
  await other.goto('/glossary/#term-hypervisor')
  await networkIdle(other)
  expect(await marked(other)).toEqual([])
})

test('a result of the search page is marked', async ({ page }) => {
  await page.goto('/search/?q=하이퍼바이저')
  await page.locator('[data-search-result]').first().click()
  await expect(page).toHaveURL('/glossary/#term-hypervisor')
  await expect.poll(() => marked(page)).toContain('하이퍼바이저')
})

test('Escape belongs to what is open above the text', async ({ page }) => {
  await page.goto('/history/')
  await openFirst(page, '네임스페이스')
  await expect(note(page)).toBeVisible()
  await page.keyboard.press('Control+k')
  await page.keyboard.press('Escape')
  await expect(page.getByRole('dialog')).toBeHidden()
  await expect(note(page)).toBeVisible()
})

test('the marked words of a command are found over its parts', async ({ page }) => {
  await page.goto('/history/')
  await page.evaluate(() => {
    localStorage.setItem(
      'docker-notes:searched',
      JSON.stringify([
        { address: '/commands/ps/#ps-all', time: Date.now(), text: 'docker ps -a', forms: ['docker ps', '-a'] },
      ]),
    )
  })
  await page.goto('/commands/ps/#ps-all')
  await expect.poll(() => marked(page)).toContain('docker ps')
  expect(await marked(page)).toContain('-a')
})

test('where a browser has no highlights, the same words are marked, and the text is the same after', async ({
  page,
}) => {
  await page.addInitScript(() => {
    Reflect.deleteProperty(CSS, 'highlights')
  })
  await page.goto('/commands/ps/')
  const text = await page.locator('main').innerText()
  await page.evaluate(() => {
    localStorage.setItem(
      'docker-notes:searched',
      JSON.stringify([
        { address: '/commands/ps/#ps-all', time: Date.now(), text: 'docker ps', forms: ['docker ps', '컨테이너'] },
      ]),
    )
  })
  await page.goto('/history/')
  await page.goto('/commands/ps/#ps-all')
  await expect(page.locator('main mark.searched').filter({ hasText: '컨테이너' }).first()).toBeVisible()
  await expect(page.locator('main [data-command] mark.searched').first()).toBeVisible()
  await page.keyboard.press('Escape')
  await expect(page.locator('mark.searched')).toHaveCount(0)
  expect(await page.locator('main').innerText()).toBe(text)
})

for (const colorScheme of ['light', 'dark'] as const) {
  for (const width of [1280, 390]) {
    test(`${colorScheme}, ${width} wide: no accessibility violation`, async ({ page }) => {
      await page.setViewportSize({ width, height: 844 })
      await page.emulateMedia({ colorScheme })
      await page.goto('/history/')
      await openFirst(page, '네임스페이스')
      await expect(note(page)).toBeInViewport()
      expect(await violations(page)).toEqual([])
      expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(width)
    })
  }
}
