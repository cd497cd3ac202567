import type { Page } from '@playwright/test'
import { violations } from './accessibility.ts'
import { networkIdle } from './network.ts'
import { expect, onClipboard, test } from './site.ts'

const path = '/client-server/'
const run = 'docker run alpine echo hi'

const view = (page: Page) => page.getByRole('region', { name: 'API 호출' })
const player = (page: Page) => page.locator('wire-player')
const pick = (page: Page, line: string) => player(page).getByRole('button', { name: line, exact: true })
const now = (page: Page) => player(page).locator('.player-step')

/** Opens the view once the terminal is there, and shows what has been typed. */
async function showView(page: Page, typed: string) {
  await expect(page.getByRole('log', { name: '터미널' })).toContainText(typed)
  await page.getByRole('tab', { name: 'API 호출' }).click()
}

async function runInPage(page: Page) {
  await page.goto(path)
  await page.getByRole('button', { name: `실행: ${run}` }).click()
  await showView(page, run)
  // It takes as long as a pull does.
  await expect(view(page).getByText('호출 7개', { exact: true })).toBeVisible()
}

async function type(page: Page, line: string) {
  // The prompt is there once the simulator is.
  await expect(page.locator('.terminal-line .prompt')).not.toBeEmpty()
  const input = page.getByRole('textbox', { name: '터미널 입력' })
  await input.fill(line)
  await input.press('Enter')
}

test('a view that loads later than the first calls has them all in the end', async ({ page }) => {
  const loading = Promise.withResolvers<undefined>()
  await page.route(/wire-view.*\.css/, async route => {
    await loading.promise
    await route.continue()
  })
  await page.goto(path)
  await page.getByRole('button', { name: `실행: ${run}` }).click()
  await expect(page.getByRole('log', { name: '터미널' })).toContainText('Status: Downloaded')
  loading.resolve(undefined)
  await page.getByRole('tab', { name: 'API 호출' }).click()
  const calls = view(page).locator('.wire-call')
  await expect(calls).toHaveCount(7)
  await expect(calls.nth(0)).toContainText('/_ping')
  await expect(calls.nth(1)).toContainText('404 찾을 수 없음')
  await expect(calls.nth(3)).toContainText('201 새로 만듦')
})

for (const [size, viewport] of [
  ['a desktop', { width: 1280, height: 900 }],
  ['a phone', { width: 390, height: 844 }],
] as const) {
  test.describe(`on ${size}`, () => {
    test.use({ viewport })

    test('a command shows its calls, and on opening what went each way', async ({ page, context }) => {
      await context.grantPermissions(['clipboard-read', 'clipboard-write'])
      await runInPage(page)
      const calls = view(page).locator('.wire-call')
      await expect(calls).toHaveCount(7)
      await expect(calls.nth(1)).toContainText('404 찾을 수 없음')
      await expect(calls.nth(2)).toContainText('fromImage=docker.io/library/alpine')
      await calls.nth(2).locator('summary').first().click()
      await expect(calls.nth(2)).toContainText('JSON 메시지를 차례로 받아요. 메시지 13개')
      await calls.nth(3).locator('summary').first().click()
      await expect(calls.nth(3)).toContainText('"Cmd": [')
      await calls
        .nth(3)
        .getByText(/줄 더 보기$/)
        .click()
      await expect(calls.nth(3)).toContainText('"Image": "alpine"')
      await calls.nth(3).getByRole('button', { name: 'curl로 복사' }).click()
      await onClipboard(page).toMatch(
        /^curl --unix-socket \/var\/run\/docker\.sock -X POST .* 'http:\/\/localhost\/v1\.50\/containers\/create'$/,
      )
    })

    for (const colorScheme of ['light', 'dark'] as const) {
      test(`the ${colorScheme} theme has no accessibility violation with calls open`, async ({ page }) => {
        test.slow()
        await page.emulateMedia({ colorScheme })
        await runInPage(page)
        await view(page).locator('.wire-call > summary').nth(3).click()
        await view(page).locator('.wire-call > summary').nth(2).click()
        expect(await violations(page)).toEqual([])
      })

      test(`the ${colorScheme} theme has no accessibility violation while calls play`, async ({ page }) => {
        test.slow()
        await page.emulateMedia({ colorScheme })
        await page.goto(path)
        await pick(page, 'stop web').click()
        await player(page).getByText('모든 호출').click()
        await player(page).getByRole('button', { name: '다음' }).click()
        await expect(now(page)).toContainText('204 성공')
        expect(await violations(page)).toEqual([])
        expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(viewport.width)
      })
    }
  })
}

