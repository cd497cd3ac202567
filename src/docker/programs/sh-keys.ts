const escape = '\x1b'
const keys = new RegExp(`${escape}(?:\\[[\\d;]*[A-Za-z~]|O[A-Z]|[^[O])|[^]`, 'gu')
/** The beginning of a key whose rest is still to come. */
const halfKey = new RegExp(`${escape}(?:O|\\[[\\d;]*)?$`)

/** Takes what a raw terminal gave apart into keys; `half` is the beginning of one whose rest is still to come. */
export function keysOf(text: string) {
  const half = halfKey.exec(text)?.[0] ?? ''
  return { half, typed: text.slice(0, text.length - half.length).matchAll(keys) }
}
