import { readFile } from 'node:fs/promises'
import type { Page } from '@playwright/test'
import { violations } from './accessibility.ts'
import { expect, onClipboard, test } from './site.ts'

const phone = { width: 390, height: 844 }
const desktop = { width: 1280, height: 800 }
const log = (page: Page) => page.getByRole('log', { name: '터미널' })
const input = (page: Page) => page.getByRole('textbox', { name: '터미널 입력' })
const button = (page: Page, name: string) => page.getByRole('button', { name, exact: true })
const tab = (page: Page, name: string) => page.getByRole('tab', { name, exact: true })
const text = (page: Page) => page.getByRole('textbox', { name: '파일 내용' })
const message = (page: Page) => page.locator('.files-message')

async function open(page: Page) {
  await page.goto('/playground/')
  await expect(page.locator('file-editor:defined')).toBeAttached()
}

/** Types a command, in the terminal's own tab where there is little room, and waits for its end. */
async function type(page: Page, line: string) {
  if (await tab(page, '터미널').isVisible()) await tab(page, '터미널').click()
  const before = await log(page).locator('.entry').count()
  await input(page).fill(line)
  await input(page).press('Enter')
  await expect(log(page).locator('.entry')).toHaveCount(before + 1)
  await expect(page.locator('docker-terminal:not([data-running])')).toBeVisible()
}

/** Runs an example and waits for the last of so many commands. */
async function runExample(page: Page, title: string, commands: number) {
  await tab(page, '예제').click()
  await page.getByText(title, { exact: true }).click()
  await button(page, `실행: ${title}`).click()
  await expect(log(page).locator('.entry:not([data-running])')).toHaveCount(commands)
}

for (const [size, viewport] of [
  ['a desktop', desktop],
  ['a phone', phone],
] as const) {
  test.describe(`on ${size}`, () => {
    test.use({ viewport })

    test('an example runs, its page is edited, and a container sends what was saved', async ({ page }) => {
      await open(page)
      await runExample(page, '내 페이지를 보여 주는 웹 서버', 5)
      await expect(log(page)).toContainText('반가워요!')
      await tab(page, '파일').click()
      await expect(text(page)).toHaveValue(/<h1>반가워요!<\/h1>/)
      await text(page).fill('<h1>직접 고쳤어요</h1>')
      await expect(button(page, 'index.html 저장 안 함')).toBeVisible()
      await button(page, '저장').click()
      await expect(message(page)).toHaveText('저장했어요.')
      await type(page, 'curl localhost:8080')
      await expect(log(page).locator('.entry').last()).toContainText('<h1>직접 고쳤어요</h1>')
      await expect(log(page)).toContainText("cat > site/index.html <<'EOF'")
    })

    test('files and text that is not saved are there after a reload', async ({ page }) => {
      await open(page)
      await tab(page, '파일').click()
      await button(page, '새 파일').click()
      await page.getByLabel('새 파일 이름').fill('conf/app.conf')
      await page.keyboard.press('Enter')
      await expect(text(page)).toBeFocused()
      await page.keyboard.type('이름=하나')
      await page.keyboard.press('Control+s')
      await expect(message(page)).toHaveText('저장했어요.')
      await page.keyboard.press('Control+End')
      await page.keyboard.type('둘')
      await page.reload()
      await expect(page.locator('file-editor:defined')).toBeAttached()
      await tab(page, '파일').click()
      await expect(text(page)).toHaveValue('이름=하나\n둘')
      await expect(button(page, 'app.conf 저장 안 함')).toBeVisible()
      await type(page, 'cat conf/app.conf')
      await expect(log(page).locator('.entry').last()).toContainText('이름=하나')
      await expect(log(page).locator('.entry').last()).not.toContainText('둘')
    })

    for (const colorScheme of ['light', 'dark'] as const)
      test(`has no accessibility violation in the ${colorScheme} theme`, async ({ page }) => {
        await page.emulateMedia({ colorScheme, reducedMotion: 'reduce' })
        await open(page)
        expect(await violations(page)).toEqual([])
        await runExample(page, '포트 충돌과 해결', 6)
        expect(await violations(page)).toEqual([])
        await tab(page, '예제').click()
        expect(await violations(page)).toEqual([])
        await type(page, 'mkdir site; echo hi > site/a.txt; echo 안녕 > b.txt')
        await tab(page, '파일').click()
        await text(page).fill('다른 글')
        expect(await violations(page)).toEqual([])
        await type(page, 'echo new > site/a.txt')
        await tab(page, '파일').click()
        await expect(button(page, '내 글 지키기')).toBeVisible()
        await button(page, '새 파일').click()
        await page.keyboard.press('Enter')
        await expect(page.getByText('파일 이름을 써 주세요.')).toBeVisible()
        expect(await violations(page)).toEqual([])
        if (await tab(page, '터미널').isVisible()) await tab(page, '터미널').click()
        await button(page, '내보내기').click()
        await expect(page.getByRole('dialog')).toBeVisible()
        expect(await violations(page)).toEqual([])
      })
  })
}

