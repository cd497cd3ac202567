import { markdownToHtml } from 'satteri'
import { expect, test } from 'vitest'
import { consolePlugin } from './console-plugin.ts'
import { headingsPlugin } from './headings-plugin.ts'
import { inlineCodePlugin } from './inline-code-plugin.ts'
import { linksPlugin } from './links-plugin.ts'
import { particlesPlugin } from './particles-plugin.ts'
import { tablesPlugin } from './tables-plugin.ts'

const fileURL = new URL('file:///notes/content/page.mdx')
const html = async (markdown: string, images: readonly string[] = []) => {
  const hastPlugins = [
    tablesPlugin,
    particlesPlugin,
    inlineCodePlugin,
    consolePlugin,
    headingsPlugin,
    linksPlugin('/docker-notes/'),
  ]
  const result = await Promise.resolve(
    markdownToHtml(markdown, {
      hastPlugins,
      features: { headingAttributes: true },
      fileURL,
      data: {
        astro: { frontmatter: { images }, headings: [], localImagePaths: new Set(), remoteImagePaths: new Set() },
      },
    }),
  )
  return result.html
}

test('a command block holds each command, its note and the copy buttons', async () => {
  const page = await html('```console norun id=run-web\n$ docker run -d "my web"   # 실행해요\n```')
  expect(page).toContain('<console-block class="not-content" id="run-web" data-norun>')
  expect(page).toContain(
    '<span class="command">docker</span> <span class="command">run</span> <span class="option">-d</span> ' +
      '<span class="string">"my web"</span></code>',
  )
  expect(page).toContain('<p class="console-note">실행해요</p>')
  expect(page).toContain('aria-label="명령어 복사: docker run -d &quot;my web&quot;"')
})

test('what a command prints stands under it, and how it ended apart from it', async () => {
  const page = await html('```console fails fresh id=page-1\n$ echo "<b>"   # 출력해요\n$ docker rm nosuch\n```')
  expect(page).toContain('<console-block class="not-content" id="page-1" data-fresh>')
  expect(page).toContain(
    '<p class="console-note">출력해요</p>' +
      '<pre class="console-output" translate="no" data-pagefind-weight="0.2"><samp>&lt;b&gt;</samp></pre>',
  )
  expect(page).toContain(
    '<pre class="console-output" tabindex="0" translate="no" data-pagefind-weight="0.2">' +
      '<samp>Error response from daemon: No such container: nosuch</samp></pre>' +
      '<p class="console-remark">종료 코드 1</p>',
  )
})

test('colours of the output are classes', async () => {
  const page = await html('```console id=page-2\n$ printf "\\033[1;31mred\\033[0m plain"\n```')
  expect(page).toContain('<samp><span class="ansi-bold ansi-red">red</span> plain</samp>')
})

test('what a page can do without is left out of a very long output', async () => {
  const page = await html('```console id=page-3\n$ seq 1000\n```')
  expect(page).toContain('\n120</samp></pre><p class="console-remark">880줄이 더 있어요.</p>')
})

test('blocks of a page share an engine that has its images', async () => {
  const page = await html(
    '```console id=page-4\n$ docker tag busybox mine\n```\n\n글\n\n```console norun id=page-5\n$ docker rmi mine\n```\n\n```console id=page-6\n$ docker images -q mine\n```',
    ['busybox'],
  )
  expect(page.match(/<pre/g)).toHaveLength(1)
  expect(page).toMatch(/<samp>[0-9a-f]{12}<\/samp>/)
})

test('a mistake in a page names file and line', async () => {
  await expect(html('글\n\n```console id=page-7\n$ true\n$ docker rm nosuch\n```')).rejects.toThrow(
    '/notes/content/page.mdx:5: `docker rm nosuch` ends with exit code 1.',
  )
})

test('a block without a permanent id is a mistake', async () => {
  await expect(html('글\n\n```console fails\n$ docker rm nosuch\n```')).rejects.toThrow(
    '/notes/content/page.mdx:3: The console block `docker rm nosuch` has no permanent id.',
  )
})

test('what an author writes is text, never markup', async () => {
  expect(await html('```console norun id=page-8\n$ echo "<b>"   # <i>노트</i>\n<script>\n```')).not.toMatch(
    />[^<]*<(b|i|script)>/,
  )
})

test('other fences are left alone', async () => {
  expect(await html('```yaml\na: 1\n```')).not.toContain('console-block')
})

test('a heading keeps its id and gets a button that copies its link, and one that shares it', async () => {
  const page = await html('## 컨테이너 목록 {#ps-list}')
  expect(page).toContain('<h2 id="ps-list">컨테이너 목록</h2>')
  expect(page).toContain('<section-link data-pagefind-ignore=""><button></button><button></button></section-link>')
})

test.each(['## 컨테이너 목록', '## 컨테이너 목록 {#목록}', '## List {#Ps_List}'])(
  '%s has no permanent id',
  async heading => {
    await expect(html(`글\n\n${heading}`)).rejects.toThrow(
      /^\/notes\/content\/page\.mdx:3: The heading “.*” has no permanent id\.$/,
    )
  },
)

test('links from the root get the base path, others stay', async () => {
  const page = await html('[a](/commands/ps/#ps-list) [b](#x) [c](https://docs.docker.com/) [d](//e.com/)')
  expect([...page.matchAll(/href="([^"]+)"/g)].map(match => match[1])).toEqual([
    '/docker-notes/commands/ps/#ps-list',
    '#x',
    'https://docs.docker.com/',
    '//e.com/',
  ])
})

test('inline code does not break at hyphens', async () => {
  expect(await html('`--name`')).toContain('<code class="unbroken">--name</code>')
  expect(await html('`docker run --rm ubuntu echo hello`')).toContain(
    '<code>docker run <span class="unbroken">--rm</span> ubuntu echo hello</code>',
  )
  expect(await html('```sh\ndocker run --rm\n```')).not.toContain('unbroken')
})

test('a particle stays with the bracket before it', async () => {
  expect(await html('이미지(image)에 담아요 (끝). `f(x)는`')).toContain(
    '이미지(image<span class="unbroken">)에</span> 담아요 (끝). <code class="unbroken">f(x)는</code>',
  )
})

test('an option in a heading stays in one piece', async () => {
  expect(await html('## -v, --volume과 --mount: 붙이기 {#opt-volume}')).toContain(
    '<h2 id="opt-volume">-v, <span class="unbroken">--volume과</span> <span class="unbroken">--mount:</span> 붙이기</h2>',
  )
})

test('the cells of a wide table know their headings', async () => {
  const wide = await html('| 이름 | 뜻 | 예 |\n|---|---|---|\n| a | b | `c` |')
  expect(wide).toContain('<table class="cards">')
  expect(wide).toContain('<td data-label="뜻">b</td>')
  expect(wide).toContain('<td data-label="예"><code class="unbroken">c</code></td>')
  expect(await html('| 이름 | 뜻 |\n|---|---|\n| a | b |')).not.toContain('data-label')
})
