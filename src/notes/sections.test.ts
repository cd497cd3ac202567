import { expect, test } from 'vitest'
import { duplicates, pageOf, sectionsOf } from './sections.ts'

const note = `---
title: docker ps
options:
  docker ps:
    all: 모두 보여 줘요.
    no-trunc: 줄이지 않아요.
---

글 {#not-a-heading}

## 목록 {#ps-list}

\`\`\`console id=ps-all title="모두"
$ docker ps -a
## 제목이 아니에요 {#in-a-fence}
\`\`\`

### 열 {#ps-columns}

## 자주 겪는 문제 {#ps-problems}

### 목록에 없음 {#ps-missing}

## 함께 보기 {#ps-related}
`

test('headings, blocks with an id and options can be linked to', () => {
  expect(
    sectionsOf('commands/ps.mdx', note).map(({ id, kind, page, line }) => `${line} ${page}#${id} ${kind}`),
  ).toEqual([
    '5 /commands/ps/#ps-option-all option',
    '6 /commands/ps/#ps-option-no-trunc option',
    '11 /commands/ps/#ps-list section',
    '13 /commands/ps/#ps-all block',
    '18 /commands/ps/#ps-columns section',
    '20 /commands/ps/#ps-problems section',
    '22 /commands/ps/#ps-missing error',
    '24 /commands/ps/#ps-related section',
  ])
})

test('a heading of the glossary is a term', () => {
  const [group, term] = sectionsOf(
    'glossary.mdx',
    '---\n---\n\n## 이미지 {#gloss-image}\n\n### 태그 (tag) {#term-tag}\n',
  )
  expect([group?.kind, term?.kind]).toEqual(['section', 'term'])
})

test('the address of a page follows from its file', () => {
  expect(['index.mdx', 'history.mdx', 'commands/index.mdx', 'commands/ps.mdx'].map(pageOf)).toEqual([
    '/',
    '/history/',
    '/commands/',
    '/commands/ps/',
  ])
})

test('an id that is taken is found with the one that has it', () => {
  const [first, second] = [
    { id: 'a', kind: 'section' as const, page: '/x/', line: 1 },
    { id: 'a', kind: 'section' as const, page: '/y/', line: 2 },
  ]
  expect(duplicates([first, second, { id: 'b', kind: 'block', page: '/y/', line: 3 }])).toEqual([{ ...second, first }])
})
