import { readdirSync } from 'node:fs'
import type { Page } from '@playwright/test'
import { violations } from './accessibility.ts'
import { networkIdle } from './network.ts'
import { below, expect, onClipboard, test } from './site.ts'

const dialogOf = (page: Page) => page.getByRole('dialog', { name: '검색' })
const inputOf = (page: Page) => dialogOf(page).getByRole('combobox', { name: '검색어' })
const optionsOf = (page: Page) => dialogOf(page).getByRole('option')
const chosenOf = (page: Page) => dialogOf(page).locator('[role=option][aria-selected=true]')

/** Hits of all that was typed are there. */
async function settled(page: Page) {
  await expect(dialogOf(page).locator('[role=listbox]')).toHaveAttribute('aria-busy', 'false')
  await expect(optionsOf(page).first()).toBeVisible()
}

/** Opens the search with what a reader types, and waits for hits. */
async function search(page: Page, text: string, path?: string) {
  if (path !== undefined) await page.goto(path)
  await page.keyboard.press('Control+k')
  await page.keyboard.type(text)
  await settled(page)
}

/** Opens the best hit and waits until it is there. */
async function enter(page: Page, option = optionsOf(page).first()) {
  const href = await option.evaluate(link => (link as HTMLAnchorElement).href)
  await page.keyboard.press('Enter')
  await expect(page).toHaveURL(href)
  await page.waitForLoadState()
  await expect(dialogOf(page)).toBeHidden()
}

for (const key of ['Control+k', 'Meta+k', '/']) {
  test(`${key} opens the search, Escape closes it and gives the focus back`, async ({ page }) => {
    await page.goto('/')
    const link = page.getByRole('link', { name: '처음부터 읽기' })
    await link.focus()
    await page.keyboard.press(key)
    await expect(inputOf(page)).toBeFocused()
    await page.keyboard.type('로그')
    await expect(inputOf(page)).toHaveValue('로그')
    await expect(optionsOf(page).first()).toBeVisible()
    await page.keyboard.press('Escape')
    await expect(dialogOf(page)).toBeHidden()
    await expect(link).toBeFocused()
  })
}

test('the key of K opens the search while Korean is written', async ({ page }) => {
  await page.goto('/')
  await page.evaluate(() =>
    document.body.dispatchEvent(
      new KeyboardEvent('keydown', { key: 'ㅏ', code: 'KeyK', ctrlKey: true, bubbles: true, cancelable: true }),
    ),
  )
  await expect(dialogOf(page)).toBeVisible()
})

test('a slash that is typed somewhere stays a slash', async ({ page }) => {
  await page.goto('/search/')
  await page.getByRole('searchbox', { name: '검색어' }).pressSequentially('/var')
  await expect(page.getByRole('searchbox', { name: '검색어' })).toHaveValue('/var')
  await expect(dialogOf(page)).toBeHidden()
})

test('the key / can be switched off, for good, and on again', async ({ page }) => {
  await page.goto('/')
  const setting = dialogOf(page).getByRole('checkbox', { name: '/ 키로도 열기' })
  await page.keyboard.press('/')
  await setting.uncheck()
  await page.keyboard.press('Escape')
  const button = page.getByRole('button', { name: '검색', exact: true })
  await expect(button).toHaveAttribute('aria-keyshortcuts', 'Control+K Meta+K')
  await page.goto('/history/')
  await page.keyboard.press('/')
  await expect(dialogOf(page)).toBeHidden()
  await page.keyboard.press('Control+k')
  await expect(setting).not.toBeChecked()
  await setting.check()
  await page.keyboard.press('Escape')
  await expect(dialogOf(page)).toBeHidden()
  await page.keyboard.press('/')
  await expect(dialogOf(page)).toBeVisible()
  await expect(inputOf(page)).toHaveValue('')
})