test('the newest command stands first; others fold, and what calls nothing says so', async ({ page }) => {
  await runInPage(page)
  await type(page, 'ls')
  await expect(view(page).getByText('이 명령어는 도커 API를 부르지 않아요.')).toBeVisible()
  await expect(view(page).locator('.wire-call').first()).toBeHidden()
  await type(page, 'docker ps')
  await expect(view(page).locator('.wire-command').first()).toContainText('docker ps')
  await expect(view(page).getByText('컨테이너 목록을 물어요.')).toBeVisible()
  await expect(view(page).getByRole('status')).toHaveText('docker ps: API 호출 2개')
  await page.reload()
  await showView(page, 'docker ps')
  await expect(view(page).locator('.wire-command')).toHaveCount(3)
  await expect(view(page).getByText('컨테이너 목록을 물어요.')).toBeVisible()
})

test('what is taken back is no longer shown', async ({ page }) => {
  await runInPage(page)
  await type(page, 'docker ps')
  await expect(view(page).locator('.wire-command')).toHaveCount(2)
  await page.getByRole('button', { name: '되돌리기' }).click()
  await expect(view(page).locator('.wire-command')).toHaveCount(1)
})

test('the keyboard alone opens a call', async ({ page }) => {
  await runInPage(page)
  await page.getByRole('tab', { name: 'API 호출' }).focus()
  const first = view(page).locator('.wire-call > summary').first()
  for (let presses = 0; presses < 20 && !(await first.evaluate(summary => summary.matches(':focus'))); presses++)
    await page.keyboard.press('Tab')
  await page.keyboard.press('Enter')
  await expect(view(page)).toContainText('HEAD 요청이라 본문 없이 헤더만 와요.')
})

test('the diagram plays the calls of a command that one picks, and nothing loads before', async ({ page }) => {
  const scripts: Promise<Buffer>[] = []
  page.on('response', response => {
    if (response.request().resourceType() === 'script') scripts.push(response.body())
  })
  const size = async () => (await Promise.all(scripts)).reduce((sum, { length }) => sum + length, 0)
  await page.goto(path)
  await networkIdle(page)
  expect(await size()).toBeLessThan(40_000)
  await pick(page, 'run alpine echo hi').click()
  await expect(player(page).getByText('1 / 7')).toBeVisible()
  expect(await size()).toBeGreaterThan(40_000)
  await expect(now(page)).toContainText('HEAD /_ping 200')
  await expect(player(page).getByText('2 / 7')).toBeVisible()
  await player(page).getByRole('button', { name: '멈춤' }).click()
  for (const place of ['3 / 7', '4 / 7']) {
    await player(page).getByRole('button', { name: '다음' }).click()
    await expect(player(page).getByText(place)).toBeVisible()
  }
  await player(page).getByRole('button', { name: '이전' }).click()
  await expect(now(page)).toContainText('서버가 레지스트리에서 이미지를 내려받아요.')
  const lit = player(page).locator('.diagram-wide .diagram-arrow[data-lit]')
  expect(await lit.evaluateAll(arrows => arrows.map(arrow => arrow.getAttribute('data-arrow')))).toEqual([
    'request',
    'pull',
    'layers',
    'reply',
  ])
})

