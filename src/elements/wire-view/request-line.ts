/** A piece of a path: `full` where what is shown is the beginning of a long id. */
export interface Segment {
  readonly text: string
  readonly full?: string
}

export interface RequestLine {
  /** `/v1.50`, or nothing. */
  readonly version: string
  readonly segments: readonly Segment[]
  /** Decoded. */
  readonly query: readonly (readonly [key: string, value: string])[]
}

/** Characters of an id that Docker itself shows. */
const shortId = 12

/** A call's path in parts that one can read. */
export function readPath(path: string): RequestLine {
  const [, version = '', rest = '', query = ''] = /^(\/v[\d.]+)?([^?]*)\??(.*)$/.exec(path) ?? []
  const pieces = rest.split(/\b([0-9a-f]{64})\b/)
  const segments = pieces.map((piece, at) =>
    at % 2 === 1 ? { text: piece.slice(0, shortId), full: piece } : { text: decode(piece) },
  )
  return { version, segments: segments.filter(({ text }) => text !== ''), query: [...new URLSearchParams(query)] }
}

function decode(text: string): string {
  try {
    return decodeURIComponent(text)
  } catch {
    return text
  }
}
