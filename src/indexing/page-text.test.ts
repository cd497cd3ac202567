import { expect, test } from 'vitest'
import { Lexicon } from '../search/lexicon.ts'
import { synonyms } from '../search/synonyms.ts'
import { pageText } from './page-text.ts'
import { sectionWords } from './section-words.ts'

const page = (body: string) =>
  pageText('/ps/', `<html><body><nav>차례</nav><main data-pagefind-body><h1>docker ps</h1>${body}</main></body></html>`)
const sections = (body: string) => page(body)?.sections ?? []

test('reads a page section by section, without its frame', () => {
  const found = page('<p>처음 글이에요.</p><h2 id="ps-all">모두 <b>보기</b></h2><p>모두 봐요.</p><p>끝.</p>')
  expect(found).toMatchObject({ path: '/ps/', title: 'docker ps' })
  expect(found?.sections.map(({ id, title, level, text }) => [id, title, level, text])).toEqual([
    ['', 'docker ps', 1, '처음 글이에요.'],
    ['ps-all', '모두 보기', 2, '모두 봐요. 끝.'],
  ])
})

test('keeps commands, what they print and their notes apart', () => {
  const [first] = sections(
    '<pre><code data-command>docker <b>ps</b> -a</code></pre><p>모두 봐요</p><pre class="console-output"><samp>NAMES</samp></pre>',
  )
  expect(first).toMatchObject({ commands: ['docker ps -a'], output: 'NAMES\n', text: '모두 봐요' })
})

test('makes a section of an option’s row, and goes on after the table', () => {
  const found = sections(
    '<table><tr id="ps-option-all"><th><code>-a</code>, <code>--all</code><span class="type">bool</span></th><td>모두 보여 줘요.</td></tr></table><p>표 뒤의 글.</p>',
  )
  expect(found.map(({ title, level, text }) => [title, level, text])).toEqual([
    ['docker ps', 1, '표 뒤의 글.'],
    ['-a, --all', 7, '-a, --all bool 모두 보여 줘요.'],
  ])
})

test('names the commands that the rows of a table tell of', () => {
  const [first] = sections('<table><tr><td><code>docker inspect</code></td><td>설정을 보여 줘요.</td></tr></table>')
  expect(first?.names).toEqual(['docker inspect'])
})

test('leaves out buttons, hidden words and what is marked', () => {
  const [first] = sections(
    '<p>보이는 글<button>복사</button><span class="sr-only">숨은 글</span><i data-pagefind-ignore>빼는 글</i></p>',
  )
  expect(first?.text).toBe('보이는 글')
})

test('is undefined for a page that is not to be found', () => {
  expect(pageText('/x/', '<main><h1>x</h1></main>')).toBeUndefined()
})

test('indexes a word once a section, where it weighs most, and leaves the commonest to the outline', () => {
  const texts = Array.from({ length: 10 }, (_, at) =>
    sections(`<p>컨테이너는 글 ${String(at)}번이에요.</p><h2 id="s${String(at)}">네트워크 ${String(at)}</h2>`),
  ).flat()
  const one = { ...texts[0]!, title: '볼륨', text: '볼륨은 nginx의 컨테이너에 --rm', output: 'nginx' }
  const { kept, common } = sectionWords([one, ...texts], new Lexicon([], synonyms))
  expect(common).toContain('컨테이너')
  expect(kept[0]).toEqual([['볼륨'], [], ['nginx', 'optrm'], []])
})
