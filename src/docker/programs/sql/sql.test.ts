import { expect, test } from 'vitest'
import { isLike, quotient } from './operators.ts'
import { mysqlDialect } from './mysql/dialect.ts'
import { splitStatements } from './parse/split.ts'
import { postgresDialect } from './postgres/dialect.ts'
import { valueText } from './types.ts'
import { arithmetic, decimal, type Value } from './value.ts'

test('LIKE knows %, _ and what takes their meaning away', () => {
  const like = (pattern: string) => isLike('a_b%c', pattern, false)
  expect(['%', 'a%c', 'a_b_c', 'a\\_b\\%c', '%b%', '%%c'].filter(like)).toHaveLength(6)
  expect(['', 'a', '%d', 'a\\%b%', '_', 'A%'].filter(like)).toEqual([])
  expect(isLike('ABC', 'a%', true)).toBe(true)
  expect(isLike('a'.repeat(5000), `${'%a'.repeat(200)}b`, false)).toBe(false)
})

test('texts are cut into statements, and what is left says what it waits for', () => {
  const mysql = (text: string) => splitStatements(text, { isMysql: true })
  expect(mysql("select ';' ; select 2\\G # a;\n x").statements).toMatchObject([
    { text: "select ';'", mark: ';' },
    { text: 'select 2', mark: '\\G' },
  ])
  expect(mysql("select 'a\\';").open).toBe("'")
  expect(splitStatements("select 'a\\';", { isMysql: false }).statements).toHaveLength(1)
  expect(['(1', '"a', '/* a', 'a'].map(text => splitStatements(text, { isMysql: false }).open)).toEqual([
    '(',
    '"',
    '*',
    '',
  ])
})

test('numbers are exact and have as many digits as the systems give them', () => {
  const text = (value: Value) => valueText(value!, false)
  expect(text(arithmetic('*', decimal('1.50'), decimal('10.0')))).toBe('15.000')
  expect(text(arithmetic('+', decimal('0.1'), decimal('0.2')))).toBe('0.3')
  expect(text(quotient(postgresDialect, 1n, decimal('3.0'), true))).toBe('0.33333333333333333333')
  expect(text(quotient(postgresDialect, decimal('12345.678'), 3n, true))).toBe('4115.2260000000000000')
  expect(text(quotient(mysqlDialect, 2n, 3n, false))).toBe('0.6667')
  expect(quotient(mysqlDialect, 1n, 0n, false)).toBeNull()
})