test('hits follow what is composed; Enter completes a syllable and opens nothing', async ({ page }) => {
  await page.goto('/')
  await page.keyboard.press('Control+k')
  const keyboard = await page.context().newCDPSession(page)
  const compose = (text: string) =>
    keyboard.send('Input.imeSetComposition', { text, selectionStart: text.length, selectionEnd: text.length })
  for (const text of ['ㅋ', '커', '컨']) await compose(text)
  await keyboard.send('Input.insertText', { text: '컨' })
  for (const text of ['ㅌ', '테', '텡']) await compose(text)
  await expect(inputOf(page)).toHaveValue('컨텡')
  await expect(optionsOf(page).filter({ hasText: '컨테이너' }).first()).toBeVisible()
  const address = page.url()
  await page.evaluate(() => {
    const input = document.querySelector('dialog input')!
    const press = (type: string, isComposing: boolean) =>
      input.dispatchEvent(
        new KeyboardEvent(type, { key: 'Enter', code: 'Enter', isComposing, bubbles: true, cancelable: true }),
      )
    press('keydown', true)
    // The same press again, as some keyboards say it, and what the browser makes of it.
    if (press('keydown', false)) (input as HTMLInputElement).form!.requestSubmit()
    press('keyup', false)
  })
  await expect(dialogOf(page)).toBeVisible()
  expect(page.url()).toBe(address)
  await keyboard.send('Input.insertText', { text: '테이너' })
  await expect(inputOf(page)).toHaveValue('컨테이너')
  await page.keyboard.press('Enter')
  await expect(dialogOf(page)).toBeHidden()
  expect(page.url()).not.toBe(address)
})

test('arrow keys, Home and End choose, and the text can be edited on', async ({ page }) => {
  await search(page, '볼륨', '/')
  const input = inputOf(page)
  await expect(input).toHaveAttribute('aria-expanded', 'true')
  await expect(input).not.toHaveAttribute('aria-activedescendant', /./)
  const isChosen = async (option: ReturnType<typeof optionsOf>) => {
    await expect(option).toHaveAttribute('aria-selected', 'true')
    await expect(chosenOf(page)).toHaveCount(1)
    await expect(input).toHaveAttribute('aria-activedescendant', (await option.getAttribute('id'))!)
    await expect(option).toBeInViewport()
    await expect(input).toBeFocused()
  }
  await page.keyboard.press('ArrowDown')
  await isChosen(optionsOf(page).first())
  await page.keyboard.press('ArrowDown')
  await isChosen(optionsOf(page).nth(1))
  await page.keyboard.press('End')
  await isChosen(optionsOf(page).last())
  await page.keyboard.press('ArrowDown')
  await isChosen(optionsOf(page).first())
  await page.keyboard.press('ArrowUp')
  await isChosen(optionsOf(page).last())
  await page.keyboard.press('Home')
  await isChosen(optionsOf(page).first())
  await page.keyboard.press('ArrowLeft')
  await expect(chosenOf(page)).toHaveCount(0)
  await expect(input).not.toHaveAttribute('aria-activedescendant', /./)
  await page.keyboard.press('Home')
  await page.keyboard.type('도커 ')
  await expect(input).toHaveValue('도커 볼륨')
})

test('Enter opens the first hit, or the one that is chosen', async ({ page }) => {
  await search(page, 'docker logs', '/')
  await enter(page)
  await search(page, 'docker logs')
  await page.keyboard.press('ArrowDown')
  await page.keyboard.press('ArrowDown')
  await enter(page, optionsOf(page).nth(1))
})

test('Ctrl and Enter open a hit in a new tab', async ({ page }) => {
  await search(page, '네임스페이스', '/')
  const href = await optionsOf(page).first().getAttribute('href')
  const opened = page.context().waitForEvent('page')
  await page.keyboard.press('Control+Enter')
  await expect(await opened).toHaveURL(href!)
  await expect(dialogOf(page)).toBeVisible()
})

test('Enter waits for the hits of what was typed', async ({ page }) => {
  await page.route('**/site-index.json', async route => {
    await new Promise(resolve => setTimeout(resolve, 700))
    await route.continue()
  })
  await page.goto('/')
  await page.keyboard.press('Control+k')
  await page.keyboard.type('하이퍼바이저')
  await page.keyboard.press('Enter')
  await expect(page).toHaveURL('/glossary/#term-hypervisor')
})