test('terminal, engine state and calls stand side by side, and follow what is typed', async ({ page }) => {
  await page.setViewportSize(desktop)
  await open(page)
  const engine = page.getByRole('region', { name: '엔진 상태' })
  const wire = page.getByRole('region', { name: 'API 호출' })
  await type(page, 'docker run -d --name web nginx')
  await expect(engine).toContainText('web')
  await expect(wire).toContainText('/containers/create')
  await expect(log(page)).toBeVisible()
})

test('one terminal is on the page, open from the beginning', async ({ page }) => {
  await open(page)
  await expect(page.locator('docker-terminal')).toHaveCount(1)
  await expect(input(page)).toBeVisible()
  await button(page, '터미널').click()
  await expect(input(page)).toBeFocused()
})

test('nothing moves while it loads', async ({ page }) => {
  await page.addInitScript(() => {
    const shifts: number[] = []
    Object.assign(window, { shifts })
    new PerformanceObserver(list => {
      for (const entry of list.getEntries()) shifts.push((entry as unknown as { value: number }).value)
    }).observe({ type: 'layout-shift', buffered: true })
  })
  for (const viewport of [desktop, phone]) {
    await page.setViewportSize(viewport)
    await open(page)
    await page.waitForTimeout(500)
    expect(await page.evaluate(() => (window as unknown as { shifts: number[] }).shifts)).toEqual([])
  }
})

test('what a command does to a file shows in the editor, and never takes text that is not saved', async ({ page }) => {
  await page.setViewportSize(desktop)
  await open(page)
  await type(page, 'echo one > a.txt')
  await tab(page, '파일').click()
  await expect(text(page)).toHaveValue('one\n')
  await type(page, 'echo two > a.txt')
  await expect(text(page)).toHaveValue('two\n')
  await text(page).fill('mine')
  await type(page, 'echo three > a.txt')
  await expect(message(page)).toContainText('다른 곳에서 이 파일이 바뀌었어요.')
  await expect(text(page)).toHaveValue('mine')
  await button(page, '내 글 지키기').click()
  await expect(message(page)).toBeEmpty()
  await button(page, '저장').click()
  await expect(message(page)).toHaveText('저장했어요.')
  await type(page, 'cat a.txt')
  await expect(log(page).locator('.entry').last()).toContainText('mine')
  await text(page).fill('again')
  await type(page, 'rm a.txt')
  await expect(message(page)).toContainText('이 파일이 지워졌어요.')
  await button(page, '다시 만들기').click()
  await expect(message(page)).toHaveText('저장했어요.')
  await type(page, 'cat a.txt')
  await expect(log(page).locator('.entry').last()).toContainText('again')
  await text(page).fill('later')
  await type(page, 'echo four > a.txt')
  await button(page, '바뀐 파일 보기').click()
  await expect(text(page)).toHaveValue('four\n')
})

test('undo and another file leave text that is not saved where it is', async ({ page }) => {
  await page.setViewportSize(desktop)
  await open(page)
  await type(page, 'echo one > a.txt')
  await type(page, 'echo one > b.txt')
  await tab(page, '파일').click()
  await button(page, 'b.txt').click()
  await text(page).fill('mine')
  await button(page, 'a.txt').click()
  await expect(text(page)).toHaveValue('one\n')
  await button(page, '되돌리기').click()
  await expect(page.locator('.files-list')).toContainText('지워졌지만 저장하지 않은 글이 있어요')
  await button(page, 'b.txt 저장 안 함').click()
  await expect(text(page)).toHaveValue('mine')
})

