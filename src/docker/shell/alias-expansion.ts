import type { Lexer, Token } from './lexer.ts'
import type { Shell } from './shell.ts'

/** What an alias has put into a script, up to `rest` characters before the script's end. */
interface Opened {
  readonly name: string
  readonly value: string
  readonly rest: number
}

/** What a name stands for, if it is an alias. */
export type AliasLookup = (name: string) => string | undefined

/** bash leaves aliases alone where nobody types, unless `shopt` says otherwise. */
export const expandsAliases = ({ dialect, options, flags }: Shell): boolean =>
  dialect !== 'bash' || options.mode === 'interactive' || flags.has('expand_aliases')

/** The aliases of a shell, as long as it expands them. */
export const aliasesOf =
  (shell: Shell): AliasLookup =>
  name =>
    expandsAliases(shell) ? shell.aliases.get(name) : undefined

/** Puts the values of aliases in the place of their names, where a command begins. */
export class AliasExpansion {
  readonly #valueOf: AliasLookup
  readonly #opened: Opened[] = []

  constructor(valueOf: AliasLookup) {
    this.#valueOf = valueOf
  }

  /** Expands the next word. After a value that ends in a blank it may be an argument too. */
  expand(lexer: Lexer, isFirst: boolean): void {
    for (let token = lexer.peek(); token.type === 'word'; token = lexer.peek()) {
      const value = this.#valueOf(token.text)
      const length = lexer.cursor.text.length
      if (value === undefined || this.#isWithin(token, length) || (!isFirst && !this.#isInvited(lexer, token))) return
      this.#opened.push({ name: token.text, value, rest: length - token.start - token.text.length })
      lexer.replace(token, value)
    }
  }

  /** An alias is not expanded within itself. */
  #isWithin({ text, start }: Token, length: number): boolean {
    return this.#opened.some(({ name, rest }) => name === text && length - start > rest)
  }

  #isInvited({ cursor }: Lexer, { start }: Token): boolean {
    const last = this.#opened.at(-1)
    if (!last || !/[ \t]$/.test(last.value)) return false
    return (
      /^\s*$/.test(cursor.text.slice(cursor.text.length - last.rest, start)) && cursor.text.length - start <= last.rest
    )
  }
}