test('the keyboard alone picks a command and goes through its calls', async ({ page }) => {
  await page.goto(path)
  await pick(page, 'rm -f web').focus()
  await page.keyboard.press('Enter')
  await expect(player(page).getByText('1 / 2')).toBeVisible()
  const stage = player(page).getByRole('group', { name: '그림에서 보는 API 호출' })
  await stage.focus()
  await page.keyboard.press(' ')
  await expect(player(page).getByRole('button', { name: '재생' })).toBeVisible()
  await page.keyboard.press('ArrowRight')
  await expect(now(page)).toContainText('DELETE /v1.50/containers/web?force=1 204')
  await page.keyboard.press('ArrowLeft')
  await expect(now(page)).toContainText('HEAD /_ping')
  await page.keyboard.press(' ')
  await expect(player(page).getByRole('button', { name: '멈춤' })).toBeVisible()
})

test('a command that one types plays too, and one that cannot gets a sentence', async ({ page }) => {
  await page.goto(path)
  const input = player(page).getByRole('textbox', { name: '호출을 볼 명령어' })
  const told = player(page).locator('.player-message')
  await input.fill('docker network create lan')
  await input.press('Enter')
  await expect(player(page).getByText('1 / 2')).toBeVisible()
  await input.fill('rm -rf /')
  await input.press('Enter')
  await expect(told).toHaveText('docker로 시작하는 명령어만 보여 줄 수 있어요. 예: docker ps')
  await expect(player(page).locator('.player-now')).toBeHidden()
  await input.fill('docker rm nobody')
  await input.press('Enter')
  await expect(told).toHaveText('명령어가 실패했어요. Error response from daemon: No such container: nobody')
  await expect(player(page).getByText('1 / 2')).toBeVisible()
  await input.fill('docker ps --help')
  await input.press('Enter')
  await expect(told).toHaveText('이 명령어는 도커 API를 부르지 않아요. 클라이언트가 혼자 답했어요.')
})

test('what the diagram plays is no part of the terminal', async ({ page }) => {
  await page.goto(path)
  await pick(page, 'run -d nginx').click()
  await expect(player(page).getByText('/ 4')).toBeVisible()
  await page.getByRole('button', { name: '터미널', exact: true }).click()
  await type(page, 'docker ps -aq | wc -l; docker images -q | wc -l')
  await expect(page.getByRole('log', { name: '터미널' }).locator('.output')).toHaveText(/^0\s*0$/)
})

test.describe('where motion is to be reduced', () => {
  test.use({ contextOptions: { reducedMotion: 'reduce' } })

  test('the picture stands still, and all calls are listed', async ({ page }) => {
    await page.goto(path)
    await pick(page, 'run alpine echo hi').click()
    await expect(player(page).getByRole('listitem')).toHaveCount(7)
    await expect(player(page).getByText('컨테이너를 시작해요.').last()).toBeVisible()
    await expect(player(page).getByRole('button', { name: '재생' })).toBeHidden()
    const moving = await player(page).evaluate(element => element.getAnimations({ subtree: true }).length)
    expect(moving).toBe(0)
    await page.waitForTimeout(4000)
    await expect(player(page).getByText('1 / 7')).toBeVisible()
    await player(page).getByRole('button', { name: '다음' }).click()
    await expect(player(page).getByRole('listitem').nth(1)).toHaveAttribute('aria-current', 'step')
  })
})

test.describe('without JavaScript', () => {
  test.use({ javaScriptEnabled: false })

  test('the diagram is there with its steps, and nothing that would do nothing', async ({ page }) => {
    await page.goto(path)
    await expect(page.getByRole('img', { name: /도커 클라이언트와 서버의 동작/ })).toBeVisible()
    await expect(player(page).getByText('containerd에 컨테이너 시작을 맡김').first()).toBeVisible()
    await expect(player(page).getByRole('button')).toHaveCount(0)
    await expect(player(page).getByRole('textbox')).toHaveCount(0)
  })
})
