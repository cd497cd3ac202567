import { FileError } from '../engine/files/error.ts'
import { linesOf, readAll } from '../engine/process/stream.ts'
import type { Process } from '../engine/process/types.ts'
import { utf8 } from './bytes.ts'
import { inputs, open } from './input.ts'
import { primes, sha512 } from './sha512.ts'
import { tool } from './tool.ts'

const rotate = (value: number, by: number) => (value << by) | (value >>> (32 - by))

/** A message with its end marked and its length in bits, as words of 32 bits. */
function padded(bytes: readonly number[], littleEndian: boolean): number[] {
  const words = Array.from({ length: (((bytes.length + 8) >> 6) + 1) * 16 }, () => 0)
  const put = (byte: number, at: number) => {
    words[at >> 2]! |= byte << (8 * (littleEndian ? at & 3 : 3 - (at & 3)))
  }
  for (const [at, byte] of bytes.entries()) put(byte, at)
  put(0x80, bytes.length)
  words[words.length - (littleEndian ? 2 : 1)] = bytes.length * 8
  return words
}

const hex = (words: readonly number[], swap: boolean) =>
  words
    .map(word => (word >>> 0).toString(16).padStart(8, '0'))
    .map(text => (swap ? text.replace(/(..)(..)(..)(..)/, '$4$3$2$1') : text))
    .join('')

/** RFC 1321. */
function md5(bytes: readonly number[]): string {
  const shifts = [7, 12, 17, 22, 5, 9, 14, 20, 4, 11, 16, 23, 6, 10, 15, 21]
  const words = padded(bytes, true)
  let state = [0x67452301, 0xefcdab89, 0x98badcfe, 0x10325476]
  for (let block = 0; block < words.length; block += 16) {
    let [a, b, c, d] = state as [number, number, number, number]
    for (let step = 0; step < 64; step++) {
      const round = step >> 4
      const mixed = [(b & c) | (~b & d), (d & b) | (~d & c), b ^ c ^ d, c ^ (b | ~d)][round]!
      const from = [step, 5 * step + 1, 3 * step + 5, 7 * step][round]! & 15
      const sum = (a + mixed + Math.floor(Math.abs(Math.sin(step + 1)) * 2 ** 32) + words[block + from]!) | 0
      ;[a, d, c, b] = [d, c, b, (b + rotate(sum, shifts[round * 4 + (step & 3)]!)) | 0]
    }
    state = [a, b, c, d].map((value, index) => (value + state[index]!) | 0)
  }
  return hex(state, true)
}

/** FIPS 180-4, SHA-1. */
function sha1(bytes: readonly number[]): string {
  const words = padded(bytes, false)
  let state = [0x67452301, 0xefcdab89, 0x98badcfe, 0x10325476, 0xc3d2e1f0]
  for (let block = 0; block < words.length; block += 16) {
    const schedule = words.slice(block, block + 16)
    let [a, b, c, d, e] = state as [number, number, number, number, number]
    for (let step = 0; step < 80; step++) {
      if (step >= 16)
        schedule.push(
          rotate(schedule[step - 3]! ^ schedule[step - 8]! ^ schedule[step - 14]! ^ schedule[step - 16]!, 1),
        )
      const round = Math.floor(step / 20)
      const mixed = [(b & c) | (~b & d), b ^ c ^ d, (b & c) | (b & d) | (c & d), b ^ c ^ d][round]!
      const next =
        (rotate(a, 5) + mixed + e + [0x5a827999, 0x6ed9eba1, 0x8f1bbcdc, 0xca62c1d6][round]! + schedule[step]!) | 0
      ;[e, d, c, b, a] = [d, c, rotate(b, 30), a, next]
    }
    state = [a, b, c, d, e].map((value, index) => (value + state[index]!) | 0)
  }
  return hex(state, false)
}

