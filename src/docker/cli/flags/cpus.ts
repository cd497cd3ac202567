/** Thousand-millionths of a CPU in `1.5` or `3/2`. Throws docker's errors. */
export function parseCpus(text: string): number {
  const whole = /^([+-]?)(\d+)\/(\d+)$/.exec(text)
  const decimal = /^([+-]?)(\d*)\.?(\d*)(?:e([+-]?\d{1,3}))?$/i.exec(text)
  if ((!whole || BigInt(whole[3]!) === 0n) && !(decimal && decimal[2]! + decimal[3]! !== '')) {
    throw new Error(`failed to parse ${text} as a rational number`)
  }
  const [sign, above, below] = whole
    ? [whole[1], BigInt(whole[2]!), BigInt(whole[3]!)]
    : [decimal![1], ...decimalFraction(decimal![2]! + decimal![3]!, Number(decimal![4] ?? 0) - decimal![3]!.length)]
  const nano = above * 1_000_000_000n
  if (nano % below !== 0n) throw new Error('value is too precise')
  return Number(nano / below) * (sign === '-' ? -1 : 1)
}

function decimalFraction(digits: string, exponent: number): [bigint, bigint] {
  const power = 10n ** BigInt(Math.abs(exponent))
  return exponent < 0 ? [BigInt(digits), power] : [BigInt(digits) * power, 1n]
}
