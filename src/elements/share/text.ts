import type { SharedSession } from './session.ts'

/** Stands before each command; no command has it. */
const separator = '\x1e'

/** A session as one text. */
export function textOf({ images, lines }: SharedSession): string {
  return [images.join(' '), ...lines].join(separator)
}

/** The session that a text holds, whatever that is. */
export function sessionIn(text: string): SharedSession {
  const [images = '', ...lines] = text.split(separator)
  return { images: images === '' ? [] : images.split(' '), lines }
}

/** Letters that mean nothing in an address and stay readable, though encodeURIComponent writes them as numbers. */
const readable: Readonly<Record<string, string>> = {
  '%20': '+',
  '%2C': ',',
  '%2F': '/',
  '%3A': ':',
  '%3D': '=',
  '%40': '@',
}

/** Text as a part of an address that stays whole where it is pasted into Markdown or beside brackets. */
export function toAddress(text: string): string {
  return text
    .split(separator)
    .map(part => encodeURIComponent(part).replaceAll(/%\w\w/g, code => readable[code] ?? code))
    .join(';')
    .replaceAll(/[!~*'()]/g, char => `%${char.charCodeAt(0).toString(16).toUpperCase()}`)
}

/** Throws a URIError where the address has a broken part. */
export function fromAddress(address: string): string {
  return address.replaceAll('+', '%20').split(';').map(decodeURIComponent).join(separator)
}

/** Four digits that are others where a text was cut off or changed on its way: FNV-1a. */
export function checkOf(text: string): string {
  let hash = 0x811c9dc5
  for (let at = 0; at < text.length; at++) hash = Math.imul(hash ^ text.charCodeAt(at), 0x01000193)
  return ((hash >>> 0) % 36 ** 4).toString(36).padStart(4, '0')
}
