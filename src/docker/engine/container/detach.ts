import { EngineError } from '../errors.ts'
import type { Writer } from '../process/stream.ts'

/** Ctrl-P Ctrl-Q. */
const usual = '\x10\x11'

/** `ctrl-p,ctrl-q` → the characters they type. Throws invalidParameter. */
export function parseKeys(text: string): string {
  if (text === '') return usual
  const keys = text.split(',').map(key => {
    const letter = /^ctrl-([a-z@[\]\\^_])$/i.exec(key)?.[1]
    if (letter !== undefined) return String.fromCharCode(letter.toUpperCase().charCodeAt(0) & 0x1f)
    return key.length === 1 ? key : undefined
  })
  if (keys.includes(undefined)) throw new EngineError('invalidParameter', `Invalid escape keys (${text}) provided`)
  return keys.join('')
}

/** Hands on what is typed, until the keys that detach are typed one after the other. */
export function untilDetached(to: Writer, keys: string, onDetach: () => void): Writer {
  let held = ''
  return {
    write: async text => {
      let out = ''
      for (const key of text) {
        held += key
        if (held === keys) {
          if (out !== '') await to.write(out)
          onDetach()
          return
        }
        while (held !== '' && !keys.startsWith(held)) {
          out += held[0]!
          held = held.slice(1)
        }
      }
      if (out !== '') await to.write(out)
    },
    close: () => {
      to.close()
    },
  }
}
