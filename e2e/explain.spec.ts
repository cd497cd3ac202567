import type { Locator, Page } from '@playwright/test'
import { violations } from './accessibility.ts'
import { networkIdle } from './network.ts'
import { below, expect, onClipboard, test } from './site.ts'

const path = '/options/'
const line = 'docker run -dp 8081:80 --name=short nginx'

const command = (page: Page, text = line) => page.locator('code[data-command]').filter({ hasText: text }).first()
const box = (page: Page) => page.locator('#explanation')

/** Where a part of a command's text stands in the window. */
async function middleOf(command: Locator, text: string): Promise<{ x: number; y: number }> {
  await command.scrollIntoViewIfNeeded()
  return command.evaluate((element, text) => {
    const nodes = document.createTreeWalker(element, NodeFilter.SHOW_TEXT)
    let at = element.textContent.indexOf(text) + Math.floor(text.length / 2)
    for (let node = nodes.nextNode(); node; node = nodes.nextNode()) {
      const length = node.nodeValue?.length ?? 0
      if (at < length) {
        const range = document.createRange()
        range.setStart(node, at)
        range.setEnd(node, at + 1)
        const { x, y, width, height } = range.getBoundingClientRect()
        return { x: x + width / 2, y: y + height / 2 }
      }
      at -= length
    }
    throw new Error(`no ${text}`)
  }, text)
}

async function hover(page: Page, text: string, of = line): Promise<void> {
  const { x, y } = await middleOf(command(page, of), text)
  await page.mouse.move(x, y, { steps: 3 })
}

test('a word under the pointer says what it is and leads to its section', async ({ page }) => {
  await page.goto(path)
  await hover(page, '8081:80')
  await expect(box(page)).toContainText('호스트의 8081 포트를 컨테이너의 80 포트로 이어요.')
  await hover(page, '-dp')
  await expect(box(page)).toContainText('-d, --detach')
  await expect(box(page)).toContainText('-p, --publish')
  await hover(page, 'docker')
  await expect(box(page)).toContainText('도커 클라이언트예요.')
  await hover(page, 'run')
  await expect(box(page)).toContainText('이미지로 컨테이너를 만들고 실행해요.')
  await box(page).getByRole('link', { name: 'docker run 더 알아보기' }).click()
  await expect(page).toHaveURL('/commands/run/')
})

test('the explanation can be pointed at, goes away with the pointer, and with Esc', async ({ page }) => {
  await page.goto(path)
  await hover(page, '--name')
  await expect(box(page)).toBeVisible()
  await box(page).hover()
  await page.waitForTimeout(600)
  await expect(box(page)).toBeVisible()
  await page.mouse.move(640, 5, { steps: 3 })
  await expect(box(page)).toBeHidden()
  await hover(page, '--name')
  await expect(box(page)).toBeVisible()
  await page.keyboard.press('Escape')
  await expect(box(page)).toBeHidden()
})

test('the explanation stays while the keyboard is in it, without the pointer', async ({ page }) => {
  await page.goto(path)
  await hover(page, 'run')
  const link = box(page).getByRole('link', { name: 'docker run 더 알아보기' })
  await link.focus()
  await page.mouse.move(640, 5)
  await page.waitForTimeout(600)
  await expect(link).toBeFocused()
  await page.keyboard.press('Tab')
  await expect(link).not.toBeFocused()
  await expect(box(page)).toBeHidden()
})

test('passing by loads nothing; resting on a word does', async ({ page }) => {
  await page.clock.install({ time: 0 })
  await page.goto(path)
  const loaded: string[] = []
  page.on('request', request => loaded.push(new URL(request.url()).pathname))
  const explains = () => loaded.some(address => address.includes('explain'))
  const { x, y } = await middleOf(command(page), '-dp')
  await page.clock.pauseAt(600_000)
  await page.mouse.move(x, y)
  await page.mouse.move(640, 5)
  await page.clock.runFor(1000)
  await networkIdle(page)
  expect(explains()).toBe(false)
  await page.mouse.move(x, y)
  await page.clock.runFor(1000)
  await expect.poll(explains).toBe(true)
})

test('the keyboard alone goes through the words of a command, and on', async ({ page }) => {
  await page.goto(path)
  await page.getByRole('button', { name: '모두 실행' }).first().focus()
  const block = page.locator('console-block').first()
  const first = block.locator('code[data-command]').first()
  const word = (name: string) => first.getByRole('button', { name, exact: true })
  await page.keyboard.press('Tab')
  await expect(block.getByRole('button', { name: /공유/ })).toBeFocused()
  await page.keyboard.press('Tab')
  await expect(word('docker')).toBeFocused()
  await expect(first).toHaveRole('toolbar')
  await expect(word('docker')).toHaveAccessibleDescription(/프로그램 docker 도커 클라이언트예요/)
  await page.keyboard.press('ArrowRight')
  await page.keyboard.press('ArrowRight')
  await expect(word('--detach')).toBeFocused()
  await expect(word('--detach')).toHaveAccessibleDescription(/백그라운드에서 실행하고/)
  await page.keyboard.press('End')
  await expect(word('nginx')).toBeFocused()
  await page.keyboard.press('Home')
  await page.keyboard.press('Escape')
  await expect(box(page)).toBeHidden()
  await expect(word('docker')).toBeFocused()
  await page.keyboard.press('Enter')
  await expect(box(page)).toBeVisible()
  await page.keyboard.press('Tab')
  await expect(box(page).getByRole('link')).toBeFocused()
  await page.keyboard.press('Escape')
  await expect(word('docker')).toBeFocused()
  await page.keyboard.press('Tab')
  await expect(page.getByRole('button', { name: /^실행: docker run --detach/ })).toBeFocused()
  await expect(box(page)).toBeHidden()
  await expect(first).not.toHaveAttribute('role')
  await expect(first.getByRole('button')).toHaveCount(0)
})

