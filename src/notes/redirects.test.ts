import { expect, test } from 'vitest'
import { breaches } from './contract.ts'
import { linkChanges } from './link-changes.ts'
import { parsePublished, printPublished, publish } from './published.ts'
import { Landings } from './redirects.ts'
import type { Kind } from './sections.ts'

const kind: Kind = 'section'
const lastYear = parsePublished(`ps-all section /commands/ps/
ps-all-states block /commands/ps/
ps-list section /commands/ps/
ps-option-all option /commands/ps/
old-intro section /old/
old-part section /old/
`)
/** `ps-all` went to a page of its own, `ps-list` is told by `ps-running`, the page /old/ became /new/. */
const now = [
  { id: 'ps-all', kind, page: '/commands/ps-all/' },
  { id: 'ps-all-states', kind: 'block' as const, page: '/commands/ps-all/' },
  { id: 'ps-running', kind, page: '/commands/ps/' },
  { id: 'ps-option-all', kind: 'option' as const, page: '/commands/ps/' },
  { id: 'old-intro', kind, page: '/new/' },
  { id: 'new-part', kind, page: '/other/' },
]
const redirects = {
  ids: { 'ps-list': 'ps-running', 'old-part': 'middle-part', 'middle-part': 'new-part' },
  pages: { '/old/': '/new/' },
}
const list = publish(lastYear, now)
const landings = new Landings(list, redirects)

test('the list keeps what was published, and where it stood', () => {
  expect(printPublished(list)).toBe(`new-part section /other/
old-intro section /new/ /old/
old-part section /old/
ps-all section /commands/ps-all/ /commands/ps/
ps-all-states block /commands/ps-all/ /commands/ps/
ps-list section /commands/ps/
ps-option-all option /commands/ps/
ps-running section /commands/ps/
`)
  expect(parsePublished(printPublished(list))).toEqual(expect.arrayContaining([...list]))
})

test('a place that moves back has left the page it came from', () => {
  const [back] = publish([{ id: 'a', kind, page: '/b/', former: ['/a/'] }], [{ id: 'a', kind, page: '/a/' }])
  expect(back).toEqual({ id: 'a', kind, page: '/a/', former: ['/b/'] })
})

test('an id is found where it stands today, whatever became of it', () => {
  expect(landings.addressOf('ps-all')).toBe('/commands/ps-all/#ps-all')
  expect(landings.addressOf('ps-list')).toBe('/commands/ps/#ps-running')
  expect(landings.addressOf('old-part')).toBe('/other/#new-part')
  expect(landings.addressOf('nobody')).toBeUndefined()
  expect(landings.addressOf('constructor')).toBeUndefined()
})

test('a page knows which of its fragments lead elsewhere, also when it is gone', () => {
  expect(landings.leftFrom('/commands/ps/')).toEqual({
    'ps-all': '/commands/ps-all/#ps-all',
    'ps-all-states': '/commands/ps-all/#ps-all-states',
    'ps-list': '/commands/ps/#ps-running',
  })
  expect(landings.leftFrom('/old/')).toEqual({ 'old-intro': '/new/#old-intro', 'old-part': '/other/#new-part' })
  expect(landings.pageOf('/old/')).toBe('/new/')
  expect(landings.gonePages).toEqual(['/old/'])
})

test('redirects that go round in a circle are a mistake', () => {
  const circle = new Landings(list, { ids: { a: 'b', b: 'a' }, pages: {} })
  expect(() => circle.addressOf('a')).toThrow('The redirects of `a` go round in a circle.')
})

test('notes that keep everything have no breach', () => {
  const middle = { id: 'middle-part', kind, page: '/other/', former: [] }
  expect(breaches(now, [...list, middle], redirects)).toEqual([])
})

test.each([
  [
    'an id without a successor',
    now,
    { ...redirects, ids: { 'old-part': 'new-part' } },
    'The id `ps-list` of /commands/ps/ was published and is gone.',
  ],
  ['a page without a successor', now, { ...redirects, pages: {} }, 'The page /old/ was published and is gone.'],
  [
    'a successor that is not there',
    now,
    { ...redirects, ids: { ...redirects.ids, 'ps-list': 'ps-none' } },
    'The id `ps-list` of /commands/ps/ was published and is gone.',
  ],
  [
    'a new place',
    [...now, { id: 'ps-new', kind, page: '/commands/ps/' }],
    redirects,
    'The id `ps-new` is not published yet.',
  ],
  [
    'a place that moved',
    [...now.slice(1), { id: 'ps-all', kind, page: '/x/' }],
    redirects,
    'The id `ps-all` was published as section of /commands/ps-all/.',
  ],
  [
    'a redirect of what is there',
    now,
    { ...redirects, ids: { ...redirects.ids, 'ps-all': 'ps-running' } },
    'The id `ps-all` is there and redirected.',
  ],
  [
    'a page that is there and redirected',
    now,
    { ...redirects, pages: { ...redirects.pages, '/other/': '/new/' } },
    'The page /other/ is there and redirected.',
  ],
])('%s is a breach', (_, live, given, sentence) => {
  expect(breaches(live, list, given).map(breach => breach.sentence)).toContain(sentence)
})

test('what changed since the last release is said line by line', () => {
  expect(linkChanges(lastYear, list, redirects)).toEqual([
    '> ps-all /commands/ps/ → /commands/ps-all/#ps-all',
    '> ps-all-states /commands/ps/ → /commands/ps-all/#ps-all-states',
    '= ps-list → ps-running',
    '> old-intro /old/ → /new/#old-intro',
    '= old-part → middle-part',
    '+ ps-running section /commands/ps/#ps-running',
    '+ new-part section /other/#new-part',
  ])
  expect(linkChanges(list, list.slice(1), redirects)).toContain('! ps-all /commands/ps-all/ was taken out of the list')
})
