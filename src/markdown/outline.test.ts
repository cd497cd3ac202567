import { markdownToHtml } from 'satteri'
import { expect, test } from 'vitest'
import type { OutlineEntry } from '../notes/outline.ts'
import { consolePlugin } from './console-plugin.ts'
import { headingsPlugin } from './headings-plugin.ts'
import { outlinePlugin } from './outline-plugin.ts'

/** The outline of a note, as Astro gives it to a page: `remarkPluginFrontmatter`. */
async function outline(markdown: string): Promise<readonly OutlineEntry[]> {
  const frontmatter: { images: string[]; outline?: readonly OutlineEntry[] } = { images: ['busybox'] }
  const astro = { frontmatter, headings: [], localImagePaths: new Set<string>(), remoteImagePaths: new Set<string>() }
  await markdownToHtml(markdown, {
    hastPlugins: [consolePlugin, headingsPlugin, outlinePlugin],
    features: { headingAttributes: true },
    fileURL: new URL('file:///notes/content/page.mdx'),
    data: { astro },
  })
  return frontmatter.outline ?? []
}

const note = `처음 글.

## 예제 {#page-examples}

### 목록 {#page-list}

\`docker ps\`는 **목록**을
보여 줘요. 둘째 문장이에요.

\`\`\`console id=page-block
$ printf '\\033[31mred\\033[0m <b>\\n'
$ mkdir \\
    -p a/b   # 폴더를 만들어요
$ false; true
\`\`\`

## 자주 겪는 문제 {#page-problems}

### 없음 {#page-missing}

- 하나예요. 둘이에요.
`

test('every heading and block is in the outline, with what stands above it', async () => {
  const entries = await outline(note)
  expect(entries.map(({ id, kind, trail }) => [id, kind, trail.map(step => step.id).join(' ')])).toEqual([
    ['page-examples', 'section', ''],
    ['page-list', 'section', 'page-examples'],
    ['page-block', 'block', 'page-examples page-list'],
    ['page-problems', 'section', ''],
    ['page-missing', 'error', 'page-problems'],
  ])
})

test('a section is described by its first sentence, or by what is in it', async () => {
  const entries = await outline(note)
  expect(Object.fromEntries(entries.map(({ id, description }) => [id, description]))).toEqual({
    'page-examples': '목록',
    'page-list': 'docker ps는 목록을 보여 줘요.',
    'page-block': '$ mkdir -p a/b # 폴더를 만들어요',
    'page-problems': '없음',
    'page-missing': '하나예요.',
  })
})

test('a block is there with its commands, coloured words, notes and output, and its HTML', async () => {
  const block = (await outline(note)).find(({ id }) => id === 'page-block')?.block
  expect(block).toMatchObject({ norun: false, fresh: false })
  expect(block?.commands.map(({ text, note, output, remarks }) => ({ text, note, output, remarks }))).toEqual([
    { text: "printf '\\033[31mred\\033[0m <b>\\n'", output: 'red <b>', remarks: [] },
    { text: 'mkdir \\\n    -p a/b', note: '폴더를 만들어요', remarks: [] },
    { text: 'false; true', remarks: [] },
  ])
  expect(block?.commands[1]?.words).toContainEqual({ text: '-p', kind: 'option' })
  expect(block?.commands.map(({ words }) => words.map(({ text }) => text).join(''))).toEqual(
    block?.commands.map(({ text }) => text),
  )
  expect(block?.html).toMatch(/^<console-block class="not-content" id="page-block">.*&#x3C;b>.*<\/console-block>$/s)
})
