import { expect, test } from 'vitest'
import { formsOf, isNounTail, stemOf } from './endings.ts'

test.each(['', '가', '에서는', '으로부터', '라고', '하려면', '했을', '되는', '시키기', '중인', '이란', '까지도'])(
  'may follow a noun: %s',
  tail => {
    expect(isNounTail(tail)).toBe(true)
  },
)

test.each(['의료', '너', '머신', '중인컨테이너'])('is no particle: %s', tail => {
  expect(isNounTail(tail)).toBe(false)
})

test.each([
  ['서버의', '서버'],
  ['서버를', '서버'],
  ['방식으로', '방식'],
  ['파일로', '파일'],
  // 를 follows a vowel, and 을 a consonant.
  ['파일를', '파일를'],
  ['이가', '이가'],
])('takes the particle of an unknown word: %s', (word, stem) => {
  expect(stemOf(word)).toBe(stem)
})

test.each([
  ['지우다', ['지우', '지운', '지울', '지움', '지웁', '지워', '지웠']],
  ['고르다', ['고르', '고른', '고를', '고름', '고릅', '골라', '골랐']],
  ['받다', ['받']],
])('gives the forms of a verb: %s', (verb, forms) => {
  expect(formsOf(verb)).toEqual(forms)
})
