import { expect, test } from 'vitest'
import { Screen } from './screen.ts'
import { classesOf } from './style.ts'

const shown = (text: string, options?: ConstructorParameters<typeof Screen>[0]) => {
  const screen = new Screen(options)
  screen.write(text)
  return texts(screen)
}
const texts = (screen: Screen) => screen.lines.map(line => line.map(run => run.text).join(''))
/** `red{text}` for what has a style. */
const styled = (text: string) => {
  const screen = new Screen()
  screen.write(text)
  return screen.lines
    .map(line => line.map(({ text, style }) => (style ? `${classesOf(style)}{${text}}` : text)).join(''))
    .join('\n')
}

test('text, newlines, returns, tabs and backspaces', () => {
  expect(shown('one\r\ntwo\r\n')).toEqual(['one', 'two', ''])
  expect(shown('one\ntwo')).toEqual(['one', '   two'])
  expect(shown('50%\r100%')).toEqual(['100%'])
  expect(shown('a\tb\b\bc')).toEqual(['a      cb'])
  expect(shown('\x07a\0b')).toEqual(['ab'])
})

test('progress is redrawn in place', () => {
  expect(
    shown('a: Waiting\r\nb: Waiting\r\n\x1b[2A\x1b[2K\ra: Pull complete\r\x1b[2B\x1b[1A\x1b[2K\rb: Done\r\x1b[1B'),
  ).toEqual(['a: Pull complete', 'b: Done', ''])
})

test('parts of lines are erased, taken out and put in', () => {
  expect(shown('abcdef\x1b[3D\x1b[K')).toEqual(['abc'])
  expect(shown('abcdef\x1b[3D\x1b[1K')).toEqual(['    ef'])
  expect(shown('abcdef\x1b[2K')).toEqual([''])
  expect(shown('abcdef\x1b[4D\x1b[2P')).toEqual(['abef'])
  expect(shown('abcdef\x1b[4D\x1b[2@XY')).toEqual(['abXYcdef'])
  expect(shown('abcdef\x1b[4D\x1b[2X')).toEqual(['ab  ef'])
})

test('the screen is erased and written anew', () => {
  expect(shown('one\r\ntwo\r\n\x1b[H\x1b[2Jthree')).toEqual(['three'])
  expect(shown('one\r\ntwo\r\nthree\x1b[2;1H\x1b[J')).toEqual(['one', ''])
  expect(shown('1\r\n2\r\n3\r\n4\x1b[Hx\x1b[2;5Hy', { rows: 2 })).toEqual(['1', '2', 'x', '4   y'])
  expect(shown('1\r\n2\r\n3\x1b[H\x1b[2J\x1b[3Jx', { rows: 2 })).toEqual(['x'])
})

test('the cursor stays where a terminal of so many rows has lines', () => {
  expect(shown('1\r\n2\r\n3\x1b[9Ax', { rows: 2 })).toEqual(['1', '2x', '3'])
  expect(shown('a\x1b[9Db\x1b[99Bc', { rows: 3 })).toEqual(['b', '', ' c'])
  expect(shown('ab\x1b[s\r\ncd\x1b[uX\x1b[1GY\x1b[2dZ')).toEqual(['YbX', 'cZ'])
})

test('Hangul takes two cells', () => {
  const screen = new Screen()
  screen.write('도커')
  expect(screen.cursor).toEqual({ line: 0, column: 4 })
  screen.write('\x1b[4D컨')
  expect(texts(screen)).toEqual(['컨커'])
  screen.write('\x1b[1Dx')
  expect(texts(screen)).toEqual([' x커'])
  screen.write('\x1b[1Cy')
  expect(texts(screen)).toEqual([' x y'])
  expect(shown('한\x1b[K글\b\x1b[K')).toEqual(['한 '])
  expect(shown('e\u0301x')).toEqual(['e\u0301x'])
})

test('colours and weights become classes', () => {
  expect(styled('\x1b[1;31merror\x1b[0m: no \x1b[2mid\x1b[22m.')).toBe('ansi-bold ansi-red{error}: no ansi-dim{id}.')
  expect(styled('\x1b[38;5;196mr\x1b[38;5;46mg\x1b[38;2;20;30;250mb\x1b[39m.')).toBe(
    'ansi-red{r}ansi-green{g}ansi-blue{b}.',
  )
  expect(styled('\x1b[1m\x1b[106m\x1b[30mi\x1b[m \x1b[90mx\x1b[38;5;240my\x1b[97mz')).toBe(
    'ansi-bold ansi-black ansi-on-cyan{i} ansi-gray{xy}ansi-white{z}',
  )
  expect(styled('\x1b[4;7;3;9ma\x1b[24;27;23;29mb')).toBe('ansi-underline ansi-inverse ansi-italic ansi-strike{a}b')
})

test('what a terminal does not show is left out', () => {
  expect(shown('\x1b]0;title\x07a\x1b(B\x1b[?25lb\x1b=\x1b[>cc\x1b]8;;x\x1b\\d')).toEqual(['abcd'])
})

test('a sequence may be cut in two, and one without end is text', () => {
  const screen = new Screen()
  for (const char of 'a\x1b[31mb') screen.write(char)
  expect(screen.lines).toEqual([[{ text: 'a' }, { text: 'b', style: { color: 'red' } }]])
  screen.write(`\x1b]${'x'.repeat(300)}`)
  screen.write('y')
  expect(texts(screen)[0]).toMatch(/^ab\]?x+y$/)
})

test('a line that has not changed is the same object', () => {
  const screen = new Screen()
  screen.write('one\r\ntwo')
  const before = screen.lines
  screen.write(' three')
  expect(screen.lines[0]).toBe(before[0])
  expect(screen.lines[1]).not.toBe(before[1])
})

test('old lines are let go', () => {
  const screen = new Screen({ rows: 2, lines: 3 })
  screen.write('1\r\n2\r\n3\r\n4\r\n5\x1b[1Ax')
  expect([screen.dropped, texts(screen), screen.cursor]).toEqual([2, ['3', '4x', '5'], { line: 1, column: 2 }])
})

test('whatever is written, a screen stands it', () => {
  const pieces = [
    '\x1b[',
    '\x1b',
    '9999999999',
    'A',
    'B',
    'H',
    'J',
    '1J',
    ';',
    'P',
    '@',
    '한',
    '\n',
    '\b',
    'm',
    'u',
    'X',
  ]
  let seed = 7
  const next = () => (seed = (seed * 48_271) % 2_147_483_647)
  const screen = new Screen({ rows: 5, lines: 20 })
  for (let n = 0; n < 20_000; n++) screen.write(pieces[next() % pieces.length] ?? '')
  expect(screen.lines.length).toBeLessThanOrEqual(20)
})