for (const colorScheme of ['light', 'dark'] as const) {
  test(`has no accessibility violation while a word is explained in the ${colorScheme} theme`, async ({ page }) => {
    await page.emulateMedia({ colorScheme })
    await page.goto(path)
    await command(page).scrollIntoViewIfNeeded()
    await hover(page, '-dp')
    await expect(box(page)).toBeVisible()
    expect(await violations(page)).toEqual([])
    await page.mouse.move(640, 5)
    await expect(box(page)).toBeHidden()
    await page.getByRole('button', { name: `명령어 복사: ${line}` }).focus()
    for (let presses = 0; presses < 2; presses++) await page.keyboard.press('Shift+Tab')
    await page.keyboard.press('ArrowRight')
    await expect(box(page)).toBeVisible()
    expect(await violations(page)).toEqual([])
  })
}

test('a mistake is said as such', async ({ page }) => {
  const wrong = 'docker run -rm -it ubuntu /bin/sh'
  await page.goto('/commands/run/')
  await hover(page, '-rm', wrong)
  await expect(box(page)).toContainText('긴 옵션 앞에는 -를 두 번 써요: --rm')
})

test('text can still be selected and copied', async ({ page, context }) => {
  await context.grantPermissions(['clipboard-read', 'clipboard-write'])
  await page.goto(path)
  await hover(page, '8081:80')
  await expect(box(page)).toBeVisible()
  const from = await middleOf(command(page), 'run')
  await page.mouse.dblclick(from.x, from.y)
  expect(await page.evaluate(() => getSelection()?.toString())).toBe('run')
  await command(page).evaluate(element => getSelection()?.selectAllChildren(element))
  expect(await page.evaluate(() => getSelection()?.toString())).toBe(line)
  await page.getByRole('button', { name: `명령어 복사: ${line}` }).click()
  await onClipboard(page).toBe(line)
})

test('below a sub-path links keep the path', async ({ page }) => {
  await page.goto(below + path)
  await hover(page, '--name')
  await expect(box(page).getByRole('link')).toHaveAttribute('href', '/docker-notes/options/#opt-name')
})

test('a command with no run button is explained too', async ({ page }) => {
  await page.goto('/install/')
  await hover(page, 'usermod', 'sudo usermod')
  await expect(box(page)).toContainText('사용자의 설정을 바꿔요.')
})

test.describe('in the terminal', () => {
  test('words of lines that were run and of the line that is typed are explained', async ({ page }) => {
    await page.goto(path)
    await page.getByRole('button', { name: '터미널', exact: true }).click()
    const input = page.getByRole('textbox', { name: '터미널 입력' })
    await input.fill('docker ps -a')
    await input.press('Enter')
    const typed = page.locator('[role=log] [data-command]')
    await expect(typed).toHaveText('docker ps -a')
    const { x, y } = await middleOf(typed, '-a')
    await page.mouse.move(x, y, { steps: 3 })
    await expect(box(page)).toContainText('정지한 컨테이너까지 모두 보여 줘요.')
    await page.mouse.move(640, 5)
    await input.fill('docker run --restart always nginx')
    await input.evaluate((field: HTMLInputElement) => {
      field.setSelectionRange(25, 25)
    })
    await input.press('F1')
    await expect(box(page)).toContainText('끝나면 늘 다시 시작해요.')
    await page.keyboard.press('Escape')
    await expect(box(page)).toBeHidden()
    await expect(input).toBeFocused()
    const field = (await input.boundingBox())!
    await page.mouse.move(field.x + 20, field.y + field.height / 2, { steps: 3 })
    await expect(box(page)).toContainText('도커 클라이언트예요.')
  })
})

test.describe('on a phone', () => {
  test.use({ viewport: { width: 390, height: 844 }, hasTouch: true, isMobile: true })

  test('a tap explains a word within the window, another tap takes it away', async ({ page }) => {
    await page.goto(path)
    for (const [text, sentence] of [
      ['8081:80', '8081 포트를'],
      ['nginx', 'nginx 이미지예요.'],
    ] as const) {
      const { x, y } = await middleOf(command(page), text)
      await page.touchscreen.tap(x, y)
      await expect(box(page)).toContainText(sentence)
      const { x: left, width, y: top, height } = (await box(page).boundingBox())!
      expect(left).toBeGreaterThanOrEqual(0)
      expect(left + width).toBeLessThanOrEqual(390)
      expect(top).toBeGreaterThanOrEqual(0)
      expect(top + height).toBeLessThanOrEqual(844)
    }
    const { x, y } = await middleOf(command(page), 'nginx')
    await page.touchscreen.tap(x, y)
    await expect(box(page)).toBeHidden()
    await page.touchscreen.tap(x, y)
    await expect(box(page)).toBeVisible()
    await page.getByRole('heading', { level: 1 }).scrollIntoViewIfNeeded()
    await expect(box(page)).toBeHidden()
  })
})

test.describe('without JavaScript', () => {
  test.use({ javaScriptEnabled: false })

  test('a command is plain code', async ({ page }) => {
    await page.goto(path)
    await expect(command(page)).toHaveText(line)
    await expect(command(page)).not.toHaveAttribute('tabindex')
  })
})
