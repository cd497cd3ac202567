import { below, expect, onClipboard, test } from './site.ts'

test.use({ permissions: ['clipboard-read', 'clipboard-write'] })

test('copying a command gives the command alone', async ({ page }) => {
  await page.goto('/')
  await page.getByRole('button', { name: '명령어 복사: docker run -d -p 8080:80 --name web nginx' }).click()
  await onClipboard(page).toBe('docker run -d -p 8080:80 --name web nginx')
  await expect(page.getByRole('status').filter({ hasText: '복사했어요.' })).toBeAttached()
})

test('copying a block gives its commands, a line each, without prompts and notes', async ({ page }) => {
  await page.goto('/')
  const block = page.getByRole('figure', { name: '첫 명령어' })
  await block.getByRole('button', { name: '모두 복사' }).click()
  await onClipboard(page).toBe(
    ['docker run -d -p 8080:80 --name web nginx', 'docker ps', 'curl localhost:8080', 'docker rm -f web'].join('\n'),
  )
})

test('a heading gives its short permanent link', async ({ page }) => {
  await page.goto('/commands/ps/')
  await page.getByRole('button', { name: '‘문법’ 링크 복사' }).click()
  await onClipboard(page).toBe('http://localhost:4331/s/ps-syntax/')
  await expect(page).toHaveURL('/commands/ps/#ps-syntax')
})

test('the title gives the link of the page, without what an address has besides', async ({ page }) => {
  await page.goto('/commands/ps/?from=chat#ps-syntax')
  await page.getByRole('button', { name: '‘docker ps’ 링크 복사' }).click()
  await onClipboard(page).toBe('http://localhost:4331/commands/ps/')
})

test('a link below a sub-path keeps the path', async ({ page }) => {
  await page.goto(`${below}/commands/ps/`)
  await page.getByRole('button', { name: '‘문법’ 링크 복사' }).click()
  await onClipboard(page).toBe(`${below}/s/ps-syntax/`)
})

test('where the browser refuses, the command is selected for copying by hand', async ({ page }) => {
  await page.addInitScript(() => {
    navigator.clipboard.writeText = () => Promise.reject(new DOMException('denied', 'NotAllowedError'))
  })
  await page.goto('/')
  await page.getByRole('button', { name: '명령어 복사: docker ps' }).click()
  await expect(page.getByRole('status').filter({ hasText: '브라우저가 복사를 막았어요.' })).toBeAttached()
  expect(await page.evaluate('getSelection().toString()')).toBe('docker ps')
})