/** The first 32 bits of the fraction of a root of a prime, as SHA-2's constants are made. */
const fraction = (value: number) => Math.floor((value - Math.floor(value)) * 2 ** 32) | 0

/** FIPS 180-4, SHA-256. */
function sha256(bytes: readonly number[]): string {
  const constants = primes(64).map(prime => fraction(Math.cbrt(prime)))
  const words = padded(bytes, false)
  let state = primes(8).map(prime => fraction(Math.sqrt(prime)))
  for (let block = 0; block < words.length; block += 16) {
    const schedule = words.slice(block, block + 16)
    let [a, b, c, d, e, f, g, h] = state as [number, number, number, number, number, number, number, number]
    for (let step = 0; step < 64; step++) {
      if (step >= 16) {
        const [x, y] = [schedule[step - 15]!, schedule[step - 2]!]
        const first = rotate(x, 25) ^ rotate(x, 14) ^ (x >>> 3)
        const second = rotate(y, 15) ^ rotate(y, 13) ^ (y >>> 10)
        schedule.push((schedule[step - 16]! + first + schedule[step - 7]! + second) | 0)
      }
      const one =
        (h +
          (rotate(e, 26) ^ rotate(e, 21) ^ rotate(e, 7)) +
          ((e & f) ^ (~e & g)) +
          constants[step]! +
          schedule[step]!) |
        0
      const two = ((rotate(a, 30) ^ rotate(a, 19) ^ rotate(a, 10)) + ((a & b) ^ (a & c) ^ (b & c))) | 0
      ;[h, g, f, e, d, c, b, a] = [g, f, e, (d + one) | 0, c, b, a, (one + two) | 0]
    }
    state = [a, b, c, d, e, f, g, h].map((value, index) => (value + state[index]!) | 0)
  }
  return hex(state, false)
}

const summing = (digest: (bytes: readonly number[]) => string) =>
  tool(
    'cbt',
    async call => {
      if (call.has('c')) {
        let [failed, unread, total] = [0, 0, 0]
        for await (const { reader } of inputs(call)) {
          for await (const line of linesOf(reader)) {
            const [, sum, name = ''] = /^([0-9a-f]+) [ *](.*)$/.exec(line) ?? []
            if (sum === undefined) continue
            total++
            const found = await digestOf(call.process, name, digest)
            if (found === undefined)
              await call.complain(`${call.pick(name, `can't open '${name}'`)}: No such file or directory`)
            const isSaid = !call.has('status') && !(call.has('quiet') && found === sum)
            if (isSaid)
              await call.out(
                `${name}: ${found === sum ? 'OK' : found === undefined && !call.busybox ? 'FAILED open or read' : 'FAILED'}\n`,
              )
            if (found === undefined && !call.busybox) unread++
            else if (found !== sum) failed++
          }
        }
        const gnu = `WARNING: ${failed} computed checksum${failed > 1 ? 's' : ''} did NOT match`
        if (failed + unread > 0 && call.has('status')) return 1
        if (unread > 0) await call.complain(`WARNING: ${unread} listed file${unread > 1 ? 's' : ''} could not be read`)
        if (failed > 0)
          await call.complain(call.pick(gnu, `WARNING: ${failed} of ${total} computed checksums did NOT match`))
        return undefined
      }
      for await (const { name, reader } of inputs(call, { busybox: "can't open '%'" })) {
        await call.out(`${digest(utf8(await readAll(reader)))}  ${name}\n`)
      }
      return undefined
    },
    { long: 'check=c binary=b text=t quiet status strict ignore-missing warn' },
  )

async function digestOf(process: Process, name: string, digest: (bytes: readonly number[]) => string) {
  try {
    return digest(utf8(await readAll(open(process, name))))
  } catch (error) {
    if (error instanceof FileError) return undefined
    throw error
  }
}

export const md5sum = summing(md5)
export const sha1sum = summing(sha1)
export const sha256sum = summing(sha256)
export const sha512sum = summing(sha512)
