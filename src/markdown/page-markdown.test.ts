import { expect, test } from 'vitest'
import { pageMarkdown } from './page-markdown.ts'

const page = (
  content: string,
) => `<!doctype html><html><head><title>x</title><meta name="description" content="설명이에요."></head>
<body><nav><a href="/">메뉴</a></nav><h1 id="_top">docker ps</h1>
<div class="sl-markdown-content">${content}</div></body></html>`
const markdown = (content: string) => pageMarkdown(page(content), 'https://example.com/notes/commands/ps/')
const body = (content: string) => markdown(content)?.split('\n\n').slice(3).join('\n\n')

test('a page is its title, its summary, its address and its text, without menus and buttons', () => {
  expect(
    markdown(
      '<div class="heading level-h2"><h2 id="ps-list">목록</h2><section-link data-pagefind-ignore>메뉴<button>링크</button></section-link></div><p>글 <code>docker ps</code>예요.</p>',
    ),
  ).toBe('# docker ps\n\n> 설명이에요.\n\nhttps://example.com/notes/commands/ps/\n\n## 목록\n\n글 `docker ps`예요.\n')
})

test('links lead to where they led from the page', () => {
  expect(body('<p><a href="#ps-all">가</a> <a href="/notes/commands/rm/">나</a></p>')).toBe(
    '[가](https://example.com/notes/commands/ps/#ps-all) [나](https://example.com/notes/commands/rm/)\n',
  )
})

test('a block is a fence with commands, notes, output and how it ended', () => {
  const block = `<console-block id="b"><figure aria-label="x"><div class="console-bar"><figcaption>지우기</figcaption>
<button>모두 실행</button></div><ol><li><div class="console-command"><span class="prompt" aria-hidden="true">$ </span>
<code data-command><span class="command">docker</span> rm a \\
    b</code><button></button></div><p class="console-note">둘을 지워요</p>
<pre class="console-output"><samp>No such &lt;container&gt;</samp></pre><p class="console-remark">종료 코드 1</p></li></ol></figure></console-block>`
  expect(body(block)).toBe(
    '**지우기**\n\n```console\n$ docker rm a \\\n    b   # 둘을 지워요\nNo such <container>\n# 종료 코드 1\n```\n',
  )
})

test('tables, other fences, asides and the words of pictures stay', () => {
  expect(
    body(
      '<table><thead><tr><th>열</th></tr></thead><tbody><tr><td><code>-n</code><span class="type">int</span></td></tr></tbody></table>',
    ),
  ).toBe('| 열 |\n| - |\n| `-n` int |\n')
  expect(body('<pre class="astro-code" data-language="text"><code><span class="line">a | b</span></code></pre>')).toBe(
    '```text\na | b\n```\n',
  )
  expect(
    body(
      '<aside class="starlight-aside"><p class="starlight-aside__title"><svg></svg>주의</p><section><p>글</p></section></aside>',
    ),
  ).toBe('> 주의\n>\n> 글\n')
  expect(
    body(
      '<figure class="diagram"><svg><title>구조</title><desc>둘이 있어요.</desc></svg><svg><title>구조</title></svg></figure>',
    ),
  ).toBe('그림: 구조. 둘이 있어요.\n')
})

test('a page that is not a note has no Markdown', () => {
  expect(pageMarkdown('<html><h1>a</h1></html>', 'https://example.com/')).toBeUndefined()
})
