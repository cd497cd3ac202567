import type { Reader } from './host.ts'

/**
 * The next line of a stream with its end, or with less where the stream ends first; undefined at the end. What comes
 * after it stays in the stream, so that whoever reads next gets it.
 */
export async function readLine(
  reader: Reader,
  { signal, end = '\n', limit = Infinity }: ReadOptions = {},
): Promise<string | undefined> {
  let line = ''
  for (;;) {
    const text = await reader.read(signal)
    if (text === undefined) return line === '' ? undefined : line
    const all = line + text
    const found = all.indexOf(end)
    const length = Math.min(found < 0 ? Infinity : found + end.length, limit)
    if (length <= all.length) {
      reader.unread(all.slice(length))
      return all.slice(0, length)
    }
    line = all
  }
}

interface ReadOptions {
  readonly signal?: AbortSignal
  readonly end?: string
  /** Characters to read at most. */
  readonly limit?: number
}
