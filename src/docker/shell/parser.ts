import type { AliasExpansion, AliasLookup } from './alias-expansion.ts'
import type { AndOr, Assignment, Body, Command, Pipeline, Redirect, Script, Statement, Word } from './ast.ts'
import { Cursor } from './cursor.ts'
import type { Dialect } from './dialect.ts'
import { scripting } from './later.ts'
import { Lexer, type Token } from './lexer.ts'
import { parseRedirects, parseSimple } from './simple-grammar.ts'
import { type SyntaxProblem, ShellSyntaxError } from './syntax-error.ts'
import { readHereDocument } from './words.ts'

/** What scripts have besides plain commands. */
export interface Grammar {
  /** Reads a compound command or a function; undefined where a simple command begins. */
  compound(parser: Parser): Body | { readonly name: string; readonly body: Command } | undefined
  /** The assignment that a word is, of arrays too; undefined where it is none. */
  assignment(parser: Parser, token: Token): Assignment | undefined
}

const reserved = new Set('! { } case do done elif else esac fi for if in then until while'.split(' '))
const closing = ['then', 'elif', 'else', 'fi', 'do', 'done', 'esac', '}', ')', ';;']

/** Text in which there may be more than simple commands: keywords count where a command begins, `a[` and `a+=` anywhere. */
const compound =
  /\(|\w(?:\[|\+=)|\}|(?<!\$)\{|\[\[|(?:^|[;&|!`]|\btime(?:\s+-p)?)\s*(?:!|(?:if|then|elif|else|fi|for|while|until|do|done|case|esac|function|select|coproc)\b)/m

/** A parser of a script that begins at `line`; with `aliases` they are expanded. */
export async function parserOf(text: string, dialect: Dialect, line = 1, aliases?: AliasLookup): Promise<Parser> {
  const grammar = aliases || compound.test(text) ? (await scripting()).grammar : undefined
  const expansion = aliases && new (await scripting()).AliasExpansion(aliases)
  const script = (cursor: Cursor) => new Parser(cursor, grammar).substitution()
  return new Parser(new Cursor(text, dialect, script, line), grammar, expansion)
}

/** A text in which only `$` and backquotes count, such as a prompt. */
export async function parseText(text: string, dialect: Dialect): Promise<Word> {
  return readHereDocument((await parserOf(text, dialect)).cursor)
}

interface ListOptions {
  readonly multiline?: boolean
  readonly mayBeEmpty?: boolean
}

/** Parses a script line by line, so that what stands before a mistake still runs. Throws ShellSyntaxError. */
export class Parser {
  readonly cursor: Cursor
  readonly lexer: Lexer
  readonly grammar: Grammar | undefined
  readonly #aliases: AliasExpansion | undefined

  constructor(cursor: Cursor, grammar: Grammar | undefined, aliases?: AliasExpansion) {
    this.cursor = cursor
    this.lexer = new Lexer(cursor)
    this.grammar = grammar
    this.#aliases = aliases
  }

  /** The next line's commands, with as many lines as they take; undefined at the end. */
  next(): Script | undefined {
    this.newlines()
    if (this.lexer.peek().type === 'end') return undefined
    const script = this.list([], { multiline: false })
    const { type } = this.lexer.peek()
    if (type === 'newline') this.lexer.next()
    else if (type !== 'end') throw this.unexpected()
    return script
  }

  /** Whether nothing but white space is left. */
  get isAtEnd(): boolean {
    const space = /\s*$/y
    space.lastIndex = this.cursor.at
    return space.test(this.cursor.text)
  }

  /** Commands up to `)`, which stays. */
  substitution(): Script {
    const script = this.list([')'], { mayBeEmpty: true })
    const token = this.lexer.peek()
    if (token.type === 'end' ? !this.cursor.ended : token.text !== ')') throw this.unexpected(')')
    if (token.text === ')') this.cursor.at = token.start
    return script
  }

  /** Whether the next token is one of these words or operators. */
  is(...texts: readonly string[]): boolean {
    const { type, text } = this.lexer.peek()
    return (type === 'word' || type === 'operator') && texts.includes(text)
  }

  take(text: string): boolean {
    const found = this.is(text)
    if (found) this.lexer.next()
    return found
  }

  expect(text: string): void {
    if (!this.take(text)) throw this.unexpected(text)
  }

  newlines(): void {
    while (this.lexer.peek().type === 'newline') this.lexer.next()
  }

  word(expected?: string): Word {
    if (this.lexer.peek().type !== 'word') throw this.unexpected(expected)
    return this.lexer.next().word
  }

  error(problem: SyntaxProblem): ShellSyntaxError {
    return new ShellSyntaxError(problem, this.cursor.line)
  }

  /** What is wrong where the next token stands. */
  unexpected(expected?: string): ShellSyntaxError {
    const { type, text } = this.lexer.peek()
    if (type !== 'end') {
      return this.error({ kind: 'unexpected', token: text, word: type === 'word' && !reserved.has(text), expected })
    }
    // bash counts the line after the last.
    const extra = this.cursor.dialect === 'bash' && !this.cursor.text.endsWith('\n') ? 1 : 0
    return new ShellSyntaxError({ kind: 'end', expected }, this.cursor.line + extra)
  }

  /** Statements up to one of the words `stops`, or to the end of the line. */
  list(stops: readonly string[], { multiline = true, mayBeEmpty = !multiline }: ListOptions = {}): Script {
    const statements: Statement[] = []
    for (;;) {
      if (multiline) this.newlines()
      const { type, start } = this.lexer.peek()
      if (type === 'end' || this.is(...stops)) break
      // Whoever reads the list says what was expected instead.
      if (statements.length > 0 && (multiline ? this.is(...closing) : type === 'newline')) break
      const node = this.#andOr()
      const source = this.cursor.text.slice(start, this.lexer.peek().start).trim()
      const background = this.take('&')
      statements.push({ node, background, source })
      if (!background && !this.take(';') && !(multiline && this.lexer.peek().type === 'newline')) break
    }
    if (statements.length > 0 || mayBeEmpty) return statements
    throw this.unexpected(this.lexer.peek().type === 'end' ? stops.at(-1) : undefined)
  }

  #andOr(): AndOr {
    const first = this.#pipeline()
    const rest: AndOr['rest'][number][] = []
    while (this.is('&&', '||')) {
      const operator = this.lexer.next().text === '&&' ? '&&' : '||'
      this.newlines()
      rest.push({ operator, pipeline: this.#pipeline() })
    }
    return { first, rest }
  }

  #pipeline(): Pipeline {
    const timed = this.cursor.dialect === 'bash' && this.take('time')
    let negated = false
    while (this.take('!')) negated = !negated
    const commands = [this.command()]
    while (this.is('|', '|&')) {
      if (this.lexer.next().text === '|&') commands.push(withErrors(commands.pop()!))
      this.newlines()
      commands.push(this.command())
    }
    return { negated, timed, commands }
  }

  /** Puts what an alias stands for in the place of the next word. */
  expandAlias(isFirst: boolean): void {
    this.#aliases?.expand(this.lexer, isFirst)
  }

  command(): Command {
    return this.cursor.nested(() => {
      this.lexer.peek()
      this.expandAlias(true)
      const { line } = this.cursor
      const body = this.grammar?.compound(this)
      if (!body) return parseSimple(this, line)
      if ('name' in body && 'body' in body) return { type: 'function', ...body }
      return { type: 'compound', body, redirects: parseRedirects(this), line }
    })
  }
}

/** `|&` is `2>&1 |`. */
function withErrors(command: Command): Command {
  if (command.type === 'function') return command
  const both: Redirect = { fd: 2, operator: '>&', target: [{ type: 'text', text: '1', quoted: false }] }
  return { ...command, redirects: [...command.redirects, both] }
}
