import { deflateRawSync } from 'node:zlib'
import type { Page } from '@playwright/test'
import posted from '../src/elements/share/fixtures/version-1.json' with { type: 'json' }
import { checkOf } from '../src/elements/share/text.ts'
import { violations } from './accessibility.ts'
import { below, expect, onClipboard, test } from './site.ts'

test.use({ permissions: ['clipboard-read', 'clipboard-write'] })

const phone = { width: 390, height: 844 }
const log = (page: Page) => page.getByRole('log', { name: '터미널' })
const input = (page: Page) => page.getByRole('textbox', { name: '터미널 입력' })
const button = (page: Page, name: string) => page.getByRole('button', { name, exact: true })
const card = (page: Page) => page.getByRole('region', { name: '공유받은 명령어' })
const inCard = (page: Page, name: string) => card(page).getByRole('button', { name, exact: true })

async function open(page: Page, path = '/commands/ps/') {
  await page.goto(path)
  await button(page, '터미널').click()
  await expect(input(page)).toBeFocused()
}

/** Types a command at the shell's prompt and waits until the next one is there. */
async function run(page: Page, line: string) {
  await input(page).fill(line)
  await input(page).press('Enter')
  await expect(log(page).locator('.entry').last()).toContainText(line)
  await expect(input(page)).toHaveAttribute('data-mode', 'prompt')
}

/** Presses 공유, and gives the link. */
async function share(page: Page) {
  await button(page, '공유').click()
  const link = await page.getByRole('textbox', { name: '공유 링크' }).inputValue()
  await button(page, '닫기').click()
  return link
}

const linkOf = (text: string) => `#run=1.z.${deflateRawSync(text).toString('base64url')}.${checkOf(text)}`

