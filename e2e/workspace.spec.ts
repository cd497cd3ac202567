import type { Page } from '@playwright/test'
import { expect, test } from './site.ts'

const log = (page: Page) => page.getByRole('log', { name: '터미널' })
const input = (page: Page) => page.getByRole('textbox', { name: '터미널 입력' })

async function open(page: Page, path = '/commands/ps/') {
  await page.goto(path)
  // An open panel is there again on the next page.
  const opensItself = await page.evaluate(() => sessionStorage.getItem('docker-notes:terminal-open'))
  if (!opensItself) await page.getByRole('button', { name: '터미널', exact: true }).click()
  await expect(input(page)).toHaveAttribute('data-mode', 'prompt')
}

async function run(page: Page, line: string) {
  await input(page).fill(line)
  await input(page).press('Enter')
  await expect(log(page).locator('.entry').last()).toContainText(line)
  await expect(input(page)).toHaveAttribute('data-mode', 'prompt')
}

const shown = (page: Page) => log(page).locator('.entry').last()

test('two tabs go on from what the other did, and lose nothing', async ({ page, context }) => {
  const other = await context.newPage()
  await open(page)
  await open(other, '/commands/rm/')
  await run(page, 'docker volume create from-one')
  await run(other, 'docker volume create from-other')
  await run(page, 'docker volume ls -q')
  await expect(shown(page)).toContainText('from-one')
  await expect(shown(page)).toContainText('from-other')
  await expect(log(other)).toContainText('docker volume ls -q')
})

test('while one tab runs a command, the other says so and keeps what was typed', async ({ page, context }) => {
  const other = await context.newPage()
  await open(page)
  await open(other)
  await input(page).fill('sleep 600')
  await input(page).press('Enter')
  await expect(log(page)).toContainText('$ sleep 600')
  await input(other).fill('docker ps')
  await input(other).press('Enter')
  await expect(other.getByText('다른 탭에서 명령어를 실행하고 있어요')).toBeVisible()
  await expect(input(other)).toHaveValue('docker ps')
  await page.bringToFront()
  await page.keyboard.press('Control+C')
  await expect(input(page)).toHaveAttribute('data-mode', 'prompt')
  await run(other, 'docker images')
  await expect(shown(other)).toContainText('REPOSITORY')
})

test('what is typed right after going back waits its turn', async ({ page }) => {
  await open(page)
  await run(page, 'docker volume create first')
  await run(page, 'docker volume create second')
  await run(page, 'docker volume create third')
  await page.evaluate(() => {
    const undo = document.querySelector<HTMLElement>('docker-terminal [data-act=undo]')
    undo?.click()
    undo?.click()
    const input = document.querySelector<HTMLInputElement>('.terminal-line input')!
    input.value = 'docker volume ls -q'
    input.dispatchEvent(new KeyboardEvent('keydown', { key: 'Enter', bubbles: true }))
  })
  await expect(log(page).locator('.entry')).toHaveCount(2)
  await expect(shown(page)).toContainText('docker volume ls -q\nfirst', { useInnerText: true })
})

test('what runs goes on after a reload, on other pages, back and forth', async ({ page }) => {
  await open(page)
  await run(page, 'docker run -d -p 8080:80 --name web nginx')
  await page.reload()
  await open(page, '/commands/logs/')
  await run(page, 'curl -s localhost:8080 | grep title')
  await expect(shown(page)).toContainText('<title>Welcome to nginx!</title>')
  await page.goBack()
  await page.goForward()
  await expect(log(page)).toContainText('docker run -d -p 8080:80 --name web nginx')
  await run(page, 'docker ps --format "{{.Names}} {{.State}}"')
  await expect(shown(page)).toContainText('web running')
})

test('a state that cannot be read is put aside with a sentence, and the terminal works', async ({ page }) => {
  await open(page)
  await run(page, 'docker volume create kept')
  await page.evaluate(
    () =>
      new Promise<void>((resolve, reject) => {
        const request = indexedDB.open('docker-notes')
        request.onerror = () => {
          reject(new Error('no database'))
        }
        request.onsuccess = () => {
          const transaction = request.result.transaction('points', 'readwrite')
          transaction.objectStore('points').put({ past: { snapshot: { version: 99 } } }, 1)
          transaction.oncomplete = () => {
            request.result.close()
            resolve()
          }
        }
      }),
  )
  await open(page)
  await expect(page.getByText('저장해 둔 상태를 읽지 못해서 새로 시작했어요')).toBeVisible()
  await run(page, 'docker volume ls -q | wc -l')
  await expect(shown(page)).toContainText('0')
})
