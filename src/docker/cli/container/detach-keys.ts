// Behaviour: moby/term ascii.go, proxy.go
/** Ctrl-P Ctrl-Q. */
const usual = '\x10\x11'

/** Looks for the keys that detach in what is typed, and keeps them from the container. */
export class DetachKeys {
  /** Whether they have been typed. */
  complete = false
  readonly #keys: string
  #held = ''

  /** `ctrl-p,ctrl-q`; the usual keys where the text is empty or names none. */
  constructor(text: string) {
    this.#keys = (text === '' ? undefined : parse(text)) ?? usual
  }

  /** What of the text goes to the container now. */
  take(text: string): string {
    let out = ''
    for (const key of text) {
      this.#held += key
      if (this.#held === this.#keys) {
        this.complete = true
        return out
      }
      if (this.#keys.startsWith(this.#held)) continue
      out += this.#held
      this.#held = ''
    }
    return out
  }
}

function parse(text: string): string | undefined {
  const keys = text.split(',').map(key => {
    const control = /^ctrl-([a-z@[\]\\^_])$/i.exec(key)?.[1]
    if (control !== undefined) return String.fromCharCode(control.toUpperCase().charCodeAt(0) & 0x1f)
    return key.length === 1 ? key : undefined
  })
  return keys.includes(undefined) ? undefined : keys.join('')
}