test('a file is renamed and deleted by commands, which undo takes back', async ({ page }) => {
  await page.setViewportSize(desktop)
  await open(page)
  await type(page, 'echo one > a.txt')
  await tab(page, '파일').click()
  await button(page, '이름 바꾸기').click()
  await page.getByLabel('바꿀 이름').fill('../x')
  await page.keyboard.press('Enter')
  await expect(page.getByText('/로 이어 써 주세요.')).toBeVisible()
  await page.getByLabel('바꿀 이름').fill('site/한글 이름.txt')
  await page.keyboard.press('Enter')
  await expect(page.locator('.files-path')).toHaveText('site/한글 이름.txt')
  await expect(log(page)).toContainText("mkdir -p site && mv a.txt 'site/한글 이름.txt'")
  await button(page, '삭제').click()
  await expect(message(page)).toHaveText('site/한글 이름.txt 파일이 지워졌어요.')
  await button(page, '되돌리기').click()
  await expect(button(page, '한글 이름.txt')).toBeVisible()
})

test('a file is saved while a command runs, which sees it', async ({ page }) => {
  await page.setViewportSize(desktop)
  await open(page)
  await type(page, 'echo one > a.txt')
  await tab(page, '파일').click()
  await input(page).fill('until grep -q two a.txt; do sleep 0.1; done; echo seen')
  await input(page).press('Enter')
  await expect(input(page)).toHaveAttribute('data-mode', 'lines')
  await text(page).fill('two')
  await page.keyboard.press('Control+s')
  await expect(log(page)).toContainText('echo seen\nseen', { useInnerText: true })
  await expect(log(page).locator('.entry').last()).toContainText("cat > a.txt <<'EOF'")
})

test('what is too large is not saved, and says so', async ({ page }) => {
  await page.setViewportSize(desktop)
  await open(page)
  await type(page, 'echo one > a.txt')
  await tab(page, '파일').click()
  await text(page).fill('가'.repeat(30_000))
  await button(page, '저장').click()
  await expect(message(page)).toHaveText('파일이 커서 저장하지 않았어요. 64 KB까지 저장할 수 있는데 88 KB예요.')
  await expect(log(page).locator('.entry')).toHaveCount(1)
})

test('Tab leaves the text, unless it shall indent', async ({ page }) => {
  await page.setViewportSize(desktop)
  await open(page)
  await type(page, 'echo one > a.txt')
  await tab(page, '파일').click()
  await text(page).focus()
  await page.keyboard.press('Tab')
  await expect(text(page)).not.toBeFocused()
  await button(page, 'Tab 들여쓰기').click()
  await text(page).focus()
  await page.keyboard.press('Control+Home')
  await page.keyboard.press('Tab')
  await expect(text(page)).toHaveValue('  one\n')
  await page.keyboard.press('Escape')
  await expect(button(page, 'Tab 들여쓰기')).toBeFocused()
})

test('all is done with the keyboard alone', async ({ page }) => {
  await page.setViewportSize(desktop)
  await open(page)
  await tab(page, '엔진 상태').focus()
  await page.keyboard.press('End')
  await expect(tab(page, '예제')).toBeFocused()
  await page.locator('summary', { hasText: '첫 컨테이너' }).focus()
  await page.keyboard.press('Enter')
  await page.keyboard.press('Tab')
  await expect(button(page, '실행: 첫 컨테이너')).toBeFocused()
  await page.keyboard.press('Enter')
  await expect(input(page)).toBeFocused()
  await expect(log(page).locator('.entry:not([data-running])')).toHaveCount(5)
  await page.keyboard.press('Escape')
  await expect(button(page, '실행: 첫 컨테이너')).toBeFocused()
})

test('an example begins with a new engine, and undo leads back to what was before', async ({ page }) => {
  await page.setViewportSize(desktop)
  await open(page)
  await type(page, 'docker create --name mine busybox')
  await runExample(page, '환경 변수로 설정 넘기기', 5)
  await expect(log(page).locator('.notice')).toContainText('새 도커에서 시작해요.')
  await type(page, 'docker ps -a')
  await expect(log(page).locator('.entry').last()).not.toContainText('mine')
  await button(page, '기록').click()
  await button(page, 'docker create --name mine busybox').click()
  await expect(log(page).locator('[data-undone]')).toHaveCount(5)
  await expect(page.getByRole('region', { name: '엔진 상태' })).toBeHidden()
  await tab(page, '엔진 상태').click()
  await expect(page.getByRole('region', { name: '엔진 상태' })).toContainText('mine')
})

