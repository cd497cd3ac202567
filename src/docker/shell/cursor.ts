import type { Script } from './ast.ts'
import type { Dialect } from './dialect.ts'
import { ShellSyntaxError } from './syntax-error.ts'

/** How deep constructs may stand in each other. */
const maxDepth = 150

/** A place in a script. */
export class Cursor {
  text: string
  readonly dialect: Dialect
  /** Parses commands up to `)`; the parser's, for `$(…)` in words. */
  readonly script: (cursor: Cursor) => Script
  at = 0
  #depth: number
  #line: number
  #lineAt = 0

  constructor(text: string, dialect: Dialect, script: (cursor: Cursor) => Script, line = 1, depth = 0) {
    this.text = text
    this.dialect = dialect
    this.script = script
    this.#line = line
    this.#depth = depth
  }

  get char(): string {
    return this.text.charAt(this.at)
  }

  get ended(): boolean {
    return this.at >= this.text.length
  }

  get line(): number {
    for (; this.#lineAt < this.at; this.#lineAt++) if (this.text[this.#lineAt] === '\n') this.#line++
    return this.#line
  }

  /** Takes what a sticky expression matches here. */
  match(expression: RegExp): RegExpExecArray | null {
    expression.lastIndex = this.at
    const found = expression.exec(this.text)
    if (found) this.at = expression.lastIndex
    return found
  }

  take(text: string): boolean {
    if (!this.text.startsWith(text, this.at)) return false
    this.at += text.length
    return true
  }

  /** Everything up to a character, which is taken too. */
  until(end: string): string {
    const found = this.text.indexOf(end, this.at)
    if (found < 0) throw this.unterminated(end)
    const text = this.text.slice(this.at, found)
    this.at = found + 1
    return text
  }

  /** A cursor in another text at this place, such as what stands between backquotes. */
  inside(text: string): Cursor {
    return new Cursor(text, this.dialect, this.script, this.line, this.#depth)
  }

  nested<T>(step: () => T): T {
    if (++this.#depth > maxDepth) throw new ShellSyntaxError({ kind: 'deep' }, this.line)
    const result = step()
    this.#depth--
    return result
  }

  /** The end came before `token`; bash says where what it ends began, the others where the end is. */
  unterminated(token: string, line = this.line): ShellSyntaxError {
    if (this.dialect !== 'bash') this.at = this.text.length
    return new ShellSyntaxError({ kind: 'unterminated', token }, this.dialect === 'bash' ? line : this.line)
  }
}
