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
`

test('headings, blocks with an id and options can be linked to', () => {
  expect(sectionsOf('commands/ps.mdx', note).map(({ id, page, line }) => `${line} ${page}#${id}`)).toEqual([
    '5 /commands/ps/#ps-option-all',
    '6 /commands/ps/#ps-option-no-trunc',
    '11 /commands/ps/#ps-list',
    '13 /commands/ps/#ps-all',
    '18 /commands/ps/#ps-columns',
  ])
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
    { id: 'a', page: '/x/', line: 1 },
    { id: 'a', page: '/y/', line: 2 },
  ]
  expect(duplicates([first, second, { id: 'b', page: '/y/', line: 3 }])).toEqual([{ ...second, first }])
})
