import type { Page } from '@playwright/test'
import { violations } from './accessibility.ts'
import { networkIdle } from './network.ts'
import { below, expect, onClipboard, test } from './site.ts'

test.use({ permissions: ['clipboard-read', 'clipboard-write'] })

const site = 'http://localhost:4331'
const said = (page: Page, sentence: string) => page.getByRole('status').filter({ hasText: sentence })

/** Chooses an item of the menu of a button. */
async function choose(page: Page, button: string, item: string): Promise<void> {
  await page.getByRole('button', { name: button, exact: true }).click()
  await page.getByRole('menuitem', { name: item, exact: true }).click()
  await expect(page.getByRole('menu')).toBeHidden()
}

test('a section is copied as link, Markdown, quote, BBCode and HTML', async ({ page }) => {
  await page.goto('/commands/rename/')
  const forms = [
    ['링크', `${site}/s/rename-conflict/`, '링크를 복사했어요.'],
    ['Markdown 링크', `[docker rename: 이미 있는 이름](${site}/s/rename-conflict/)`, 'Markdown 링크를 복사했어요.'],
    [
      '인용과 링크',
      `> 다른 컨테이너가 이미 쓰는 이름으로는 바꿀 수 없어요.\n>\n> [docker rename: 이미 있는 이름](${site}/s/rename-conflict/)`,
      '인용과 링크를 복사했어요.',
    ],
    ['BBCode', `[url=${site}/s/rename-conflict/]docker rename: 이미 있는 이름[/url]`, 'BBCode를 복사했어요.'],
    ['HTML', `<a href="${site}/s/rename-conflict/">docker rename: 이미 있는 이름</a>`, 'HTML을 복사했어요.'],
  ] as const
  for (const [item, text, sentence] of forms) {
    await choose(page, '‘이미 있는 이름’ 공유', item)
    await onClipboard(page).toBe(text)
    await expect(said(page, sentence)).toBeAttached()
  }
})

test('a page is copied with what its description says first', async ({ page }) => {
  await page.goto('/commands/rename/')
  await choose(page, '‘docker rename’ 공유', '인용과 링크')
  await onClipboard(page).toMatch(
    /^> 컨테이너 이름을 바꾸는 docker rename의 .*\n>\n> \[docker rename\]\(http:\/\/localhost:4331\/commands\/rename\/\)$/,
  )
})

test('a block is copied with what it prints, and as code to embed it', async ({ page }) => {
  await page.goto('/commands/rename/')
  const button = '공유: docker rename worker front-old'
  await choose(page, button, '명령어와 출력 (Markdown)')
  await onClipboard(page).toMatch(
    /^```console\n\$ docker rename worker front-old {3}# front-old는 종료됐지만 이름은 남아 있어요\nError response from daemon: .*\nError: .*\n# 종료 코드 1\n```\n\n\[docker rename worker front-old\]\(http:\/\/localhost:4331\/s\/rename-taken\/\)$/,
  )
  await choose(page, button, '인용과 링크')
  await onClipboard(page).toContain('> `docker rename worker front-old`: front-old는')
  await choose(page, button, 'BBCode')
  await onClipboard(page).toMatch(/^\[code\]\n\$ docker rename worker front-old[\s\S]*\[\/url\]$/)
  await choose(page, button, '삽입 코드')
  await onClipboard(page).toMatch(
    /^<iframe src="http:\/\/localhost:4331\/embed\/rename-taken\/" title="docker rename worker front-old" width="100%" height="\d+" frameborder="0" loading="lazy" allow="clipboard-write"><\/iframe>$/,
  )
})

test('a section has no code to embed, and nothing to run', async ({ page }) => {
  await page.goto('/commands/ps/')
  await page.getByRole('button', { name: '‘문법’ 공유' }).click()
  await expect(page.getByRole('menuitem')).toHaveText([/^링크/, /^Markdown 링크/, /^인용과 링크/, /^BBCode/, /^HTML/])
})

test('below a sub-path the addresses keep the path', async ({ page }) => {
  await page.goto(`${below}/commands/rename/`)
  await choose(page, '‘문법’ 공유', '링크')
  await onClipboard(page).toBe(`${below}/s/rename-syntax/`)
  await choose(page, '공유: docker rename worker front-old', '삽입 코드')
  await onClipboard(page).toContain(`src="${below}/embed/rename-taken/"`)
})

