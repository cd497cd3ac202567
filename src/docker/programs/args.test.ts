import { expect, test } from 'vitest'
import { parseArguments } from './args.ts'

const parse = (line: string, short: string, long = '') => {
  const { given, operands } = parseArguments(line.split(' '), short, long)
  return [given.map(([name, value]) => name + (value && `=${value}`)).join(' '), operands.join(' ')]
}

test('letters stand together, and the last of them may take a value', () => {
  expect(parse('-ab -n5 -n 6 x', 'abn:')).toEqual(['a b n=5 n=6', 'x'])
  expect(parse('-i -i.bak x', 'i?')).toEqual(['i i=.bak', 'x'])
  expect(parse('-20 x', 'n:#')).toEqual(['#=20', 'x'])
})

test('operands may come before options, unless the tool says otherwise; -- ends options', () => {
  expect(parse('x -a y', 'a')).toEqual(['a', 'x y'])
  expect(parse('x -a y', '+a')).toEqual(['', 'x -a y'])
  expect(parse('-a -- -a', 'a')).toEqual(['a', '-a'])
})

test('long options may be shortened while they are alone', () => {
  const long = 'lines=n bytes=c color? follow?=f recursive=r reverse=r'
  expect(parse('--lines=3 --bytes 4 --col --color=no --follow', 'n:c:fr', long)).toEqual([
    'n=3 c=4 color color=no f',
    '',
  ])
  expect(() => parse('--re', 'n:c:fr', long)).toThrow(
    "option '--re' is ambiguous; possibilities: '--recursive' '--reverse'",
  )
})

test('what is wrong is told as glibc tells it', () => {
  expect(() => parse('-z', 'a')).toThrow("invalid option -- 'z'")
  expect(() => parse('--foo=1', 'a')).toThrow("unrecognized option '--foo'")
  expect(() => parse('-n', 'n:')).toThrow("option requires an argument -- 'n'")
  expect(() => parse('--all=1', 'a', 'all=a')).toThrow("option '--all' doesn't allow an argument")
})
