import { expect, test } from 'vitest'
import { contains, formatAddress, overlap, parseAddress, parseCidr } from './address.ts'

test('addresses are numbers and back', () => {
  for (const text of ['0.0.0.0', '10.0.0.1', '172.17.255.255', '255.255.255.255']) {
    expect(formatAddress(parseAddress(text)!)).toBe(text)
  }
  for (const text of ['', 'web', '1.2.3', '1.2.3.4.5', '1.2.3.256', '1.2.3.x', '::1']) {
    expect(parseAddress(text)).toBeUndefined()
  }
})

test('a range begins where its bits say', () => {
  expect(formatAddress(parseCidr('172.18.3.7/16')!.first)).toBe('172.18.0.0')
  for (const text of ['10.0.0.0', '10.0.0.0/33', '10.0.0.0/', 'foo/8', '/8']) expect(parseCidr(text)).toBeUndefined()
})

test('ranges overlap where one has the other', () => {
  const [wide, narrow, other] = [parseCidr('10.9.0.0/16')!, parseCidr('10.9.8.0/24')!, parseCidr('10.10.0.0/16')!]
  expect([overlap(wide, narrow), overlap(narrow, wide), overlap(wide, other)]).toEqual([true, true, false])
  expect(contains(narrow, parseAddress('10.9.8.255')!)).toBe(true)
  expect(contains(narrow, parseAddress('10.9.9.0')!)).toBe(false)
})
