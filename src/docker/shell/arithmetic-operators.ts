import { ArithmeticError } from './arithmetic-error.ts'

type Operation = (left: bigint, right: bigint) => bigint

export const truth = (value: boolean) => (value ? 1n : 0n)
export const wrap = (value: bigint) => BigInt.asIntN(64, value)

const divisor = (value: bigint) => {
  if (value === 0n) throw new ArithmeticError('division')
  return value
}

const exponent = (value: bigint) => {
  if (value < 0n) throw new ArithmeticError('exponent')
  return value
}

/** Multiplies modulo 2^64, so that `2 ** 4000000000` takes no time. */
function power(base: bigint, times: bigint): bigint {
  let result = 1n
  for (let left = exponent(times), square = base; left > 0n; left >>= 1n, square = wrap(square * square)) {
    if (left & 1n) result = wrap(result * square)
  }
  return result
}

/** C's binary operators by how tightly they bind, loosest first. */
export const levels: readonly Readonly<Record<string, Operation>>[] = [
  { '|': (a, b) => a | b },
  { '^': (a, b) => a ^ b },
  { '&': (a, b) => a & b },
  { '==': (a, b) => truth(a === b), '!=': (a, b) => truth(a !== b) },
  {
    '<=': (a, b) => truth(a <= b),
    '>=': (a, b) => truth(a >= b),
    '<': (a, b) => truth(a < b),
    '>': (a, b) => truth(a > b),
  },
  { '<<': (a, b) => a << (b & 63n), '>>': (a, b) => a >> (b & 63n) },
  { '+': (a, b) => a + b, '-': (a, b) => a - b },
  { '*': (a, b) => a * b, '/': (a, b) => a / divisor(b), '%': (a, b) => a % divisor(b) },
  { '**': power },
]
const operations = new Map(levels.flatMap(level => Object.entries(level)))

/** What a binary operator gives. Throws ArithmeticError. */
export const apply = (operator: string, left: bigint, right: bigint) => wrap(operations.get(operator)!(left, right))

/** `12`, `0x1f`, `017`, `2#101` as C and bash write numbers. Throws ArithmeticError. */
export function numberOf(text: string): bigint {
  const [, base, digits = ''] = /^(\d+)#(\w+)$/.exec(text) ?? []
  if (base !== undefined) {
    let value = 0n
    for (const digit of digits) {
      const worth = Number.parseInt(digit, 36)
      if (!(worth < Number(base))) throw new ArithmeticError('base', text)
      value = value * BigInt(base) + BigInt(worth)
    }
    return wrap(value)
  }
  if (/^0\d/.test(text)) {
    if (/[89]/.test(text)) throw new ArithmeticError('base', text)
    return wrap(BigInt(`0o${text.slice(1)}`))
  }
  return wrap(BigInt(text))
}
