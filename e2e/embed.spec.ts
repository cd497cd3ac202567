import { createServer, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import type { Page } from '@playwright/test'
import { violations } from './accessibility.ts'
import { below, expect, test } from './site.ts'
import { watchLoads } from './weight.ts'

const site = 'http://localhost:4331'
const forumOrigin = (server: Server) => `http://localhost:${(server.address() as AddressInfo).port.toString()}`

let forum: Server

/** The script that /forum/ hands out. */
async function handedScript(): Promise<string> {
  const [, escaped = ''] = /<code>(&lt;script.*?)<\/code>/s.exec(await (await fetch(`${site}/forum/`)).text()) ?? []
  const entities: Readonly<Record<string, string>> = { lt: '<', gt: '>', amp: '&', '#39': "'", quot: '"' }
  const script = escaped.replaceAll(/&(#?\w+);/g, (entity, name: string) => entities[name] ?? entity)
  expect(script).toMatch(/^<script>.*docker-notes:height.*<\/script>$/s)
  // The site is built for another address than the tests' own.
  return script.replace('http://localhost:4321', site)
}

/** Somebody else's page: it frames what `src` names, writes down what it is told, and has the script that /forum/ hands out. */
test.beforeAll(async () => {
  const listener = await handedScript()
  forum = createServer((request, response) => {
    const asked = new URL(request.url ?? '/', 'http://localhost').searchParams
    const sandbox = asked.has('sandbox') ? 'sandbox="allow-scripts"' : ''
    const frame = `<iframe title="block" src="${asked.get('src') ?? ''}" width="${asked.get('width') ?? '600'}" height="200" ${sandbox}></iframe>`
    const log = 'window.told = []; addEventListener("message", ({ data, origin }) => told.push({ data, origin }))'
    response.writeHead(200, { 'content-type': 'text/html; charset=utf-8' })
    response.end(
      `<!doctype html><html lang="en"><title>Forum</title><script>${log}</script>${listener}<main>${frame}</main></html>`,
    )
  })
  await new Promise<void>(resolve =>
    forum.listen(0, () => {
      resolve()
    }),
  )
})

test.afterAll(() => forum.close())

async function open(page: Page, src: string, options: { width?: number; sandbox?: true } = {}) {
  const query = new URLSearchParams({ src, ...(options.width && { width: options.width.toString() }) })
  if (options.sandbox) query.set('sandbox', '')
  await page.goto(`${forumOrigin(forum)}/?${query.toString()}`)
  return page.frameLocator('iframe')
}

interface Told {
  readonly data: { readonly type: string; readonly id: string; readonly height: number }
  readonly origin: string
}
const told = (page: Page) => page.evaluate<readonly Told[]>('window.told')

for (const root of [site, below]) {
  test(`a block of ${root} runs in a page of another origin, after its page's earlier commands`, async ({ page }) => {
    const frame = await open(page, `${root}/embed/rename-taken/`)
    await frame.getByRole('button', { name: '실행: docker rename worker front-old' }).click()
    const log = frame.getByRole('log', { name: '터미널' })
    await expect(log).toContainText('이 명령어에 맞는 상태로 바꿨어요.')
    await expect(log).toContainText('Conflict. The container name "/front-old" is already in use by container')
    await expect(log).toContainText('종료 코드 1')
  })
}

test('the frame tells the height that it takes, before and after running', async ({ page }) => {
  const frame = await open(page, `${site}/embed/rename-taken/`)
  const height = () => frame.locator('body').evaluate(body => Math.ceil(body.getBoundingClientRect().height))
  await expect.poll(async () => (await told(page)).length).toBeGreaterThan(0)
  const [first] = await told(page)
  expect(first).toEqual({
    data: { type: 'docker-notes:height', id: 'rename-taken', height: await height() },
    origin: site,
  })
  await frame.getByRole('button', { name: '실행: docker rename worker front-old' }).click()
  await expect(frame.getByRole('log')).toContainText('종료 코드 1')
  await expect.poll(async () => (await told(page)).at(-1)?.data.height).toBe(await height())
  expect(await height()).toBeGreaterThan((first?.data.height ?? 0) + 300)
  // Whoever listens sees all of it.
  await expect.poll(() => page.locator('iframe').getAttribute('height')).toBe(String(await height()))
  const hidden = () => frame.locator('html').evaluate(root => root.scrollHeight - root.clientHeight)
  await expect.poll(hidden).toBe(0)
})

for (const width of [280, 320, 600, 1000]) {
  test(`at ${width.toString()} px nothing stands out of the frame, before and after running`, async ({ page }) => {
    await page.setViewportSize({ width: 1280, height: 900 })
    const frame = await open(page, `${site}/embed/rename-swap/`, { width })
    const overflow = () => frame.locator('html').evaluate(root => root.scrollWidth - root.clientWidth)
    await expect(frame.getByRole('figure')).toBeVisible()
    expect(await overflow()).toBe(0)
    await frame.getByRole('button', { name: '실행: docker network create shop' }).click()
    await expect(frame.getByRole('log')).toContainText('docker network create shop')
    await expect(frame.getByRole('tab', { name: '엔진 상태' }).or(frame.locator('engine-view')).first()).toBeVisible()
    expect(await overflow()).toBe(0)
  })
}

test('a sandboxed frame, which can keep nothing, runs all the same', async ({ page }) => {
  const frame = await open(page, `${site}/embed/rename-basic/?theme=dark`, { sandbox: true })
  await expect(frame.locator('html')).toHaveAttribute('data-theme', 'dark')
  await expect.poll(async () => (await told(page)).at(-1)?.data.id).toBe('rename-basic')
  expect((await told(page)).at(-1)?.origin).toBe('null')
  await frame.getByRole('button', { name: '실행: 모두 실행 (명령어 4개)' }).click()
  const log = frame.getByRole('log')
  await expect(log).toContainText('docker exec front hostname')
  await expect(log).toContainText('front')
  await frame.getByRole('textbox', { name: '터미널 입력' }).fill('docker ps -q | wc -l')
  await frame.getByRole('textbox', { name: '터미널 입력' }).press('Enter')
  await expect(log.locator('.entry').last()).toContainText('1')
  await expect(frame.getByRole('alert')).toBeEmpty()
})

test('two blocks of a page have a computer each', async ({ page, context }) => {
  const frame = await open(page, `${site}/embed/rename-basic/`)
  await frame.getByRole('button', { name: '실행: docker run -d -p 8080:80 --name web nginx' }).click()
  await expect(frame.locator('docker-terminal')).not.toHaveAttribute('data-running')
  await expect(frame.getByRole('log').locator('.entry')).toHaveCount(1)
  const reader = await context.newPage()
  await reader.goto(`${site}/playground/`)
  await expect(reader.locator('docker-terminal:defined')).toBeVisible()
  await expect(reader.getByRole('log').locator('.entry')).toHaveCount(0)
})

test('nothing but the block loads before it is run, in less than 30 KB', async ({ page }) => {
  const loads = await watchLoads(page)
  await page.goto('/embed/rename-swap/')
  await page.getByRole('button', { name: '실행: docker network create shop' }).hover()
  await page.getByRole('button', { name: '실행: docker network create shop' }).focus()
  const sizes = await loads()
  const sum = [...sizes.values()].reduce((all, size) => all + size, 0)
  expect(sizes.size).toBeGreaterThan(2)
  expect(sum).toBeLessThan(30_000)
  expect([...sizes.keys()].some(url => new URL(url).pathname.includes('docker'))).toBe(false)
})

test('the theme is the one asked for, the system’s where none is, and nothing else', async ({ page }) => {
  const themes = [
    ['?theme=light', 'dark', 'light'],
    ['?theme=dark', 'light', 'dark'],
    ['?theme=auto', 'dark', 'dark'],
    ['', 'light', 'light'],
    ['?theme=%22%3E%3Cscript%3Ealert(1)%3C/script%3E', 'dark', 'dark'],
    ['?theme=constructor&theme=dark', 'light', 'light'],
  ] as const
  for (const [query, colorScheme, theme] of themes) {
    await page.emulateMedia({ colorScheme })
    await page.goto(`/embed/rename-taken/${query}`)
    await expect(page.locator('html')).toHaveAttribute('data-theme', theme)
  }
  await page.goto('/embed/rename-taken/')
  await page.emulateMedia({ colorScheme: 'dark' })
  await expect(page.locator('html')).toHaveAttribute('data-theme', 'dark')
})

test('hostile queries, fragments and ids do nothing', async ({ page }) => {
  const dialogs: string[] = []
  page.on('dialog', dialog => {
    dialogs.push(dialog.message())
    void dialog.dismiss()
  })
  const markup = '"><img src=x onerror=alert(1)><script>alert(1)</script>'
  const queries = [
    `?theme=${encodeURIComponent(markup)}`,
    `?url=//evil.example/&to=javascript:alert(1)&id=${encodeURIComponent(markup)}`,
  ]
  for (const query of queries) {
    for (const fragment of ['', `#${encodeURIComponent(markup)}`, '#run=1.alert', '#//evil.example/']) {
      await page.goto(`/embed/rename-taken/${query}${fragment}`)
      await expect(page).toHaveURL(new RegExp('^http://localhost:4331/embed/rename-taken/'))
      expect(await page.locator('img, script:text("alert(1)")').count()).toBe(0)
      await expect(page.locator('docker-terminal')).toBeHidden()
      await expect(page.getByRole('link')).toHaveAttribute('href', '/commands/rename/#rename-taken')
    }
  }
  page.removeAllListeners('console')
  for (const id of [
    encodeURIComponent(markup),
    '..%2f..%2fetc%2fpasswd',
    '%2f%2fevil.example',
    'constructor',
    'javascript:alert(1)',
  ]) {
    for (const address of [`/embed/${id}/`, `/oembed/${id}.json`]) {
      const response = await page.goto(address)
      expect(response?.status()).toBe(404)
      expect(new URL(page.url()).origin).toBe(site)
      expect(await response?.text()).not.toContain('<img src=x')
    }
  }
  expect(dialogs).toEqual([])
})

test('links leave the frame, for the block’s own place', async ({ page, context }) => {
  const frame = await open(page, `${site}/embed/rename-taken/`)
  const opening = context.waitForEvent('page')
  await frame.getByRole('link', { name: /도커 노트/ }).click()
  await expect(await opening).toHaveURL(`${site}/commands/rename/#rename-taken`)
})

test('the oEmbed document is found, and has the code of the share menu', async ({ page, request }) => {
  await page.goto('/embed/rename-taken/')
  const link = page.locator('link[rel=alternate][type="application/json+oembed"]')
  await expect(link).toHaveAttribute('href', 'http://localhost:4321/oembed/rename-taken.json')
  const document = (await (await request.get('/oembed/rename-taken.json')).json()) as Record<string, unknown>
  expect(document).toMatchObject({ version: '1.0', type: 'rich', title: 'docker rename worker front-old', width: 640 })
  expect(document.html).toContain('<iframe src="http://localhost:4321/embed/rename-taken/" title=')
  const other = (await (await request.get(`${below}/oembed/rename-taken.json`)).json()) as Record<string, unknown>
  expect(other.html).toContain('src="https://example.com/docker-notes/embed/rename-taken/"')
})

test('embedded pages stay out of search engines and the sitemap, and out of the search', async ({ page, request }) => {
  await page.goto('/embed/rename-taken/')
  await expect(page.locator('meta[name=robots]')).toHaveAttribute('content', 'noindex')
  await expect(page.locator('[data-pagefind-body]')).toHaveCount(0)
  expect(await (await request.get('/sitemap-0.xml')).text()).not.toContain('/embed/')
})

test.describe('without JavaScript', () => {
  test.use({ javaScriptEnabled: false })

  test('the block and its output can be read', async ({ page }) => {
    await page.goto('/embed/rename-taken/')
    await expect(page.getByRole('figure')).toContainText('Conflict. The container name')
    await expect(page.getByRole('button')).toHaveCount(0)
  })
})

for (const theme of ['light', 'dark']) {
  test(`it has no accessibility violation in the ${theme} theme, before and after running`, async ({ page }) => {
    await page.emulateMedia({ reducedMotion: 'reduce' })
    for (const [id, button] of [
      ['rename-taken', '실행: docker rename worker front-old'],
      ['home-first', '실행: docker ps'],
    ] as const) {
      await page.goto(`/embed/${id}/?theme=${theme}`)
      expect(await violations(page)).toEqual([])
      await page.getByRole('button', { name: button, exact: true }).click()
      await expect(page.locator('docker-terminal:defined')).toBeVisible()
      await expect(page.locator('engine-view:defined')).toBeAttached()
      expect(await violations(page)).toEqual([])
    }
  })
}