test('the session is handed out as a script and for a post', async ({ page, context }) => {
  await context.grantPermissions(['clipboard-read', 'clipboard-write'])
  await page.setViewportSize(desktop)
  await open(page)
  await button(page, '내보내기').click()
  await expect(page.getByText('아직 실행한 명령어가 없어요.')).toBeVisible()
  await page.keyboard.press('Escape')
  await type(page, 'docker run -d --name web nginx')
  await type(page, 'docker run -d --name web nginx')
  await type(page, 'docker rm -f web')
  await button(page, '되돌리기').click()
  await button(page, '내보내기').click()
  const shown = page.getByRole('textbox', { name: '내보낼 내용' })
  await expect(shown).toHaveValue(
    /^#!\/bin\/sh\n[^]*\] 이미지로 컨테이너를 만들고 실행해요\.\ndocker run -d --name web nginx\n/,
  )
  await expect(shown).toHaveValue(/\(종료 코드 125\)\.\n[^]*# docker run -d --name web nginx\n$/)
  const [download] = await Promise.all([page.waitForEvent('download'), button(page, '내려받기').click()])
  expect(download.suggestedFilename()).toBe('docker-notes.sh')
  expect(await readFile(await download.path(), 'utf8')).toBe(await shown.inputValue())
  await page.getByRole('radio', { name: /Markdown/ }).check()
  await expect(shown).toHaveValue(
    /```console\n\$ docker run -d --name web nginx\n[^]*Conflict\.[^]*```\n\n> 종료 코드 125/,
  )
  await button(page, '복사').click()
  await onClipboard(page).toBe(await shown.inputValue())
})

test('the list of notes is a press away', async ({ page }) => {
  await page.setViewportSize(desktop)
  await open(page)
  const notes = page.getByRole('navigation', { name: '메인' })
  await expect(notes.getByRole('link').first()).toBeHidden()
  await button(page, '노트 목록').click()
  await expect(notes.getByRole('link').first()).toBeFocused()
  expect(await violations(page)).toEqual([])
  await page.keyboard.press('Escape')
  await expect(button(page, '노트 목록')).toBeFocused()
  await button(page, '노트 목록').click()
  await notes.getByRole('link', { name: 'docker ps' }).click()
  await expect(page).toHaveURL('/commands/ps/')
})

test('at 320 pixels and on a large screen nothing is cut off', async ({ page }) => {
  for (const width of [320, 800, 2000]) {
    await page.setViewportSize({ width, height: 700 })
    await open(page)
    await tab(page, '예제').click()
    await page.getByText('포트 충돌과 해결', { exact: true }).click()
    await tab(page, '파일').click()
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(width)
  }
})

test('the page below can be scrolled to from everywhere', async ({ page }) => {
  await page.setViewportSize(phone)
  await open(page)
  await page.mouse.move(200, 500)
  await page.mouse.wheel(0, 3000)
  await expect(page.locator('.imprint')).toBeInViewport()
})

for (const [size, viewport] of [
  ['a desktop', desktop],
  ['a phone', phone],
] as const) {
  test(`what was run is printed, and nothing else, from ${size}`, async ({ page }) => {
    await page.setViewportSize(viewport)
    await open(page)
    await type(page, 'docker network ls')
    await tab(page, '파일').click()
    await page.emulateMedia({ media: 'print' })
    await expect(log(page)).toContainText('docker network ls')
    await expect(log(page).getByText('bridge').first()).toBeVisible()
    for (const role of ['button', 'textbox', 'tab'] as const) await expect(page.getByRole(role)).toHaveCount(0)
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(viewport.width)
  })
}

test('without JavaScript a sentence leads to the notes', async ({ browser, baseURL }) => {
  const page = await (await browser.newContext({ javaScriptEnabled: false, baseURL: baseURL! })).newPage()
  await page.goto('/playground/')
  await expect(page.getByText('자바스크립트를 켜면 쓸 수 있어요.')).toBeVisible()
  await expect(page.getByRole('button', { name: /^실행/ })).toHaveCount(0)
  await expect(page.getByRole('link', { name: 'docker ps' })).toBeVisible()
  await page.getByRole('main').getByRole('link', { name: '명령어 한눈에' }).click()
  await expect(page).toHaveURL('/commands/')
})
