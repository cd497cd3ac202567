import { expect, test } from 'vitest'
import { firstSentence, listed } from './outline.ts'

test.each([
  ['이름표예요. `nginx:1.27`에서 1.27이 태그예요.', '이름표예요.'],
  ['unix:///var/run/docker.sock에서\n  기다려요. 둘째.', 'unix:///var/run/docker.sock에서 기다려요.'],
  ['자주 쓰는 항목은 .ID, .Names예요. 더', '자주 쓰는 항목은 .ID, .Names예요.'],
  ['2.0 버전이에요(Docker, Inc. 제공). 끝', '2.0 버전이에요(Docker, Inc. 제공).'],
  ['제목만', '제목만'],
])('the first sentence of %s', (text, sentence) => {
  expect(firstSentence(text)).toBe(sentence)
})

test('names are listed as far as a line goes', () => {
  expect(listed(['만들기', '지우기'])).toBe('만들기 · 지우기')
  expect(listed(Array.from({ length: 14 }, () => '베이스 이미지 (base image)'))).toMatch(
    /^(베이스 이미지 \(base image\)( · )?){3} 등 14가지$/,
  )
})
