import type { Progress } from './progress.ts'
import { shortId } from './digest.ts'

/** Bytes to fetch, by their blob's digest; lowest layer first. */
export interface Blob {
  readonly id: string
  readonly size: number
  /** A layer that is here already. */
  readonly stored: boolean
}

interface Step extends Progress {
  /** Milliseconds after the pull's start. */
  readonly at: number
}

const connections = 3
/** Milliseconds between two messages of one bar. */
const beat = 100

/** Milliseconds that a pull takes: more for more bytes, but never long. 3 MB take 0.5 s, 30 MB 0.8 s, all above 200 MB 1.6 s. */
const durationOf = (bytes: number) => Math.min(1600, 300 + 0.09 * Math.sqrt(bytes))

/** The messages of a pull and their times: three layers download at once; each is unpacked when it and all below are there. */
export function schedule(blobs: readonly Blob[]): readonly Step[] {
  const spans = spansOf(blobs.filter(({ stored }) => !stored))
  const bytes = spans.reduce((sum, { blob }) => sum + blob.size, 0)
  const scale = durationOf(bytes) / (spans.at(-1)?.unpacked ?? 1)
  const steps: Step[] = []
  const say = (at: number, { id }: Blob, status: string, progressDetail: Progress['progressDetail'] = {}) =>
    steps.push({ at: Math.round(at), status, progressDetail, id: shortId(id) })
  const bar = (blob: Blob, status: string, begin: number, end: number) => {
    for (let at = begin + Math.min(beat / 10, (end - begin) / 2); at < end; at += beat) {
      const current = Math.ceil((blob.size * (at - begin)) / (end - begin))
      say(at, blob, status, { current, total: blob.size })
    }
  }
  for (const blob of blobs) say(0, blob, blob.stored ? 'Already exists' : 'Pulling fs layer')
  for (const { blob, begin, end, unpack, unpacked } of spans) {
    if (begin > 0) say(0, blob, 'Waiting')
    bar(blob, 'Downloading', begin * scale, end * scale)
    say(end * scale, blob, 'Verifying Checksum')
    say(end * scale, blob, 'Download complete')
    bar(blob, 'Extracting', unpack * scale, unpacked * scale)
    say(unpacked * scale, blob, 'Extracting', { current: blob.size, total: blob.size })
    say(unpacked * scale, blob, 'Pull complete')
  }
  return steps.sort((a, b) => a.at - b.at)
}

/** When each blob is fetched and unpacked, in a time of which only the proportions count. */
function spansOf(blobs: readonly Blob[]) {
  const free = Array.from({ length: connections }, () => 0)
  let unpacked = 0
  return blobs.map(blob => {
    const slot = free.indexOf(Math.min(...free))
    const begin = free[slot]!
    const end = begin + blob.size
    free[slot] = end
    const unpack = Math.max(end, unpacked)
    // Unpacking is faster than the network, which three share.
    unpacked = unpack + blob.size / 2
    return { blob, begin, end, unpack, unpacked }
  })
}
