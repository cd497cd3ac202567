import { execFileSync } from 'node:child_process'
import { cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs'
import { createServer, type Server } from 'node:http'
import { join, resolve } from 'node:path'
import { expect, test } from './site.ts'

/** The site a year later: a section with its block moved to another page, an id was given up, a page was renamed. */
let folder = ''
let server: Server
let root = ''

test.describe.configure({ mode: 'serial' })

test.beforeAll(async () => {
  // Below the project, where its packages are found.
  mkdirSync('.cache', { recursive: true })
  folder = mkdtempSync(resolve('.cache/a-year-later-'))
  for (const name of ['src', 'content', 'public', 'astro.config.mjs', 'package.json', 'tsconfig.json']) {
    cpSync(name, join(folder, name), { recursive: true })
  }
  symlinkSync(resolve('.cache'), join(folder, '.cache'))
  edit()
  const run = (...words: string[]) => execFileSync('node', words, { cwd: folder, encoding: 'utf8', stdio: 'pipe' })
  run('src/markdown/update-published.ts')
  run(resolve('node_modules/astro/bin/astro.mjs'), 'build')
  server = createServer((request, response) => {
    const { pathname } = new URL(request.url ?? '/', 'http://localhost')
    try {
      const body = readFileSync(join(folder, 'dist', pathname.endsWith('/') ? `${pathname}index.html` : pathname))
      response.writeHead(200, { 'content-type': types[/\.\w+$/.exec(pathname)?.[0] ?? ''] ?? 'text/html' }).end(body)
    } catch {
      response.writeHead(404).end()
    }
  })
  await new Promise<void>(done => server.listen(0, done))
  const address = server.address()
  root = `http://localhost:${(typeof address === 'object' ? address?.port : 0)?.toString() ?? ''}`
})

test.afterAll(() => {
  server.close()
  rmSync(folder, { recursive: true, force: true })
})

const types: Readonly<Record<string, string>> = {
  '.js': 'text/javascript',
  '.css': 'text/css',
  '.svg': 'image/svg+xml',
}

function change(path: string, from: string | RegExp, to: string): string {
  const text = readFileSync(join(folder, path), 'utf8')
  expect(text).toMatch(from)
  writeFileSync(join(folder, path), text.replace(from, to))
  return from instanceof RegExp ? (from.exec(text)?.[0] ?? '') : from
}

function edit() {
  const section = change('content/commands/ps.mdx', /### STATUS 읽기 \{#ps-status\}[^]*?(?=## 예제)/, '')
  change('content/commands/logs.mdx', '## 함께 보기', `${section}\n## 함께 보기`)
  change('content/commands/ps.mdx', '{#ps-columns}', '{#ps-table-columns}')
  cpSync(join(folder, 'content/history.mdx'), join(folder, 'content/beginnings.mdx'))
  rmSync(join(folder, 'content/history.mdx'))
  change('src/notes/sidebar.ts', "'history'", "'beginnings'")
  change(
    'src/notes/redirects.ts',
    'redirects: Redirects = { ids: {}, pages: {} }',
    "redirects: Redirects = { ids: { 'ps-columns': 'ps-table-columns' }, pages: { '/history/': '/beginnings/' } }",
  )
}

const links = [
  ['/commands/ps/#ps-status', '/commands/logs/#ps-status'],
  ['/s/ps-status/', '/commands/logs/#ps-status'],
  ['/commands/ps/#ps-columns', '/commands/ps/#ps-table-columns'],
  ['/s/ps-columns/', '/commands/ps/#ps-table-columns'],
  ['/history/', '/beginnings/'],
  ['/history/#history-parts', '/beginnings/#history-parts'],
  ['/s/history-parts/', '/beginnings/#history-parts'],
  ['/commands/ps/#ps-all', '/commands/ps/#ps-all'],
  ['/commands/ps/#constructor', '/commands/ps/#constructor'],
] as const

for (const [from, to] of links) {
  test(`the old link ${from} lands on ${to}`, async ({ page }) => {
    page.removeAllListeners('console')
    await page.goto(`${root}${from}`)
    await page.waitForURL(`${root}${to}`)
    const id = /#(.+)/.exec(to)?.[1]
    if (id === undefined || id === 'constructor') return
    await expect.poll(() => page.evaluate(() => document.querySelector(':target')?.id)).toBe(id)
  })
}

test('an old link that is followed on the open page lands as well', async ({ page }) => {
  page.removeAllListeners('console')
  await page.goto(`${root}/commands/ps/`)
  await page.evaluate(() => (location.hash = 'ps-status'))
  await page.waitForURL(`${root}/commands/logs/#ps-status`)
})
