import { describe, expect, test } from 'vitest'
import { bbcode } from './bbcode.ts'
import { html, iframe } from './html.ts'
import { markdownFence, markdownLink, markdownQuote } from './markdown.ts'
import type { Shared } from './shared.ts'

const section: Shared = {
  title: '컨테이너 목록',
  pageTitle: 'docker ps',
  url: 'https://example.com/notes/s/ps-list/',
  sentence: '실행 중인 컨테이너를 보여 줘요.',
}
const block: Shared = {
  ...section,
  title: '웹 서버 실행하기',
  block: {
    embed: 'https://example.com/notes/embed/ps-run/',
    commands: [
      { text: 'docker run -d \\\n  nginx', note: '백그라운드로 실행해요', output: '4c01db0b339c', remarks: [] },
      { text: 'docker start "$(echo `x`)" < in', output: 'Error <1> & "2"', remarks: ['종료 코드 1'] },
    ],
  },
}
const hostile: Shared = {
  ...section,
  title: '[OPTIONS] *all* `a_b` <img src=x onerror=alert(1)> [/url][b] &lt; a|b "q" \'r\'',
  pageTitle: 'docker \\',
  sentence: '# 1. <script>alert(1)</script> [x](javascript:alert(1)) &amp;',
}

describe('Markdown', () => {
  test('a link names the page and the section', () => {
    expect(markdownLink(section)).toBe('[docker ps: 컨테이너 목록](https://example.com/notes/s/ps-list/)')
  })

  test('a title that says the page stands alone', () => {
    expect(markdownLink({ ...section, title: 'docker ps -a' })).toBe(
      '[docker ps -a](https://example.com/notes/s/ps-list/)',
    )
  })

  test('a quote has the first sentence, and the link below it', () => {
    expect(markdownQuote(section)).toBe(
      '> 실행 중인 컨테이너를 보여 줘요.\n>\n> [docker ps: 컨테이너 목록](https://example.com/notes/s/ps-list/)',
    )
  })

  test('where a section has no sentence, the link stands alone', () => {
    expect(markdownQuote({ ...section, sentence: '' })).toBe(`> ${markdownLink(section)}`)
  })

  test('a block is quoted by the command that has a note', () => {
    expect(markdownQuote(block).split('\n')[0]).toBe('> `docker run -d nginx`: 백그라운드로 실행해요')
  })

  test('a block is a fence with its output', () => {
    expect(markdownFence(block)).toBe(
      [
        '```console',
        '$ docker run -d \\',
        '>   nginx   # 백그라운드로 실행해요',
        '4c01db0b339c',
        '$ docker start "$(echo `x`)" < in',
        'Error <1> & "2"',
        '# 종료 코드 1',
        '```',
        '',
        '[docker ps: 웹 서버 실행하기](https://example.com/notes/s/ps-list/)',
      ].join('\n'),
    )
  })

  test('a fence is longer than what it holds', () => {
    const fenced = { ...block, block: { embed: '', commands: [{ text: 'echo "````"', remarks: [] }] } }
    expect(markdownFence(fenced)).toMatch(/^`````console\n\$ echo "````"\n`````\n/)
    expect(markdownQuote(fenced)).toContain('> `````echo "````"`````')
  })

  test('nothing in a title or a sentence is a sign', () => {
    expect(markdownLink(hostile)).toBe(
      String.raw`[docker \\: \[OPTIONS\] \*all\* \`a\_b\` \<img src=x onerror=alert(1)\> \[/url\]\[b\] \&lt; a\|b "q" 'r'](https://example.com/notes/s/ps-list/)`,
    )
    expect(markdownQuote(hostile).split('\n')[0]).toBe(
      String.raw`> \# 1. \<script\>alert(1)\</script\> \[x\](javascript:alert(1)) \&amp;`,
    )
    expect(markdownQuote({ ...section, sentence: '1. 하나' })).toMatch(/^> 1\\\. 하나/)
  })

  test('an address ends where it ends', () => {
    expect(markdownLink({ ...section, url: 'https://example.com/a(b) c' })).toMatch(
      /\(https:\/\/example\.com\/a%28b%29%20c\)$/,
    )
  })
})

describe('BBCode', () => {
  test('a section is a link', () => {
    expect(bbcode(section)).toBe('[url=https://example.com/notes/s/ps-list/]docker ps: 컨테이너 목록[/url]')
  })

  test('a block is code with its output, and the link below it', () => {
    expect(bbcode(block)).toMatch(/^\[code\]\n\$ docker run[\s\S]*종료 코드 1\n\[\/code\]\n\[url=.*\].*\[\/url\]$/)
  })

  test('what looks like a tag is none, and looks the same', () => {
    expect(bbcode(hostile).match(/\[\/?[a-z]+/gi)).toEqual(['[url', '[/url'])
    expect(bbcode(hostile).replaceAll('\u200b', '')).toContain('[OPTIONS] *all*')
    const ending = { ...block, block: { embed: '', commands: [{ text: 'echo "[/code][b]"', remarks: [] }] } }
    expect(bbcode(ending).match(/\[\/code\]/g)).toHaveLength(1)
    expect(bbcode(ending)).toContain('[b]')
  })
})

describe('HTML', () => {
  test('a section is a link', () => {
    expect(html(section)).toBe('<a href="https://example.com/notes/s/ps-list/">docker ps: 컨테이너 목록</a>')
  })

  test('nothing in it is markup', () => {
    expect(html(hostile)).toContain('&lt;img src=x onerror=alert(1)&gt;')
    expect(html(hostile)).toContain('&amp;lt; a|b &quot;q&quot; &#39;r&#39;')
    expect(html(block)).toContain('Error &lt;1&gt; &amp; &quot;2&quot;')
    expect(html(hostile).match(/<[^>]*>/g)).toHaveLength(2)
  })

  test('a block is an iframe with a title and the height that it takes', () => {
    expect(iframe(block)).toMatch(
      /^<iframe src="https:\/\/example\.com\/notes\/embed\/ps-run\/" title="docker ps: 웹 서버 실행하기" width="100%" height="\d+" frameborder="0" loading="lazy" allow="clipboard-write"><\/iframe>$/,
    )
  })

  test('an iframe keeps to its attributes', () => {
    const code = iframe({ ...hostile, block: { embed: 'https://example.com/"onload="x', commands: [] } })
    expect(code).not.toMatch(/"onload="/)
    expect(code.match(/<[^>]*>/g)).toHaveLength(2)
  })
})
