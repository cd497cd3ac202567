/** The first primes, of which SHA-2's constants are made. */
export function primes(count: number): readonly number[] {
  const found: number[] = []
  for (let candidate = 2; found.length < count; candidate++)
    if (found.every(prime => candidate % prime !== 0)) found.push(candidate)
  return found
}

const bits64 = (value: bigint) => BigInt.asUintN(64, value)
const turned = (value: bigint, by: bigint) => bits64((value >> by) | (value << (64n - by)))

/** The first 64 bits of the fraction of the root of a prime. */
function wideFraction(prime: number, degree: 2n | 3n): bigint {
  const scaled = BigInt(prime) << (64n * degree)
  let [low, high] = [0n, 1n << 72n]
  while (high - low > 1n) {
    const middle = (low + high) >> 1n
    if (middle ** degree <= scaled) low = middle
    else high = middle
  }
  return bits64(low)
}

/** FIPS 180-4, SHA-512. */
export function sha512(bytes: readonly number[]): string {
  const constants = primes(80).map(prime => wideFraction(prime, 3n))
  const size = (((bytes.length + 16) >> 7) + 1) * 128
  const message = [...bytes, 0x80, ...Array.from({ length: size - bytes.length - 9 }, () => 0)]
  const length = BigInt(bytes.length * 8)
  for (let shift = 56n; shift >= 0n; shift -= 8n) message.push(Number((length >> shift) & 255n))
  let state = primes(8).map(prime => wideFraction(prime, 2n))
  for (let block = 0; block < message.length; block += 128) {
    const schedule = Array.from({ length: 16 }, (_, word) =>
      message.slice(block + 8 * word, block + 8 * word + 8).reduce((sum, byte) => (sum << 8n) | BigInt(byte), 0n),
    )
    let [a, b, c, d, e, f, g, h] = state as [bigint, bigint, bigint, bigint, bigint, bigint, bigint, bigint]
    for (let step = 0; step < 80; step++) {
      if (step >= 16) {
        const [x, y] = [schedule[step - 15]!, schedule[step - 2]!]
        const first = turned(x, 1n) ^ turned(x, 8n) ^ (x >> 7n)
        const second = turned(y, 19n) ^ turned(y, 61n) ^ (y >> 6n)
        schedule.push(bits64(schedule[step - 16]! + first + schedule[step - 7]! + second))
      }
      const one =
        h +
        (turned(e, 14n) ^ turned(e, 18n) ^ turned(e, 41n)) +
        ((e & f) ^ (~e & g)) +
        constants[step]! +
        schedule[step]!
      const two = (turned(a, 28n) ^ turned(a, 34n) ^ turned(a, 39n)) + ((a & b) ^ (a & c) ^ (b & c))
      ;[h, g, f, e, d, c, b, a] = [g, f, e, bits64(d + one), c, b, a, bits64(one + two)]
    }
    state = [a, b, c, d, e, f, g, h].map((value, index) => bits64(value + state[index]!))
  }
  return state.map(value => value.toString(16).padStart(16, '0')).join('')
}
