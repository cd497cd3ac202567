import fc from 'fast-check'
import { expect, test } from 'vitest'
import { ArithmeticError } from './arithmetic-error.ts'
import { evaluate } from './arithmetic.ts'
import { Cursor } from './cursor.ts'
import type { Dialect } from './dialect.ts'
import { grammar } from './grammar.ts'
import { Parser, parserOf } from './parser.ts'
import { matches, replaced, withoutPrefix, withoutSuffix } from './pattern.ts'
import { needsMore } from './read-command.ts'
import { ShellSyntaxError } from './syntax-error.ts'

const words =
  "if then fi for in do done case esac function time while a 1 E << [[ ]] =~ ;; f() &> |& $( (( )) ${ :- $' $(("

/** Text of which shell syntax is made, and any other. */
const script = fc
  .array(
    fc.oneof(
      fc.constantFrom(...'"\'`$(){}[]<>|&;!*?~#\\= \n\t'),
      fc.constantFrom(...words.split(' ').flatMap(word => [word, `${word} `])),
      fc.string({ unit: 'binary', maxLength: 4 }),
    ),
    { maxLength: 40 },
  )
  .map(parts => parts.join(''))

test('the parser throws nothing but its own error, and reads to the end', async () => {
  await fc.assert(
    fc.asyncProperty(script, fc.constantFrom('bash', 'dash', 'ash'), async (text, dialect) => {
      try {
        const parser = await parserOf(text, dialect)
        while (parser.next());
        expect(parser.isAtEnd).toBe(true)
      } catch (error) {
        expect(error).toBeInstanceOf(ShellSyntaxError)
      }
      expect(await needsMore(text, dialect)).toBeTypeOf('boolean')
    }),
    { numRuns: 5000 },
  )
})

/** The scripts that a parser reads, or what it throws. */
function readAll(parser: Parser): unknown {
  try {
    const scripts = []
    for (let next = parser.next(); next; next = parser.next()) scripts.push(next)
    return scripts
  } catch (error) {
    return error
  }
}

test('a text is read the same where the grammar of compound commands is not there, if it needs none', async () => {
  await fc.assert(
    fc.asyncProperty(script, fc.constantFrom<Dialect>('bash', 'dash', 'ash'), async (text, dialect) => {
      const nested = (cursor: Cursor) => new Parser(cursor, grammar).substitution()
      const whole = new Parser(new Cursor(text, dialect, nested, 1), grammar)
      expect(readAll(await parserOf(text, dialect))).toEqual(readAll(whole))
    }),
    { numRuns: 5000 },
  )
})

const none = { get: () => '', set: () => undefined }

test('arithmetic throws nothing but its own error', () => {
  const chars = fc.array(fc.constantFrom(...'0129aF#_x+-*/%&|^~!<>=?:(), '), { maxLength: 30 })
  fc.assert(
    fc.property(fc.oneof(fc.string(), chars), given => {
      try {
        expect(evaluate(typeof given === 'string' ? given : given.join(''), none)).toBeTypeOf('bigint')
      } catch (error) {
        expect(error).toBeInstanceOf(ArithmeticError)
      }
    }),
    { numRuns: 10_000 },
  )
})

test("arithmetic is C's, on 64 bits", () => {
  const operations = {
    '+': (a: bigint, b: bigint) => a + b,
    '-': (a: bigint, b: bigint) => a - b,
    '*': (a: bigint, b: bigint) => a * b,
    '&': (a: bigint, b: bigint) => a & b,
    '|': (a: bigint, b: bigint) => a | b,
    '^': (a: bigint, b: bigint) => a ^ b,
  }
  const number = fc.bigInt(-(2n ** 63n), 2n ** 63n - 1n)
  const operator = fc.constantFrom('+', '-', '*', '&', '|', '^')
  fc.assert(
    fc.property(number, operator, number, operator, number, (a, first, b, second, c) => {
      const expected = operations[second](BigInt.asIntN(64, operations[first](a, b)), c)
      expect(evaluate(`((${a}) ${first} (${b})) ${second} (${c})`, none)).toBe(BigInt.asIntN(64, expected))
    }),
  )
  expect(evaluate('2 + 3 * 4 - 5 % 3 << 1', none)).toBe(24n)
  expect(evaluate('1 ? 2 : 3, 4 == 4 && 0 || !0', none)).toBe(1n)
})

test('patterns match what they are made of', () => {
  const quoted = (text: string) => text.replaceAll(/[\\*?[\]]/g, '\\$&')
  const text = fc.string({ unit: 'grapheme', maxLength: 12 })
  fc.assert(
    fc.property(text, text, text, (a, b, c) => {
      expect(matches(quoted(a), a)).toBe(true)
      expect(matches(`${quoted(a)}*${quoted(c)}`, a + b + c)).toBe(true)
      expect(matches(`*${quoted(b)}*`, a + b + c)).toBe(true)
      expect(withoutPrefix(a + b, quoted(a), false)).toBe(b)
      expect(withoutSuffix(a + b, quoted(b), true)).toBe(a)
      expect(replaced(a, quoted(a), c, '/')).toBe(a === '' ? a : c)
    }),
  )
})

test('any pattern can be tried on any text', () => {
  const parts = fc.oneof(fc.constantFrom(...'*?[]!^-\\:a'), fc.string({ unit: 'binary', maxLength: 2 }))
  const pattern = fc.array(parts, { maxLength: 12 }).map(all => all.join(''))
  fc.assert(
    fc.property(pattern, fc.string({ unit: 'binary', maxLength: 20 }), (tried, text) => {
      expect(matches(tried, text)).toBeTypeOf('boolean')
      expect(withoutPrefix(text, tried, true)).toBeTypeOf('string')
    }),
    { numRuns: 3000 },
  )
})