test('hits stand by page, the best first, with marks in title and excerpt', async ({ page }) => {
  await search(page, '종료된 컨테이너', '/')
  const groups = dialogOf(page).getByRole('listbox', { name: '검색 결과' }).getByRole('group')
  expect(await groups.count()).toBeGreaterThan(1)
  for (const group of await groups.all()) {
    const pages = await group
      .getByRole('option')
      .evaluateAll(all => all.map(each => (each as HTMLAnchorElement).pathname))
    expect(new Set(pages).size).toBe(1)
  }
  const hit = optionsOf(page).filter({ hasText: '종료된 컨테이너까지 보기' }).first()
  await expect(hit.locator('.hit-title mark').first()).toBeVisible()
  await expect(hit.locator('.hit-excerpt mark').first()).toBeVisible()
})

test('one kind of hits can be seen alone; a kind of which there is none cannot be chosen', async ({ page }) => {
  await search(page, 'docker ps', '/')
  const kinds = dialogOf(page).getByRole('group', { name: '종류' })
  await kinds.getByRole('radio', { name: /^명령어 \d+$/ }).check()
  await expect(optionsOf(page).first()).toBeVisible()
  const paths = () => optionsOf(page).evaluateAll(all => all.map(each => (each as HTMLAnchorElement).pathname))
  await expect.poll(async () => (await paths()).every(path => /^\/(commands|options)\//.test(path))).toBe(true)
  await kinds.getByRole('radio', { name: /^개념 \d+$/ }).check()
  await expect.poll(async () => (await paths()).every(path => !path.startsWith('/commands/ps'))).toBe(true)
  await inputOf(page).fill('하이퍼바이저')
  await expect(kinds.getByRole('radio', { name: '실습 0' })).toBeDisabled()
})

test('recent searches are kept, and can be repeated, removed and cleared', async ({ page }) => {
  for (const text of ['볼륨', '포트']) {
    await search(page, text, '/')
    await enter(page)
  }
  await page.goto('/history/')
  await page.keyboard.press('Control+k')
  const recent = dialogOf(page).getByRole('region', { name: '최근에 찾은 말' })
  await expect(recent.locator('.search-again')).toHaveText(['포트', '볼륨'])
  await page.keyboard.press('ArrowDown')
  await page.keyboard.press('ArrowDown')
  await page.keyboard.press('Enter')
  await expect(inputOf(page)).toHaveValue('볼륨')
  await expect(inputOf(page)).toBeFocused()
  await expect(optionsOf(page).first()).toBeVisible()
  await expect(recent).toBeHidden()
  await inputOf(page).fill('')
  await recent.getByRole('button', { name: '‘포트’ 지우기' }).click()
  await expect(recent.locator('.search-again')).toHaveText(['볼륨'])
  await page.reload()
  await page.keyboard.press('Control+k')
  await expect(recent.locator('.search-again')).toHaveText(['볼륨'])
  await recent.getByRole('button', { name: '모두 지우기' }).click()
  await expect(recent).toBeHidden()
  await expect(inputOf(page)).toBeFocused()
  await page.reload()
  await page.keyboard.press('Control+k')
  await expect(dialogOf(page).getByText('낱말이나 명령어, 오류 메시지를 입력하세요.')).toBeVisible()
})

test('where nothing is found the search says so and leads on', async ({ page }) => {
  await page.goto('/')
  await page.keyboard.press('Control+k')
  await page.keyboard.type('뷁뷁뷁뷁')
  await expect(dialogOf(page)).toContainText('‘뷁뷁뷁뷁’에 맞는 내용을 찾지 못했어요.')
  await expect(inputOf(page)).toHaveAttribute('aria-expanded', 'false')
  await expect(dialogOf(page).getByRole('status')).toHaveText('찾은 것이 없어요.')
  await dialogOf(page).getByRole('link', { name: '도커의 등장과 배경' }).click()
  await expect(page).toHaveURL('/history/')
})

test('a slip is mended, and the way back is there', async ({ page }) => {
  await search(page, 'contianer', '/')
  await expect(dialogOf(page)).toContainText('‘container’로 찾았어요.')
  await expect(dialogOf(page).getByRole('status')).toHaveText(/^‘container’: 결과 \d+개/)
  await dialogOf(page).getByRole('button', { name: '‘contianer’ 그대로 찾기' }).click()
  await expect(dialogOf(page)).not.toContainText('찾았어요.')
  await expect(inputOf(page)).toHaveValue('contianer')
  await expect(inputOf(page)).toBeFocused()
  await page.keyboard.press('Backspace')
  await expect(dialogOf(page)).toContainText('로 찾았어요.')
})

test.describe('a command of a hit', () => {
  test.use({ permissions: ['clipboard-read', 'clipboard-write'] })

  test('is copied by Ctrl+C, by its button and by a click', async ({ page }) => {
    await search(page, 'docker run -d -p', '/')
    const hit = optionsOf(page)
      .filter({ has: page.locator('.hit-command') })
      .first()
    await expect(hit).toBeVisible()
    const command = (await hit.locator('.hit-command').textContent())!
    expect(command).toContain('docker')
    for (let presses = 0; presses < 40 && (await chosenOf(page).and(hit).count()) === 0; presses++) {
      await page.keyboard.press('ArrowDown')
    }
    await page.keyboard.press('Control+c')
    await onClipboard(page).toBe(command)
    await page.evaluate('navigator.clipboard.writeText("")')
    const button = dialogOf(page).getByRole('button', { name: `명령어 복사: ${command}` })
    for (let presses = 0; presses < 20 && !(await button.evaluate(each => each.matches(':focus'))); presses++) {
      await page.keyboard.press('Tab')
    }
    await page.keyboard.press('Enter')
    await onClipboard(page).toBe(command)
    await page.evaluate('navigator.clipboard.writeText("")')
    await hit.locator('.hit-command').click()
    await onClipboard(page).toBe(command)
    await expect(dialogOf(page)).toBeVisible()
  })
})

test('once loaded, the search goes on without a network', async ({ page, context }) => {
  const loaded = new Set<string>()
  page.on('requestfinished', request => loaded.add(new URL(request.url()).pathname))
  await page.goto('/')
  await page.keyboard.press('Control+k')
  await page.keyboard.type('이미지')
  await expect(optionsOf(page).first()).toBeVisible()
  const files = ['/pagefind/index', '/pagefind/text'].flatMap(folder =>
    readdirSync(`dist${folder}`).map(name => `${folder}/${name}`),
  )
  await expect.poll(() => files.filter(file => !loaded.has(file))).toEqual([])
  await context.setOffline(true)
  for (const text of ['쿠버네티스', '데몬', 'docker rmi', 'ㅂㄹ', 'contianer']) {
    await inputOf(page).fill(text)
    await expect(optionsOf(page).first()).toBeVisible()
    await expect(optionsOf(page).first().locator('.hit-excerpt')).not.toBeEmpty()
  }
})

for (const [what, files] of [
  ['index', '**/site-index.json'],
  ['dialog', '**/_astro/*open*.js'],
] as const) {
  test(`where the ${what} cannot be loaded, nothing typed is lost and one can try again`, async ({ page }) => {
    page.removeAllListeners('console')
    await page.goto('/')
    await page.route(files, route => route.abort())
    await page.keyboard.press('Control+k')
    await page.keyboard.type('컨테이너 목록')
    await expect(
      dialogOf(page).getByText('검색을 불러오지 못했어요.').and(page.locator('.search-failure')),
    ).toBeVisible()
    await expect(optionsOf(page)).toHaveCount(0)
    await expect(inputOf(page)).toHaveValue('컨테이너 목록')
    await page.unroute(files)
    await dialogOf(page).getByRole('button', { name: '다시 시도' }).click()
    await expect(optionsOf(page).first()).toBeVisible()
    await expect(inputOf(page)).toHaveValue('컨테이너 목록')
    await expect(dialogOf(page).getByRole('button', { name: '다시 시도' })).toBeHidden()
  })
}

const hostile = [
  '<img src=x onerror="throw Error(1)">',
  '"><script>throw Error(2)</script>',
  '\\u003cb\\u003e [(*+?^${}|.\\',
  'a'.repeat(20_000),
  '‮컨테이너\u0000\u200b',
]

for (const text of hostile) {
  test(`${JSON.stringify(text.slice(0, 40))} is text and nothing else`, async ({ page }) => {
    await page.goto('/')
    await page.keyboard.press('Control+k')
    await inputOf(page).fill(text)
    const answer = dialogOf(page).locator('[role=option], .search-none').first()
    await expect(answer).toBeVisible()
    expect(await dialogOf(page).locator('img, script, b:has(*:not(mark))').count()).toBe(0)
    expect(await dialogOf(page).evaluate(dialog => dialog.scrollWidth <= dialog.clientWidth)).toBe(true)
  })
}

test('all results stand on a page of their own', async ({ page }) => {
  await search(page, '컨테이너 목록', '/')
  await dialogOf(page).getByRole('link', { name: '모든 결과 보기' }).click()
  await expect(page).toHaveURL(`/search/?q=${encodeURIComponent('컨테이너 목록').replaceAll('%20', '+')}`)
  await expect(page.locator('[data-search-result]').first()).toBeVisible()
})

test('below a sub-path hits lead to pages below it', async ({ page }) => {
  await search(page, '하이퍼바이저', `${below}/history/`)
  await page.keyboard.press('Enter')
  await expect(page).toHaveURL(`${below}/glossary/#term-hypervisor`)
})

test('nothing of the search loads before it is used', async ({ page }) => {
  const asked: string[] = []
  page.on('request', request => asked.push(new URL(request.url()).pathname))
  await page.goto('/commands/run/')
  await networkIdle(page)
  expect(asked.filter(path => /pagefind|search|open\./.test(path))).toEqual([])
  await page.keyboard.press('Control+k')
  await expect.poll(() => asked.some(path => path.startsWith('/pagefind/'))).toBe(true)
})

const phone = { viewport: { width: 390, height: 844 }, hasTouch: true, isMobile: true }

test.describe('on a phone', () => {
  test.use(phone)

  test('a search leads to a section, and the dialog fits', async ({ page }) => {
    await page.goto('/')
    await page.getByRole('button', { name: '검색', exact: true }).tap()
    await page.keyboard.type('포트 연결')
    await settled(page)
    const fits = () =>
      page.evaluate(() => {
        const dialog = document.querySelector('.search-dialog')!
        const { left, right } = dialog.getBoundingClientRect()
        return left >= 0 && right <= 390 && dialog.scrollWidth <= dialog.clientWidth
      })
    expect(await fits()).toBe(true)
    const href = await optionsOf(page).first().getAttribute('href')
    await optionsOf(page).first().tap()
    await expect(page).toHaveURL(href!)
    await expect(dialogOf(page)).toBeHidden()
  })
})

for (const colorScheme of ['light', 'dark'] as const) {
  for (const [size, use] of [
    ['wide', {}],
    ['on a phone', phone],
  ] as const) {
    test.describe(`${colorScheme}, ${size}`, () => {
      test.use({ colorScheme, ...use })

      test('the dialog has no accessibility violation, whatever it shows', async ({ page }) => {
        const wrong = () => violations(page, '.search-dialog')
        await search(page, 'docker run -d', '/history/')
        await networkIdle(page)
        await page.keyboard.press('ArrowDown')
        expect(await wrong()).toEqual([])
        await enter(page)
        await page.keyboard.press('Control+k')
        await inputOf(page).fill('')
        await expect(dialogOf(page).getByRole('region', { name: '최근에 찾은 말' })).toBeVisible()
        expect(await wrong()).toEqual([])
        for (const text of ['contianer', '뷁뷁뷁뷁']) {
          await inputOf(page).fill(text)
          await expect(dialogOf(page).locator('.search-messages > *').first()).toBeVisible()
          expect(await wrong()).toEqual([])
        }
      })
    })
  }
}
