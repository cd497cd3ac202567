import { published } from './permalinks.ts'
import { below, expect, pages, test } from './site.ts'

const markdownOf = (path: string) => (path === '/' ? '/index.md' : `${path.slice(0, -1)}.md`)

for (const path of pages) {
  test(`${path} is there as Markdown, with what its blocks print`, async ({ page, request }) => {
    await page.goto(path)
    const address = await page.locator('link[rel=alternate][type="text/markdown"]').getAttribute('href')
    expect(address).toBe(markdownOf(path))
    const response = await request.get(markdownOf(path))
    expect(response.headers()['content-type']).toContain('text/markdown')
    const text = await response.text()
    expect(text).toContain(`# ${(await page.getByRole('heading', { level: 1 }).textContent())?.trim() ?? '?'}\n`)
    for (const heading of await page.locator('.sl-markdown-content h2').allTextContents())
      expect(text).toContain(`## ${heading}`)
    for (const command of await page.locator('console-block code[data-command]').allTextContents()) {
      expect(text).toContain(`$ ${command}`)
    }
    for (const output of await page.locator('console-block .console-output').allTextContents())
      expect(text).toContain(output)
    expect(text).not.toMatch(/모두 복사|링크 복사|\{#/)
  })
}

test('the list of sections has every permanent id', async ({ request }) => {
  const sections = (await (await request.get('/sections.json')).json()) as Record<string, string>[]
  expect(sections.map(({ id }) => id).sort()).toEqual(published.map(({ id }) => id).sort())
  for (const { id = '', title, page, url, shortUrl, description } of sections) {
    expect([title, page, description].every(Boolean), id).toBe(true)
    expect(url).toMatch(new RegExp(`^http://localhost:4321/.*#${id}$`))
    expect(shortUrl).toBe(`http://localhost:4321/s/${id}/`)
  }
})

test('the feed is Atom, the page that changed last first', async ({ page, request }) => {
  await page.goto('/')
  await expect(page.locator('link[rel=alternate][type="application/atom+xml"]')).toHaveAttribute('href', '/feed.xml')
  const xml = await (await request.get('/feed.xml')).text()
  const { error, root, updated, links } = await page.evaluate(text => {
    const feed = new DOMParser().parseFromString(text, 'application/xml')
    const all = (selector: string) => [...feed.querySelectorAll(selector)]
    return {
      error: feed.querySelector('parsererror')?.textContent,
      root: feed.documentElement.namespaceURI,
      updated: all('entry > updated').map(element => element.textContent),
      links: all('entry > link').map(element => element.getAttribute('href')),
    }
  }, xml)
  expect(error).toBeUndefined()
  expect(root).toBe('http://www.w3.org/2005/Atom')
  expect(updated).toEqual([...updated].sort().reverse())
  expect(links.sort()).toEqual(pages.map(path => `http://localhost:4321${path}`).sort())
})

test('llms.txt leads to every page as Markdown, also below a sub-path', async ({ request }) => {
  const text = await (await request.get(`${below}/llms.txt`)).text()
  expect(text).toMatch(/^# 도커 노트\n\n> /)
  const links = [...text.matchAll(/\]\(https:\/\/example\.com\/docker-notes(\/[^)]+)\)/g)].map(([, path = '']) => path)
  for (const path of links) expect((await request.get(`${below}${path}`)).status(), path).toBe(200)
  expect(links).toEqual(expect.arrayContaining(pages.filter(path => path !== '/').map(markdownOf)))
  const markdown = await (await request.get(`${below}/commands/ps.md`)).text()
  expect(markdown).toContain('(https://example.com/docker-notes/commands/rm/)')
})

test('neither the sitemap nor the search finds share pages', async ({ page, request }) => {
  expect(await (await request.get('/sitemap-0.xml')).text()).not.toContain('/s/')
  await page.goto('/search/?q=컨테이너')
  const results = page.locator('[data-search-result]')
  await expect(results.first()).toBeVisible()
  const addresses = await results.evaluateAll(links => links.map(link => link.getAttribute('href') ?? ''))
  expect(addresses.length).toBeGreaterThan(10)
  expect(addresses.filter(address => /^\/(s|og|embed)\//.test(address))).toEqual([])
})