test('the keyboard opens the menu, goes round in it, chooses and comes back', async ({ page }) => {
  await page.goto('/commands/ps/')
  const button = page.getByRole('button', { name: '‘문법’ 공유' })
  const focused = (name: string) => page.getByRole('menuitem', { name, exact: true })
  await button.focus()
  await page.keyboard.press('Enter')
  await expect(focused('링크')).toBeFocused()
  await expect(button).toHaveAttribute('aria-expanded', 'true')
  await expect(page.getByRole('menu', { name: '‘문법’ 공유' })).toBeVisible()
  await page.keyboard.press('ArrowUp')
  await expect(focused('HTML')).toBeFocused()
  await page.keyboard.press('ArrowDown')
  await expect(focused('링크')).toBeFocused()
  await page.keyboard.press('End')
  await expect(focused('HTML')).toBeFocused()
  await page.keyboard.press('Home')
  await page.keyboard.press('m')
  await expect(focused('Markdown 링크')).toBeFocused()
  await page.keyboard.press('Escape')
  await expect(page.getByRole('menu')).toBeHidden()
  await expect(button).toBeFocused()
  await expect(button).toHaveAttribute('aria-expanded', 'false')
  await page.keyboard.press('ArrowUp')
  await expect(focused('HTML')).toBeFocused()
  await page.keyboard.press('Tab')
  await expect(page.getByRole('menu')).toBeHidden()
  await expect(button).not.toBeFocused()
  await button.focus()
  await page.keyboard.press('ArrowDown')
  await expect(focused('링크')).toBeFocused()
  await page.keyboard.press('Enter')
  await expect(said(page, '링크를 복사했어요.')).toBeAttached()
  await expect(button).toBeFocused()
  await onClipboard(page).toBe(`${site}/s/ps-syntax/`)
})

test('a press beside the menu, or on its button, closes it', async ({ page }) => {
  await page.goto('/commands/ps/')
  const button = page.getByRole('button', { name: '‘문법’ 공유' })
  const menu = page.getByRole('menu')
  await button.click()
  await expect(menu).toBeVisible()
  await button.click()
  await expect(menu).toBeHidden()
  await button.click()
  await expect(menu).toBeVisible()
  await page.getByRole('heading', { level: 1 }).click()
  await expect(menu).toBeHidden()
})

test('where the browser refuses, the text is selected for copying by hand', async ({ page }) => {
  await page.addInitScript(() => {
    navigator.clipboard.writeText = () => Promise.reject(new DOMException('denied', 'NotAllowedError'))
  })
  await page.goto('/commands/ps/')
  await page.getByRole('button', { name: '‘문법’ 공유' }).click()
  await page.getByRole('menuitem', { name: '링크', exact: true }).click()
  const dialog = page.getByRole('dialog', { name: '직접 복사하기' })
  await expect(dialog.getByRole('textbox', { name: '복사할 글' })).toBeFocused()
  expect(await page.evaluate('getSelection().toString()')).toBe(`${site}/s/ps-syntax/`)
  await page.keyboard.press('Escape')
  await expect(dialog).toHaveCount(0)
  await expect(page.getByRole('button', { name: '‘문법’ 공유' })).toBeFocused()
})

test('the system’s share sheet gets title and link, where there is one', async ({ page }) => {
  await page.addInitScript(() => {
    navigator.share = data => {
      document.body.dataset.sent = JSON.stringify(data)
      return Promise.reject(new DOMException('went back', 'AbortError'))
    }
  })
  await page.goto('/commands/ps/')
  await page.getByRole('button', { name: '‘문법’ 공유' }).click()
  await page.getByRole('menuitem', { name: '다른 앱으로 보내기' }).click()
  expect(JSON.parse((await page.locator('body').getAttribute('data-sent')) ?? '')).toEqual({
    title: 'docker ps: 문법',
    url: `${site}/s/ps-syntax/`,
  })
})

test('nothing of the menu loads before it is asked for', async ({ page }) => {
  const loaded: string[] = []
  page.on('request', request => loaded.push(request.url()))
  await page.goto('/commands/ps/')
  await networkIdle(page)
  const before = loaded.length
  await page.getByRole('button', { name: '‘문법’ 공유' }).click()
  await expect(page.getByRole('menu')).toBeVisible()
  const after = loaded.slice(before)
  expect(after.some(url => url.endsWith('.css'))).toBe(true)
  expect(after.some(url => url.endsWith('.js'))).toBe(true)
})

test.describe('on a phone', () => {
  test.use({ hasTouch: true, isMobile: true, viewport: { width: 390, height: 844 } })

  test('the menu fits, and its items are large enough for a finger', async ({ page }) => {
    await page.goto('/commands/rename/')
    for (const name of ['‘docker rename’ 공유', '공유: docker rename worker front-old']) {
      await page.getByRole('button', { name, exact: true }).tap()
      const box = await page.getByRole('menu').boundingBox()
      expect(box?.x).toBeGreaterThanOrEqual(8)
      expect((box?.x ?? 0) + (box?.width ?? 0)).toBeLessThanOrEqual(382)
      for (const item of await page.getByRole('menuitem').all()) {
        expect((await item.boundingBox())?.height).toBeGreaterThanOrEqual(44)
      }
      await page.getByRole('menuitem', { name: 'Markdown 링크' }).tap()
      await expect(said(page, 'Markdown 링크를 복사했어요.')).toBeAttached()
    }
  })
})

for (const colorScheme of ['light', 'dark'] as const) {
  test(`the open menu has no accessibility violation in the ${colorScheme} theme`, async ({ page }) => {
    await page.emulateMedia({ colorScheme })
    await page.goto('/commands/rename/')
    for (const name of ['‘문법’ 공유', '공유: docker rename worker front-old']) {
      await page.getByRole('button', { name, exact: true }).click()
      await expect(page.getByRole('menu')).toBeVisible()
      expect(await violations(page)).toEqual([])
    }
  })
}
