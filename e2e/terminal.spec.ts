import type { Page } from '@playwright/test'
import { violations } from './accessibility.ts'
import { expect, test } from './site.ts'

const phone = { width: 390, height: 844 }
const log = (page: Page) => page.getByRole('log', { name: '터미널' })
const input = (page: Page) => page.getByRole('textbox', { name: '터미널 입력' })
const button = (page: Page, name: string) => page.getByRole('button', { name, exact: true })

async function open(page: Page, path = '/commands/ps/') {
  await page.goto(path)
  await button(page, '터미널').click()
  await expect(input(page)).toBeFocused()
}

async function enter(page: Page, line: string) {
  await input(page).fill(line)
  await input(page).press('Enter')
}

/** Types a command at the shell's prompt and waits until the next one is there. */
async function run(page: Page, line: string) {
  await enter(page, line)
  await expect(log(page).locator('.entry').last()).toContainText(line)
  await expect(input(page)).toHaveAttribute('data-mode', 'prompt')
}

test.describe('a command of a note', () => {
  test('runs with one press', async ({ page }) => {
    await page.goto('/')
    await expect(log(page)).toBeHidden()
    await button(page, '실행: docker run -d -p 8080:80 --name web nginx').click()
    await expect(log(page)).toContainText('$ docker run -d -p 8080:80 --name web nginx')
    await expect(log(page)).toContainText('Status: Downloaded newer image for nginx:latest')
    await expect(log(page)).toContainText(/^[0-9a-f]{64}$/m)
  })

  test('and all of a block run one after the other', async ({ page }) => {
    await page.goto('/')
    await page.getByRole('button', { name: '실행: 모두 실행 (명령어 4개)' }).click()
    await expect(log(page).locator('.entry')).toHaveCount(4)
    await expect(log(page)).toContainText('Welcome to nginx!')
    await expect(log(page).locator('.entry').last()).toContainText('$ docker rm -f web\nweb', { useInnerText: true })
  })

  test('run out of order finds what it needs, and says so', async ({ page }) => {
    await page.goto('/')
    await button(page, '실행: curl localhost:8080').click()
    await expect(log(page).locator('.notice')).toHaveCount(1)
    await expect(log(page)).toContainText('Welcome to nginx!')
  })

  test('run by keyboard gives the focus to the terminal and keeps the block in view', async ({ page }) => {
    await page.goto('/')
    const press = button(page, '실행: docker run -d -p 8080:80 --name web nginx')
    await press.focus()
    await page.keyboard.press('Enter')
    await expect(input(page)).toBeFocused()
    const [pressed, panel] = [await press.boundingBox(), await page.locator('docker-terminal').boundingBox()]
    expect(pressed?.y).toBeGreaterThan(0)
    expect((pressed?.y ?? 0) + (pressed?.height ?? 0)).toBeLessThanOrEqual(panel?.y ?? 0)
    await expect(log(page)).toContainText('Status: Downloaded')
    await page.keyboard.press('Escape')
    await expect(press).toBeFocused()
  })

  test('waits while another one runs, and says what to do', async ({ page }) => {
    await open(page, '/')
    await enter(page, 'sleep 1000')
    await expect(input(page)).toHaveAttribute('data-mode', 'lines')
    await button(page, '실행: docker ps').click()
    const alert = page.getByRole('alert')
    await expect(alert).toContainText('실행 중인 명령')
    await alert.getByRole('button', { name: '중지' }).click()
    await expect(log(page)).toContainText('종료 코드 130')
  })
})

test('a terminal that cannot be loaded says so', async ({ page }) => {
  await page.goto('/')
  page.removeAllListeners('console')
  await page.route('**/_astro/*', route => route.abort())
  await button(page, '실행: docker ps').click()
  await expect(page.getByRole('alert')).toContainText('터미널을 불러오지 못했어요.')
})

test('the site without JavaScript has no dead buttons', async ({ browser }) => {
  const page = await (await browser.newContext({ javaScriptEnabled: false })).newPage()
  await page.goto('http://localhost:4331/')
  await expect(page.getByRole('button', { name: /^실행/ })).toHaveCount(0)
  await expect(page.getByRole('button', { name: '터미널' })).toHaveCount(0)
  await expect(log(page)).toBeHidden()
})

