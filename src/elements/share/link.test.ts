import fc from 'fast-check'
import { deflateRawSync } from 'node:zlib'
import { expect, test } from 'vitest'
import { deflate } from './deflate.ts'
import { decode, encode, longestFragment } from './link.ts'
import { problemOf, type SharedSession } from './session.ts'
import { shorten } from './shorten.ts'
import { checkOf, textOf } from './text.ts'
import posted from './fixtures/version-1.json' with { type: 'json' }

const link = async (session: SharedSession) => {
  const encoded = await encode(session)
  if (typeof encoded !== 'string') throw new Error(encoded.problem)
  return encoded
}
const problem = (sentence: string) => ({ problem: expect.stringContaining(sentence) as string })
const sealed = (form: string, body: string, text: string) => `#run=1.${form}.${body}.${checkOf(text)}`
const raw = (bytes: string | Uint8Array) => deflateRawSync(bytes).toString('base64url')

test.each(posted)('a link that was posted reads as ever: $fragment', async ({ fragment, images, lines }) => {
  expect(await decode(fragment)).toEqual({ images, lines })
})

test('what is encoded is decoded, in an address that stays whole where it is pasted', async () => {
  const line = fc.oneof(
    fc.string({ unit: 'grapheme', maxLength: 60 }),
    fc
      .array(fc.constantFrom(...'docker run -it;+%&=#~.\'"()[]<>|\\/?:@,_!*$ \n\t안녕'), { maxLength: 40 })
      .map(chars => chars.join('')),
  )
  const session = fc
    .record({
      images: fc.subarray(['ubuntu', 'nginx:1.27', 'ghcr.io/a/b_c@sha256:00']),
      lines: fc.array(line, { minLength: 1, maxLength: 50 }),
    })
    .filter(given => problemOf(given) === undefined)
  await fc.assert(
    fc.asyncProperty(session, async given => {
      const fragment = await link(given)
      expect(await decode(fragment)).toEqual(given)
      expect(fragment).toMatch(/^#run=1\.[tz]\.[\w;+.,:=@/%-]*\.[\da-z]{4}$/)
      expect(new URL(fragment, 'http://localhost/').hash).toBe(fragment)
    }),
    { numRuns: 1000 },
  )
})

test('decoding throws nothing, whatever it is given', async () => {
  const almost = fc
    .tuple(fc.constantFrom('#run=', '#run=1.', '#run=1.t.', '#run=1.z.', '#run=2.', ''), fc.string({ unit: 'binary' }))
    .map(parts => parts.join(''))
  await fc.assert(
    fc.asyncProperty(fc.oneof(almost, fc.string({ unit: 'binary' })), async fragment => {
      const decoded = await decode(fragment)
      if (!('problem' in decoded)) expect(problemOf(decoded)).toBeUndefined()
    }),
    { numRuns: 3000 },
  )
})

test('a link that was cut off or changed anywhere is not read as another', async () => {
  const short = await link({ images: ['ubuntu'], lines: ['docker ps', 'docker rm -f web'] })
  const long = await link({
    images: [],
    lines: Array.from({ length: 20 }, (_, n) => `docker create --name box${n} ubuntu`),
  })
  expect([short, long].map(fragment => fragment[7])).toEqual(['t', 'z'])
  for (const fragment of [short, long]) {
    for (let end = 0; end < fragment.length; end++)
      expect(await decode(fragment.slice(0, end))).toHaveProperty('problem')
    for (let at = 9; at < fragment.length; at++) {
      const changed = `${fragment.slice(0, at)}${fragment[at] === 'x' ? 'y' : 'x'}${fragment.slice(at + 1)}`
      expect(await decode(changed), changed).toHaveProperty('problem')
    }
  }
})

test('short sessions have short links that can be read', async () => {
  expect(await link({ images: [], lines: ['docker run -d -p 8080:80 nginx', 'docker ps'] })).toMatch(
    /^#run=1\.t\.;docker\+run\+-d\+-p\+8080:80\+nginx;docker\+ps\.....$/,
  )
})

test('what is compressed is no longer than its text', async () => {
  const lines = Array.from({ length: 50 }, (_, n) => `docker run -d --name web${n} -p ${8000 + n}:80 nginx`)
  expect((await link({ images: [], lines })).length).toBeLessThan(700)
})

test.each([
  ['a later version', '#run=2.whatever', '나중에 나온 형식'],
  ['no version', '#run=docker+ps', '잘렸거나'],
  ['nothing', '#run=', '잘렸거나'],
  ['another form', '#run=1.x.ls.0000', '잘렸거나'],
  ['a broken percent sign', '#run=1.t.;%E0%A4.0000', '잘렸거나'],
  ['no base64', '#run=1.z.***.0000', '잘렸거나'],
  ['no deflate', '#run=1.z.AAAA.0000', '잘렸거나'],
  ['a megabyte', `#run=1.t.;${'a'.repeat(1_000_000)}.0000`, '너무 길어서'],
  ['a bomb', sealed('z', raw('a'.repeat(4_000_000)), ''), '너무 커서'],
  ['bytes that are no text', sealed('z', raw(Uint8Array.of(0x1e, 0xff, 0xfe)), ''), '잘렸거나'],
  ['something after the end', sealed('z', `${raw('\x1els')}AAAA`, '\x1els'), '잘렸거나'],
  ['a command that runs backwards', sealed('t', ';echo+%E2%80%AEtxt', '\x1eecho \u202etxt'), '뒤바꾸는 문자'],
  ['an escape sequence', sealed('t', ';echo+%1B[2J', '\x1eecho \x1b[2J'), '제어 문자'],
  ['a command as an image', sealed('t', 'a%26%26b;ls', 'a&&b\x1els'), '이미지 이름'],
  ['no command', sealed('t', 'ubuntu', 'ubuntu'), '명령어가 없어요'],
  ['many commands', sealed('t', ';a'.repeat(51), '\x1ea'.repeat(51)), '너무 많아요'],
  ['a long command', sealed('z', raw(`\x1e${'a'.repeat(4001)}`), `\x1e${'a'.repeat(4001)}`), '너무 긴 명령어'],
])('a link with %s is a sentence', async (_, fragment, sentence) => {
  expect(await decode(fragment)).toEqual(problem(sentence))
})

test('a bomb is left alone when it is too large', async () => {
  const bomb = deflateRawSync(Buffer.alloc(6_000_000)).toString('base64url')
  expect(bomb.length).toBeLessThan(longestFragment)
  expect(await decode(`#run=1.z.${bomb}.0000`)).toEqual(problem('너무 커서'))
})

test('script is text like any other', async () => {
  const lines = ['<script>alert(1)</script>', '"><img src=x onerror=alert(1)>', 'javascript:alert(1)']
  expect(await decode(await link({ images: [], lines }))).toEqual({ images: [], lines })
})

test('of what is too much, the last commands that fit are shared', async () => {
  const many = Array.from({ length: 60 }, (_, n) => `echo ${n}`)
  expect(await shorten({ images: [], lines: many })).toMatchObject({ count: 50 })
  const noise = fc.sample(
    fc.string({ minLength: 900, maxLength: 900, unit: fc.constantFrom(...'abcdefghij0123456789-_') }),
    { seed: 1, numRuns: 30 },
  )
  const shortened = await shorten({ images: [], lines: noise })
  if ('problem' in shortened) throw new Error(shortened.problem)
  expect(shortened.fragment.length).toBeLessThanOrEqual(longestFragment)
  expect(await decode(shortened.fragment)).toEqual({ images: [], lines: noise.slice(-shortened.count) })
  expect(await shorten({ images: [], lines: ['x'.repeat(5000), 'docker ps'] })).toMatchObject({ count: 1 })
  expect(await shorten({ images: [], lines: ['docker ps', 'x'.repeat(5000)] })).toEqual(problem('너무 긴 명령어'))
})

test('compressed text has only letters of an address', async () => {
  expect(await deflate(textOf({ images: [], lines: ['안녕하세요 '.repeat(40)] }))).toMatch(/^[\w-]+$/)
})
