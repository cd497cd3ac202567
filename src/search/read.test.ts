import fc from 'fast-check'
import { expect, test } from 'vitest'
import { Lexicon } from './lexicon.ts'
import { read } from './read.ts'
import { synonyms } from './synonyms.ts'

const site = ['nginx', 'exec', 'images', 'rmi', '서버의료', '목록', '화면', '휴가', 'least', '만들다']
const lexicon = new Lexicon(site, synonyms, ['주요 옵션', '설치부터 첫 실행까지'])

/** The words that a query is searched for: alternatives with a bar, terms with a space. */
const understood = (text: string, literal = false) =>
  read(text, lexicon, literal)
    .terms.map(({ words }) => words.join('|'))
    .join(' ')

test.each([
  ['컨테이너가', '컨테이너'],
  ['커널이', '커널'],
  ['레지스트리에서는', '레지스트리'],
  ['가상머신보다', '가상머신'],
  ['시작하려면', '시작'],
  ['재시작했을', '재시작'],
  ['실행되는', '실행'],
  ['지워졌어요', '지워지다'],
  ['내려받기', '내려받다'],
  ['끄려고', '끄다'],
])('takes particles and endings off: %s', (typed, words) => {
  expect(understood(typed)).toBe(words)
})

test.each([
  ['이미지', '이미지'],
  ['도커', '도커'],
  ['휴가', '휴가'],
  ['서버의', '서버'],
  ['서버의료', '서버의료'],
])('keeps a word whole that only looks like a stem and a particle: %s', (typed, words) => {
  expect(understood(typed)).toBe(words)
})

test.each([
  ['안지워져요', '지워지다 않다'],
  ['안 지워져요', '않다 지워지다'],
  ['못들어가요', '들어가다 않다'],
  ['안전하게', '안전'],
])('hears that something does not happen: %s', (typed, words) => {
  expect(understood(typed)).toBe(words)
})

test.each([
  ['볼륨목록', '볼륨 목록'],
  ['볼륨 목록', '볼륨 목록'],
  ['컨테이너목록', '컨테이너목록 컨테이너 목록'],
  ['컨테이너 목록', '컨테이너목록 컨테이너 목록'],
  ['가상 머신', '가상머신'],
  ['가상머신', '가상머신'],
  ['환경 변수를', '환경변수'],
  ['실행중인컨테이너', '실행 컨테이너'],
])('does not mind spaces: %s', (typed, words) => {
  expect(understood(typed)).toBe(words)
})

test.each([
  ['컨테잉', '컨테이너'],
  ['네트웤', '네트워크'],
  ['가상ㅁ', '가상머신'],
  ['쿠버네팃', '쿠버네티스'],
])('reads a syllable that is still being composed: %s', (typed, first) => {
  expect(understood(typed).split('|')[0]).toBe(first)
})

test.each([
  ['ㅋㅌㅇㄴ', '컨테이너'],
  ['ㄱㅅㅁㅅ', '가상머신'],
  ['ㄱㅅ ㅁㅅ', '가상머신'],
  ['ㅋㅂㄴㅌㅅ', '쿠버네티스'],
])('reads initials: %s', (typed, first) => {
  expect(understood(typed).split('|')[0]).toBe(first)
})

test('reads initials of a title', () => {
  expect(read('ㅈㅇㅇㅅ', lexicon).readAs).toBe('주요 옵션')
})

test.each([
  ['zjsxpdlsj', '컨테이너'],
  ['rktkdajtls', '가상머신'],
  ['zjsxpdlsj ahrfhr', '컨테이너 목록'],
  ['애찯ㄱ ㅑㅡㅁㅎㄷㄴ', 'docker images'],
  ['애찯ㄱ ㄷㅌㄷㅊ', 'docker exec'],
  ['--그', '--rm'],
])('reads the other keyboard: %s', (typed, meant) => {
  expect(read(typed, lexicon).readAs).toBe(meant)
})

test.each([
  ['dokcer', 'docker'],
  ['contianer', 'container'],
  ['컨테이나', '컨테이너'],
  ['쿠버네틱스', '쿠버네티스'],
  ['도거', '도커'],
  ['docker imgaes', 'docker images'],
])('mends a slip, and says so: %s', (typed, meant) => {
  expect(read(typed, lexicon).readAs).toBe(meant)
})

test.each(['컨테이너', 'docker', 'rmi', '--rm', 'container', '의미', 'docker ps -a'])(
  'leaves alone what is no slip: %s',
  typed => {
    expect(read(typed, lexicon).readAs).toBeUndefined()
  },
)

test('does not mend the words of a pasted message', () => {
  expect(read('docker rm requires at leest 1 argument', lexicon).readAs).toBeUndefined()
})

test('takes a literal query as it stands', () => {
  expect(read('contianer', lexicon, true)).toMatchObject({ terms: [{ words: ['contianer'], unknown: true }] })
})

test('keeps options whole', () => {
  expect(understood('docker run -it --name=web -p 8080:80')).toBe('docker run -it --name web -p 8080 80')
})

test('understands any text at all, in bounded words', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary', maxLength: 400 }), fc.boolean(), (text, literal) => {
      expect(read(text, lexicon, literal).terms.length).toBeLessThanOrEqual(400)
    }),
  )
})
