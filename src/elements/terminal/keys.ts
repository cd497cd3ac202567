/** What a key on the keyboard is to a program that takes keys one by one: xterm's sequences. */
const sequences: Readonly<Record<string, string>> = {
  Enter: '\r',
  Tab: '\t',
  Backspace: '\x7f',
  Delete: '\x1b[3~',
  ArrowUp: '\x1b[A',
  ArrowDown: '\x1b[B',
  ArrowRight: '\x1b[C',
  ArrowLeft: '\x1b[D',
  Home: '\x1b[H',
  End: '\x1b[F',
}

/** The letters that a program gets with Ctrl; the others, such as R and V, stay the browser's. */
const letters = 'abcdefklnopquwz'

export type Key = Pick<KeyboardEvent, 'key' | 'ctrlKey' | 'altKey' | 'metaKey' | 'shiftKey'>

/** What a key sends to a program; undefined for text, which comes by the input, and for the browser's own keys. */
export function sequenceOf({ key, ctrlKey, altKey, metaKey, shiftKey }: Key): string | undefined {
  if (metaKey || altKey) return undefined
  if (ctrlKey) return letters.includes(key.toLowerCase()) ? control(key) : key === '\\' ? '\x1c' : undefined
  return shiftKey && key === 'Tab' ? undefined : sequences[key]
}

/** Ctrl and a letter: `c` is `\x03`. */
export function control(letter: string): string {
  return String.fromCharCode(letter.toUpperCase().charCodeAt(0) - 64)
}
