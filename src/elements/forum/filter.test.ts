import { expect, test } from 'vitest'
import { matches } from './filter.ts'

test.each([
  ['docker ps 컨테이너 목록 /s/ps-list/', '컨테이너', true],
  ['docker ps 컨테이너 목록 /s/ps-list/', '목록  PS', true],
  ['docker ps 컨테이너 목록 /s/ps-list/', 'ps-list', true],
  ['docker ps 컨테이너 목록 /s/ps-list/', '컨테이너'.normalize('NFD'), true],
  ['docker ps 컨테이너 목록 /s/ps-list/', '컨테이너 없음', false],
  ['docker ps', '', true],
  ['docker ps', '.*', false],
])('%j matches %j: %j', (text, query, result) => {
  expect(matches(text, query)).toBe(result)
})