test.describe('the prompt', () => {
  test('takes Korean, and an Enter that ends a composition runs nothing', async ({ page }) => {
    await open(page)
    const keyboard = await page.context().newCDPSession(page)
    await input(page).pressSequentially('echo ')
    await keyboard.send('Input.imeSetComposition', { text: '안녕', selectionStart: 2, selectionEnd: 2 })
    await input(page).dispatchEvent('keydown', { key: 'Enter', isComposing: true })
    await expect(log(page).locator('.entry')).toHaveCount(0)
    await keyboard.send('Input.insertText', { text: '안녕' })
    await expect(input(page)).toHaveValue('echo 안녕')
    await page.keyboard.press('Enter')
    await expect(log(page)).toContainText('$ echo 안녕\n안녕', { useInnerText: true })
  })

  test('completes with Tab, and lists what can be chosen', async ({ page }) => {
    await open(page)
    await input(page).pressSequentially('docker imag')
    await page.keyboard.press('Tab')
    await expect(input(page)).toHaveValue(/^docker image/)
    await input(page).fill('docker st')
    await page.keyboard.press('Tab')
    await expect(page.locator('.terminal-choices')).toHaveText('startstatsstop')
    await input(page).pressSequentially('art')
    await expect(page.locator('.terminal-choices')).toBeEmpty()
    await expect(input(page)).toBeFocused()
  })

  test('gives back what was typed, over visits too', async ({ page }) => {
    await open(page)
    await run(page, 'docker ps')
    await run(page, 'docker images')
    await page.reload()
    await expect(log(page)).toContainText('$ docker images')
    await input(page).fill('docker r')
    await input(page).press('ArrowUp')
    await input(page).press('ArrowUp')
    await expect(input(page)).toHaveValue('docker ps')
    await input(page).press('ArrowDown')
    await input(page).press('ArrowDown')
    await expect(input(page)).toHaveValue('docker r')
  })

  test('edits with the keys of readline', async ({ page }) => {
    await open(page)
    await input(page).pressSequentially('ps -a')
    await page.keyboard.press('Control+a')
    await page.keyboard.type('docker ')
    await page.keyboard.press('Control+e')
    await page.keyboard.type('q')
    await expect(input(page)).toHaveValue('docker ps -aq')
    await page.keyboard.press('Control+u')
    await expect(input(page)).toHaveValue('')
    await run(page, 'docker ps')
    await page.keyboard.press('Control+l')
    await expect(log(page).locator('.entry')).toHaveCount(0)
  })

  test('runs pasted commands, and leaves the last to be looked at', async ({ page }) => {
    await open(page)
    await input(page).evaluate((field, text) => {
      const clipboardData = new DataTransfer()
      clipboardData.setData('text', text)
      field.dispatchEvent(new ClipboardEvent('paste', { clipboardData, bubbles: true, cancelable: true }))
    }, '$ echo one \\\n  two\n$ echo three')
    await expect(log(page)).toContainText('$ echo one two\none two', { useInnerText: true })
    await expect(input(page)).toHaveValue('echo three')
  })

  test('goes on over lines until a command is whole', async ({ page }) => {
    await open(page)
    await enter(page, 'echo "첫째')
    await expect(page.locator('.terminal-line')).toContainText('> ')
    await enter(page, '둘째"')
    await expect(log(page)).toContainText('첫째\n둘째', { useInnerText: true })
  })
})

test('no line ends within an option', async ({ page }) => {
  await page.setViewportSize(phone)
  await open(page)
  for (const pad of ['', 'x', 'xx', 'xxx', 'xxxx', 'xxxxx', 'xxxxxx', 'xxxxxxx']) {
    await run(page, `echo ${pad} one -a two -b three -c four -d five --detach six --rm`)
  }
  const heights = await log(page)
    .locator('.typed .option')
    .evaluateAll(options => options.map(option => option.getClientRects().length))
  expect(heights).toEqual(Array.from({ length: 48 }, () => 1))
})

