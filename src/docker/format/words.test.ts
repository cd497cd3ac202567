import { expect, test } from 'vitest'
import { humanDuration } from './duration.ts'
import { quote } from './go.ts'
import { goJson } from './json.ts'
import { sprintf } from './printf.ts'
import { bytesSize, humanSize } from './size.ts'
import { tabulate } from './table.ts'
import { ellipsis, shortId } from './text.ts'
import { ctime, goTime, rfc3339, rfc3339Nano } from './time.ts'

const [second, minute, hour, day] = [1000, 60_000, 3_600_000, 86_400_000]

test.each([
  [-5 * second, 'Less than a second'],
  [999, 'Less than a second'],
  [1.9 * second, '1 second'],
  [59 * second, '59 seconds'],
  [60 * second, 'About a minute'],
  [119 * second, 'About a minute'],
  [120 * second, '2 minutes'],
  [59 * minute, '59 minutes'],
  [60 * minute, 'About an hour'],
  [89 * minute, 'About an hour'],
  [90 * minute, '2 hours'],
  [47 * hour, '47 hours'],
  [48 * hour, '2 days'],
  [13.9 * day, '13 days'],
  [14 * day, '2 weeks'],
  [59 * day, '8 weeks'],
  [60 * day, '2 months'],
  [729 * day, '24 months'],
  [730 * day, '2 years'],
])('%i ms last %s', (ms, words) => {
  expect(humanDuration(ms)).toBe(words)
})

test.each([
  [0, '0B', '0B'],
  [10, '10B', '10B'],
  [999, '999B', '999B'],
  [1000, '1kB', '1000B'],
  [82_729_412, '82.73MB', '78.9MiB'],
  [1_984_000, '1.984MB', '1.892MiB'],
  [25_276_063_744, '25.28GB', '23.54GiB'],
  [999_999, '1000kB', '976.6KiB'],
])('%i bytes', (bytes, human, binary) => {
  expect([humanSize(bytes), bytesSize(bytes)]).toEqual([human, binary])
})

test('with three digits as docker images prints them', () => {
  expect([682_700, 82_750_000, 1_984_000, 999_900].map(bytes => humanSize(bytes, 3))).toEqual([
    '683kB',
    '82.8MB',
    '1.98MB',
    '1e+03kB',
  ])
})

test('columns are as wide as their widest cell and three blanks, at least ten; a line without a cell ends them', () => {
  expect(tabulate('A\tB\tC\nlonger than ten\tx\ty\nalone\n1\t\t2\n')).toBe(
    'A                 B         C\nlonger than ten   x         y\nalone\n1                   2\n',
  )
})

test('times', () => {
  const time = Date.UTC(2026, 8, 5, 11, 2, 57, 123)
  expect([goTime(time), rfc3339(time), rfc3339Nano(time), ctime(time)]).toEqual([
    '2026-09-05 11:02:57 +0000 UTC',
    '2026-09-05T11:02:57Z',
    '2026-09-05T11:02:57.123000000Z',
    'Sat Sep  5 11:02:57 2026',
  ])
})

test('what is too long is cut', () => {
  expect(ellipsis('/docker-entrypoint.sh nginx', 20)).toBe('/docker-entrypoint.…')
  expect(ellipsis('컨테이너', 6)).toBe('컨테…')
  expect(ellipsis('short', 5)).toBe('short')
  expect(shortId(`sha256:${'ab'.repeat(32)}`)).toBe('abababababab')
})

test('JSON is as Go writes it', () => {
  const value = { Name: '<a&b>', Labels: { z: '1', a: '2' }, Empty: [], None: null }
  expect(goJson(value)).toBe('{"Name":"\\u003ca\\u0026b\\u003e","Labels":{"a":"2","z":"1"},"Empty":[],"None":null}')
  expect(goJson([{ A: [] }], { escapes: false, indent: 4 })).toBe('[\n    {\n        "A": []\n    }\n]')
  expect(quote('a"\\\n\u0001\u200b한')).toBe('"a\\"\\\\\\n\\x01\\u200b한"')
})

test.each([
  ['%5.1f|%-5s|%05d|%+d|%x|%X|%c|%U', [1.26, 'ab', -42, 7, 'hi', 255, 97, 97], '  1.3|ab   |-0042|+7|6869|FF|a|U+0061'],
  ['%v %s %q %t %T', [[1, 'a'], ['b', 'c'], 'd', true, {}], '[1 a] [b c] "d" true map[string]interface {}'],
  ['%s', [null], '%!s(<nil>)'],
  ['100%', [], '100%!(NOVERB)'],
  ['%d %d', [1], '1 %!d(MISSING)'],
  ['x', [1, 'a'], 'x%!(EXTRA int=1, string=a)'],
])('printf %s', (format, values, text) => {
  expect(sprintf(format, values)).toBe(text)
})
