import { utf8 } from '../../format/go.ts'

/** Hexadecimal SHA-256 of a text in UTF-8 (FIPS 180-4). */
export function sha256(text: string): string {
  const bytes = utf8(text)
  const bits = bytes.length * 8
  bytes.push(0x80)
  while (bytes.length % 64 !== 56) bytes.push(0)
  for (let shift = 7; shift >= 0; shift--) bytes.push(Math.floor(bits / 2 ** (shift * 8)) & 0xff)
  const hash = primes.slice(0, 8).map(prime => fraction(prime ** (1 / 2)))
  for (let block = 0; block < bytes.length; block += 64) mix(hash, bytes.slice(block, block + 64))
  return hash.map(word => (word >>> 0).toString(16).padStart(8, '0')).join('')
}

const primes: number[] = []
for (let n = 2; primes.length < 64; n++) if (primes.every(prime => n % prime !== 0)) primes.push(n)
const fraction = (root: number) => Math.floor((root % 1) * 2 ** 32)
const constants = primes.map(prime => fraction(Math.cbrt(prime)))
const rotate = (word: number, by: number) => (word >>> by) | (word << (32 - by))

function mix(hash: number[], block: readonly number[]) {
  const words: number[] = []
  const state = [...hash]
  for (let i = 0; i < 64; i++) {
    if (i < 16) words.push(block.slice(i * 4, i * 4 + 4).reduce((word, byte) => (word << 8) | byte, 0))
    else {
      const [early, late] = [words[i - 15]!, words[i - 2]!]
      const low = rotate(early, 7) ^ rotate(early, 18) ^ (early >>> 3)
      const high = rotate(late, 17) ^ rotate(late, 19) ^ (late >>> 10)
      words.push((words[i - 16]! + low + words[i - 7]! + high) | 0)
    }
    const [a, b, c, , e, f, g, h] = state as [number, number, number, number, number, number, number, number]
    const choice = (e & f) ^ (~e & g)
    const majority = (a & b) ^ (a & c) ^ (b & c)
    const first = h + (rotate(e, 6) ^ rotate(e, 11) ^ rotate(e, 25)) + choice + constants[i]! + words[i]!
    const second = (rotate(a, 2) ^ rotate(a, 13) ^ rotate(a, 22)) + majority
    state.pop()
    state[3] = (state[3]! + first) | 0
    state.unshift((first + second) | 0)
  }
  for (const [i, word] of state.entries()) hash[i] = (hash[i]! + word) | 0
}