test.describe('what runs', () => {
  test('ends with Ctrl-C', async ({ page }) => {
    await open(page)
    await enter(page, 'sleep 1000')
    await expect(button(page, '중지')).toBeVisible()
    await page.keyboard.press('Control+c')
    await expect(log(page)).toContainText('종료 코드 130')
    await expect(button(page, '되돌리기')).toBeVisible()
  })

  test('is killed where Ctrl-C cannot end it', async ({ page }) => {
    await open(page)
    await enter(page, 'docker run busybox sleep 1000')
    await expect(log(page)).toContainText('Status: ')
    await page.keyboard.press('Control+c')
    await expect(page.getByRole('alert')).toContainText('‘강제 종료’ 버튼을 누르면 끝나요.')
    await button(page, '강제 종료').click()
    await expect(page.getByRole('alert')).toBeEmpty()
    await expect(input(page)).toHaveAttribute('data-mode', 'prompt')
    await expect(input(page)).toBeFocused()
    await run(page, 'docker ps')
    await expect(log(page).locator('.entry').last()).toContainText('CONTAINER ID')
  })

  test('leaves alone who reads further up', async ({ page }) => {
    await open(page)
    await run(page, 'docker --help')
    await enter(page, 'for n in 1 2 3 4 5 6 7 8 9; do echo tick $n; sleep 0.2; done')
    await expect(log(page)).toContainText('tick 2')
    await page.keyboard.press('PageUp')
    const scroller = page.locator('.terminal-scroll')
    const before = await scroller.evaluate(({ scrollTop }) => scrollTop)
    await expect(log(page)).toContainText('tick 9')
    expect(await scroller.evaluate(({ scrollTop }) => scrollTop)).toBe(before)
  })

  test('reads lines, and their end with Ctrl-D', async ({ page }) => {
    await open(page)
    await enter(page, 'cat')
    await enter(page, '안녕')
    await expect(log(page)).toContainText('$ cat\n안녕\n안녕', { useInnerText: true })
    await input(page).press('Control+d')
    await expect(input(page)).toHaveAttribute('data-mode', 'prompt')
  })

  test('in a container has its own prompt, history and completion, and is left with a button', async ({ page }) => {
    await open(page)
    await enter(page, 'docker run -it --name box ubuntu bash')
    await expect(log(page)).toContainText(/root@[0-9a-f]{12}:\/# \s*$/)
    await page.keyboard.type('ech')
    await page.keyboard.press('Tab')
    await page.keyboard.type('한글')
    await page.keyboard.press('Enter')
    await expect(log(page)).toContainText(/# echo 한글\n한글\n/, { useInnerText: true })
    await page.keyboard.press('ArrowUp')
    await expect(log(page)).toContainText(/# echo 한글\s*$/, { useInnerText: true })
    await page.keyboard.press('Control+c')
    await button(page, '빠져나오기').click()
    await expect(input(page)).toHaveAttribute('data-mode', 'prompt')
    await run(page, 'docker ps')
    await expect(log(page).locator('.entry').last()).toContainText(/Up .*box/)
  })
})

test('lines that are sent before the terminal works run once it does', async ({ page }) => {
  const gate = Promise.withResolvers<undefined>()
  await page.route('**/open.*.js', async route => {
    await gate.promise
    await route.continue()
  })
  await page.goto('/commands/ps/')
  await button(page, '터미널').click()
  await enter(page, 'docker create --name early busybox')
  await enter(page, 'docker ps -a')
  await input(page).fill('docker rm ea')
  gate.resolve(undefined)
  await expect(log(page).locator('.entry').last()).toContainText(/Created .*early/)
  await expect(input(page)).toHaveValue('docker rm ea')
})

test('a line that is sent while a command runs comes after it', async ({ page }) => {
  await open(page)
  await enter(page, 'sleep 1')
  await expect(input(page)).toHaveAttribute('data-mode', 'lines')
  await enter(page, 'docker create --name next busybox')
  await enter(page, 'docker ps -a')
  await expect(log(page).locator('.entry').last()).toContainText(/Created .*next/)
})

test.describe('a program with a prompt of its own', () => {
  test('redis-cli takes Korean, and ends with Ctrl-D', async ({ page }) => {
    await open(page)
    await run(page, 'docker run -d --name cache redis')
    await enter(page, 'docker exec -it cache redis-cli --raw')
    await expect(log(page)).toContainText(/127\.0\.0\.1:6379>\s*$/)
    await page.keyboard.type('set name 도커')
    await page.keyboard.press('Enter')
    await page.keyboard.type('get name')
    await page.keyboard.press('Enter')
    await expect(log(page)).toContainText('get name\n도커', { useInnerText: true })
    await page.keyboard.press('Control+d')
    await expect(input(page)).toHaveAttribute('data-mode', 'prompt')
  })

  test('mysql answers in tables', async ({ page }) => {
    await open(page)
    await run(page, 'docker run -d --name db -e MYSQL_ROOT_PASSWORD=secret mysql')
    // Over TCP: the server that the image sets the tables up with listens at its socket alone, and goes again.
    await expect(async () => {
      await run(page, 'docker exec db mysqladmin -h 127.0.0.1 -psecret ping')
      await expect(log(page).locator('.entry').last()).toContainText('is alive', { timeout: 100 })
    }).toPass()
    await enter(page, 'docker exec -it db mysql -psecret')
    await expect(log(page)).toContainText(/mysql>\s*$/)
    await page.keyboard.type("select '고래' as name;")
    await page.keyboard.press('Enter')
    await expect(log(page)).toContainText('| 고래 |')
    await page.keyboard.type('exit')
    await page.keyboard.press('Enter')
    await expect(input(page)).toHaveAttribute('data-mode', 'prompt')
  })

  test('a shell that is attached again is left with the button, and runs on', async ({ page }) => {
    await open(page)
    await run(page, 'docker run -dit --name box ubuntu bash')
    await enter(page, 'docker attach box')
    await page.keyboard.press('Enter')
    await expect(log(page)).toContainText(/root@[0-9a-f]{12}:\/# \s*$/)
    await button(page, '빠져나오기').click()
    await expect(input(page)).toHaveAttribute('data-mode', 'prompt')
    await run(page, 'docker ps --format "{{.Names}} {{.State}}"')
    await expect(log(page).locator('.entry').last()).toContainText('box running')
  })
})

test.describe('the past', () => {
  test('is there again after a reload', async ({ page }) => {
    await open(page)
    await run(page, 'docker run -d --name web nginx')
    await run(page, 'docker ps')
    await page.reload()
    await expect(log(page).locator('.entry')).toHaveCount(2)
    await expect(log(page)).toContainText(/Up .*web/)
  })

  test('can be gone back to, and later commands stay until something new is typed', async ({ page }) => {
    await open(page)
    await run(page, 'docker create --name one busybox')
    await run(page, 'docker create --name two busybox')
    await button(page, '되돌리기').click()
    await expect(log(page).locator('[data-undone]')).toHaveCount(1)
    await button(page, '기록').click()
    await button(page, 'docker create --name two busybox').click()
    await expect(log(page).locator('[data-undone]')).toHaveCount(0)
    await button(page, '되돌리기').click()
    await run(page, 'docker ps -a')
    await expect(log(page).locator('.entry')).toHaveCount(2)
    await expect(log(page).locator('.entry').last()).toContainText('one')
    await expect(log(page).locator('.entry').last()).not.toContainText('two')
  })

  test('goes only after a question', async ({ page }) => {
    await open(page)
    await run(page, 'docker create --name one busybox')
    await button(page, '처음으로').click()
    await button(page, '취소').click()
    await expect(log(page).locator('.entry')).toHaveCount(1)
    await button(page, '처음으로').click()
    await button(page, '모두 지우기').click()
    await expect(log(page).locator('.entry')).toHaveCount(0)
    await expect(button(page, '되돌리기')).toHaveAttribute('aria-disabled', 'true')
  })
})

test.describe('the panel', () => {
  test('opens and closes with a key, and gives the focus back', async ({ page }) => {
    await page.goto('/commands/ps/')
    const toggle = button(page, '터미널')
    await expect(toggle).toHaveAttribute('aria-expanded', 'false')
    await page.keyboard.press('Control+Backquote')
    await expect(input(page)).toBeFocused()
    await expect(toggle).toHaveAttribute('aria-expanded', 'true')
    await page.keyboard.press('Escape')
    await expect(toggle).toBeFocused()
    await button(page, '터미널 닫기').focus()
    await page.keyboard.press('Escape')
    await expect(log(page)).toBeHidden()
    await expect(toggle).toBeFocused()
  })

  test('catches nobody who uses Tab', async ({ page }) => {
    await open(page)
    await page.keyboard.press('Shift+Tab')
    await expect(log(page)).toBeFocused()
    await input(page).focus()
    await page.keyboard.press('Tab')
    await expect(input(page)).not.toBeFocused()
  })

  test('is resized with the keyboard, and keeps its height', async ({ page }) => {
    await open(page)
    const edge = page.getByRole('separator', { name: '터미널 높이' })
    const height = async () => (await page.locator('docker-terminal').boundingBox())?.height ?? 0
    const before = await height()
    await edge.focus()
    await page.keyboard.press('ArrowUp')
    expect(await height()).toBeGreaterThan(before)
    await page.keyboard.press('Home')
    await expect(edge).toHaveAttribute('aria-valuenow', '20')
    const least = await height()
    await page.reload()
    await expect(log(page)).toBeVisible()
    expect(await height()).toBe(least)
  })

  test('hides nothing of the page', async ({ page }) => {
    await open(page)
    await page.evaluate(() => {
      scrollTo(0, document.body.scrollHeight)
    })
    const end = await page.locator('.imprint').boundingBox()
    const panel = await page.locator('docker-terminal').boundingBox()
    expect((end?.y ?? 0) + (end?.height ?? 0)).toBeLessThanOrEqual(panel?.y ?? 0)
  })

  test('folds to its bar', async ({ page }) => {
    await open(page)
    await button(page, '접기').click()
    await expect(log(page)).toBeHidden()
    await expect(button(page, '접기')).toHaveAttribute('aria-expanded', 'false')
    await button(page, '접기').click()
    await expect(log(page)).toBeVisible()
  })

  test('unfolds for a view that is asked for, and where it fills the window', async ({ page }) => {
    await open(page)
    await button(page, '접기').click()
    await page.getByRole('tab', { name: 'API 호출' }).click()
    await expect(page.getByRole('region', { name: 'API 호출' })).toBeVisible()
    await button(page, '접기').click()
    await page.setViewportSize(phone)
    await expect(page.getByRole('region', { name: 'API 호출' })).toBeVisible()
    await page.getByRole('tab', { name: '터미널' }).click()
    await expect(input(page)).toBeVisible()
  })

  test('stays open on the next page', async ({ page }) => {
    await open(page)
    await run(page, 'docker ps')
    await page.goto('/commands/run/')
    await expect(log(page)).toContainText('$ docker ps')
    await expect(input(page)).not.toBeFocused()
  })

  test('fills a phone, with the keys that its keyboard lacks', async ({ page }) => {
    await page.setViewportSize(phone)
    await open(page)
    expect(await page.locator('docker-terminal').boundingBox()).toEqual({ x: 0, y: 0, ...phone })
    await input(page).fill('docker imag')
    await button(page, 'Tab 키').click()
    await expect(input(page)).toHaveValue(/^docker image/)
    await input(page).fill('echo a ')
    await button(page, '| 입력').click()
    await expect(input(page)).toHaveValue('echo a |')
    await page.keyboard.type(' cat')
    await page.keyboard.press('Enter')
    await expect(log(page)).toContainText('$ echo a | cat\na', { useInnerText: true })
    await button(page, '위쪽 화살표 키').click()
    await expect(input(page)).toHaveValue('echo a | cat')
    await page.getByRole('tab', { name: '엔진 상태' }).click()
    await expect(log(page)).toBeHidden()
    await page.keyboard.press('ArrowLeft')
    await expect(page.getByRole('tab', { name: '터미널' })).toBeFocused()
    await expect(log(page)).toBeVisible()
    await button(page, '터미널 닫기').click()
    await expect(log(page)).toBeHidden()
    await expect(button(page, '터미널')).toBeFocused()
  })

  test('works at 320 pixels, and without motion', async ({ page }) => {
    await page.emulateMedia({ reducedMotion: 'reduce' })
    await page.setViewportSize({ width: 320, height: 640 })
    await open(page)
    await run(page, 'docker ps')
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(320)
    expect(await page.evaluate(() => document.getAnimations().length)).toBe(0)
  })
})

for (const colorScheme of ['light', 'dark'] as const)
  for (const viewport of [phone, { width: 1280, height: 800 }])
    test(`no accessibility violation at ${viewport.width} in the ${colorScheme} theme`, async ({ page }) => {
      await page.setViewportSize(viewport)
      await page.emulateMedia({ colorScheme })
      await open(page)
      await run(page, 'docker rnu')
      await run(page, 'docker create --name one busybox')
      await button(page, '되돌리기').click()
      await expect(log(page).locator('[data-undone]')).toHaveCount(1)
      expect(await violations(page)).toEqual([])
      await button(page, '기록').click()
      await expect(button(page, '처음 상태')).toBeVisible()
      expect(await violations(page, 'docker-terminal')).toEqual([])
      await page.keyboard.press('Escape')
      await enter(page, 'sleep 1000')
      await expect(button(page, '중지')).toBeVisible()
      expect(await violations(page, 'docker-terminal')).toEqual([])
      await page.keyboard.press('Control+c')
      await expect(log(page)).toContainText('종료 코드 130')
      await button(page, '처음으로').click()
      await expect(page.getByRole('dialog')).toBeVisible()
      expect(await violations(page, 'docker-terminal')).toEqual([])
    })
