const lanes = 8

/** 64 hexadecimal digits that the text alone decides: stands for SHA-256 where nobody needs its strength. */
export function fingerprint(text: string): string {
  let digits = ''
  for (let lane = 0; lane < lanes; lane++) {
    let hash = 0x811c9dc5 ^ Math.imul(lane + 1, 0x9e3779b1)
    for (let at = 0; at < text.length; at++) hash = Math.imul(hash ^ text.charCodeAt(at), 0x01000193)
    // Murmur's last step: without it texts that end alike have lanes that end alike.
    hash = Math.imul(hash ^ (hash >>> 16), 0x85ebca6b)
    hash = Math.imul(hash ^ (hash >>> 13), 0xc2b2ae35)
    digits += ((hash ^ (hash >>> 16)) >>> 0).toString(16).padStart(8, '0')
  }
  return digits
}

/** `sha256:` and the text's fingerprint. */
export const digestOf = (text: string) => `sha256:${fingerprint(text)}`

/** `sha256:0123456789abcdef…` → `0123456789ab`, as Docker shortens ids. */
export const shortId = (id: string) => id.slice(id.indexOf(':') + 1).slice(0, 12)