test.describe('sharing', () => {
  test('copies a link, shows it selected, and gives the focus back', async ({ page }) => {
    await open(page)
    await run(page, 'docker ps')
    await button(page, '공유').focus()
    await page.keyboard.press('Enter')
    const field = page.getByRole('textbox', { name: '공유 링크' })
    await expect(field).toBeFocused()
    await expect(page.getByRole('dialog')).toContainText('링크를 복사했어요.')
    expect(await page.evaluate('getSelection().toString()')).toBe(await field.inputValue())
    await onClipboard(page).toBe(await field.inputValue())
    await expect(field).toHaveValue(/^http:\/\/localhost:\d+\/.*#run=1\.t\.;docker\+ps\.\w{4}$/)
    await page.keyboard.press('Escape')
    await expect(page.getByRole('dialog')).toBeHidden()
    await expect(button(page, '공유')).toBeFocused()
    await expect(log(page)).toBeVisible()
  })

  test('says what to do where the browser refuses to copy', async ({ page }) => {
    await page.addInitScript(() => {
      navigator.clipboard.writeText = () => Promise.reject(new DOMException('denied', 'NotAllowedError'))
    })
    await open(page)
    await run(page, 'docker ps')
    await button(page, '공유').click()
    await expect(page.getByRole('dialog')).toContainText('직접 복사해 주세요.')
    expect(await page.evaluate('getSelection().toString()')).toContain('#run=1.')
  })

  test('hands the link to the system where it can', async ({ page }) => {
    await page.addInitScript(() => {
      navigator.share = data => {
        document.documentElement.dataset.sent = data?.url ?? ''
        return Promise.reject(new DOMException('', 'AbortError'))
      }
    })
    await open(page)
    await run(page, 'docker ps')
    await button(page, '공유').click()
    await button(page, '다른 앱으로 보내기').click()
    await expect(page.locator('html')).toHaveAttribute('data-sent', /#run=1\./)
  })

  test('says that there is nothing yet', async ({ page }) => {
    await open(page)
    await button(page, '공유').click()
    await expect(page.getByRole('dialog')).toContainText('아직 공유할 명령어가 없어요.')
    await expect(page.getByRole('textbox', { name: '공유 링크' })).toBeHidden()
  })

  test('leaves out what was taken back', async ({ page }) => {
    await open(page)
    await run(page, 'docker ps')
    await run(page, 'docker images')
    await button(page, '되돌리기').click()
    await expect(log(page).locator('[data-undone]')).toHaveCount(1)
    expect(await share(page)).toMatch(/;docker\+ps\.\w{4}$/)
  })

  test('of a command that a page prepared takes what it needs along', async ({ page, browser }) => {
    await page.goto('/')
    await button(page, '실행: curl localhost:8080').click()
    await expect(log(page)).toContainText('Welcome to nginx!')
    await expect(input(page)).toHaveAttribute('data-mode', 'prompt')
    const other = await (await browser.newContext()).newPage()
    await other.goto(await share(page))
    await inCard(other, '실행').click()
    await expect(log(other)).toContainText('Welcome to nginx!')
  })
})

test.describe('a link', () => {
  test('shows its commands and runs them when 실행 is pressed', async ({ page, browser }) => {
    await open(page)
    await run(page, 'docker create --name one busybox')
    await run(page, 'echo "안녕 <b>&</b>"')
    await run(page, 'docker ps -a --format "{{.Names}} {{.Image}}"')
    const other = await (await browser.newContext()).newPage()
    await other.goto(await share(page))
    await expect(card(other).getByRole('heading')).toHaveText('공유받은 명령어 3개')
    await expect(card(other).getByRole('heading')).toBeFocused()
    await expect(card(other).getByRole('listitem')).toHaveText([
      'docker create --name one busybox',
      'echo "안녕 <b>&</b>"',
      'docker ps -a --format "{{.Names}} {{.Image}}"',
    ])
    await expect(input(other)).toHaveAttribute('data-mode', 'prompt')
    await expect(log(other)).toBeEmpty()
    await expect(other).toHaveURL(/#run=1\./)
    await inCard(other, '실행').click()
    await expect(log(other).locator('.entry').last()).toContainText('one busybox')
    await expect(log(other).locator('.entry')).toHaveCount(3)
    await expect(log(other).locator('.entry').nth(1)).toHaveText(/안녕 <b>&<\/b>$/)
    await expect(card(other)).toHaveCount(0)
    await expect(other).not.toHaveURL(/#/)
    await other.reload()
    await expect(log(other).locator('.entry')).toHaveCount(3)
    await expect(card(other)).toHaveCount(0)
  })

  test('leaves what one was doing, and undo goes back to it', async ({ page }) => {
    await open(page)
    await run(page, 'docker volume create mine')
    await page.goto(`/commands/ps/${linkOf('\x1edocker volume ls -q')}`)
    await inCard(page, '실행').click()
    await expect(log(page).locator('.entry')).toHaveCount(2)
    await expect(input(page)).toHaveAttribute('data-mode', 'prompt')
    await expect(log(page).locator('.entry').last()).not.toContainText('mine')
    await button(page, '되돌리기').click()
    await expect(log(page).locator('[data-undone]')).toHaveCount(1)
    await run(page, 'docker volume ls -q')
    await expect(log(page).locator('.entry').last()).toContainText('mine')
  })

  test('that is opened where the page is already there shows its commands, too', async ({ page }) => {
    await page.goto('/commands/ps/')
    await page.evaluate(hash => (location.hash = hash), posted[0]?.fragment ?? '')
    await expect(card(page).getByRole('listitem')).toHaveText(['docker ps'])
    await page.evaluate(hash => (location.hash = hash), posted[1]?.fragment ?? '')
    await expect(card(page).getByRole('listitem')).toHaveCount(4)
  })

  test('is closed, and forgotten', async ({ page }) => {
    await page.goto(`/commands/ps/?a=b${posted[0]?.fragment}`)
    await inCard(page, '복사').click()
    await onClipboard(page).toBe('docker ps')
    await inCard(page, '닫기').click()
    await expect(card(page)).toHaveCount(0)
    await expect(page).toHaveURL('/commands/ps/?a=b')
    await expect(log(page)).toBeHidden()
    await expect(button(page, '터미널')).toBeFocused()
    await page.keyboard.press('Enter')
    await expect(log(page)).toBeEmpty()
  })

  test('waits for what takes input, and after Ctrl-C leaves the rest to be gone on with', async ({ page }) => {
    await page.goto(`/commands/ps/${linkOf('\x1ecat\x1esleep 1000\x1eecho end')}`)
    await inCard(page, '실행').focus()
    await page.keyboard.press('Enter')
    await expect(input(page)).toBeFocused()
    await expect(card(page)).toContainText('공유받은 명령어 3개 중 1번째예요.')
    await expect(input(page)).toHaveAttribute('data-mode', 'lines')
    await page.keyboard.type('hi')
    await page.keyboard.press('Enter')
    await expect(log(page)).toContainText('cat\nhi\nhi', { useInnerText: true })
    await page.keyboard.press('Control+d')
    await expect(card(page)).toContainText('2번째예요.')
    await page.keyboard.press('Control+c')
    await expect(card(page).getByRole('heading')).toHaveText('남은 명령어 1개')
    await expect(card(page).getByRole('listitem')).toHaveText(['echo end'])
    await inCard(page, '실행').click()
    await expect(log(page).locator('.entry')).toHaveCount(3)
    await expect(card(page)).toHaveCount(0)
  })

  test('waits while another command runs', async ({ page }) => {
    await open(page)
    await input(page).fill('sleep 1000')
    await input(page).press('Enter')
    await expect(input(page)).toHaveAttribute('data-mode', 'lines')
    await page.evaluate(hash => (location.hash = hash), posted[0]?.fragment ?? '')
    await inCard(page, '실행').click()
    await expect(page.getByRole('alert')).toContainText('실행 중인 명령')
    await expect(inCard(page, '실행')).toBeVisible()
    await page.getByRole('alert').getByRole('button', { name: '중지' }).click()
    await expect(log(page)).toContainText('종료 코드 130')
    await inCard(page, '실행').click()
    await expect(log(page).locator('.entry').last()).toContainText('CONTAINER ID')
  })

  test('fills a phone', async ({ page }) => {
    await page.setViewportSize(phone)
    await page.goto(`/commands/ps/${posted[5]?.fragment}`)
    await expect(card(page).getByRole('heading')).toBeFocused()
    await expect(inCard(page, '실행')).toBeInViewport()
    await inCard(page, '닫기').click()
    await expect(log(page)).toBeHidden()
  })

  test('keeps a sub-path', async ({ page }) => {
    await open(page, `${below}/commands/ps/`)
    await run(page, 'docker ps')
    const link = await share(page)
    expect(link.startsWith(`${below}/`)).toBe(true)
    await page.goto('about:blank')
    await page.goto(link)
    await expect(card(page).getByRole('listitem')).toHaveText(['docker ps'])
  })
})

const spaces = ' '.repeat(500)
const shown: readonly (readonly [what: string, line: string])[] = [
  ['script', '</code><script>document.title="bad"</script><img src=x onerror=document.title="bad">'],
  ['a command behind lines', `docker ps${'\n'.repeat(40)}echo hidden`],
  ['a command behind spaces', `docker ps${spaces}; echo hidden`],
  ['letters that cannot be seen', 'docker\u200b ps\u3164'],
]

for (const [what, line] of shown)
  test(`a hostile link with ${what} shows it and does nothing`, async ({ page }) => {
    await page.goto(`/commands/ps/${linkOf(`\x1e${line}`)}`)
    const item = card(page).getByRole('listitem')
    await expect(item).toHaveCount(1)
    expect(await item.locator('code').evaluate(({ textContent }) => textContent)).toBe(line)
    await expect(card(page).locator('img, script, a')).toHaveCount(0)
    await expect(page).not.toHaveTitle('bad')
    await expect(input(page)).toHaveAttribute('data-mode', 'prompt')
    await expect(log(page)).toBeEmpty()
    const end = card(page).getByRole('list')
    await end.evaluate(list => {
      list.scrollTop = list.scrollHeight
    })
    const { width, right } = await item.locator('code').evaluate(code => {
      const range = document.createRange()
      range.selectNodeContents(code)
      range.setStart(code.lastChild!, Math.max(0, (code.lastChild?.textContent?.length ?? 0) - 1))
      const { right } = range.getBoundingClientRect()
      return { width: innerWidth, right }
    })
    expect(right).toBeLessThanOrEqual(width)
  })

const refused: readonly (readonly [what: string, fragment: string, sentence: string])[] = [
  ['a megabyte', `#run=1.t.;${'a'.repeat(1_000_000)}.0000`, '너무 길어서'],
  ['a bomb', `#run=1.z.${deflateRawSync(Buffer.alloc(5_500_000)).toString('base64url')}.0000`, '너무 커서'],
  ['text that runs backwards', linkOf('\x1eecho \u202egnp.exe'), '뒤바꾸는 문자'],
  ['an escape sequence', linkOf('\x1edocker ps\x1b[2J\x1b]0;bad\x07'), '제어 문자'],
  ['a carriage return', linkOf('\x1edocker ps\rdocker rm -f web'), '제어 문자'],
  ['a command as an image', linkOf('ubuntu;touch${IFS}bad\x1edocker ps'), '이미지 이름'],
  ['a thousand commands', linkOf('\x1edocker ps'.repeat(1000)), '너무 많아요'],
  ['its end cut off', (posted[5]?.fragment ?? '').slice(0, -30), '잘렸거나'],
  ['a later version', '#run=7.docker', '나중에 나온 형식'],
  ['markup instead of a link', '#run=<img src=x onerror=document.title="bad">', '잘렸거나'],
]

for (const [what, fragment, sentence] of refused)
  test(`a hostile link with ${what} is a sentence`, async ({ page }) => {
    await page.goto('/commands/ps/')
    await page.evaluate(hash => (location.hash = hash), fragment)
    await expect(card(page)).toContainText(sentence)
    await expect(inCard(page, '실행')).toHaveCount(0)
    await inCard(page, '닫기').click()
    await expect(card(page)).toHaveCount(0)
    await expect(page).not.toHaveURL(/#/)
    await expect(page).not.toHaveTitle('bad')
  })

for (const colorScheme of ['light', 'dark'] as const)
  for (const viewport of [phone, { width: 1280, height: 800 }])
    test(`no accessibility violation at ${viewport.width} in the ${colorScheme} theme`, async ({ page }) => {
      await page.setViewportSize(viewport)
      await page.emulateMedia({ colorScheme })
      await page.goto(`/commands/ps/${posted[4]?.fragment}`)
      await expect(input(page)).toHaveAttribute('data-mode', 'prompt')
      expect(await violations(page, 'docker-terminal')).toEqual([])
      await inCard(page, '실행').click()
      await expect(card(page)).toHaveCount(0)
      await button(page, '공유').click()
      await expect(page.getByRole('dialog')).toBeVisible()
      expect(await violations(page, 'docker-terminal')).toEqual([])
      await button(page, '닫기').click()
      await page.evaluate(hash => (location.hash = hash), '#run=2.x')
      await expect(card(page)).toBeVisible()
      expect(await violations(page, 'docker-terminal')).toEqual([])
    })
