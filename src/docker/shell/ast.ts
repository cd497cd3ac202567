/** A piece of a word, before it is expanded. */
export type Part = Text | Parameter | CommandSubstitution | ArithmeticPart | ProcessSubstitution

export interface Text {
  readonly type: 'text'
  readonly text: string
  readonly quoted: boolean
}

/** `$x`, `${x}`, `${x:-word}`, `${x/pattern/replacement}`, `${x:offset:length}`. */
export interface Parameter {
  readonly type: 'parameter'
  readonly name: string
  readonly quoted: boolean
  /** What stands in the brackets of `${x[1]}`: all elements, or the subscript of one. */
  readonly index?: '@' | '*' | Word
  /** `length` for `${#x}`, `indirect` for `${!x}`, `keys` for `${!x[@]}`, `bad` for what is no parameter at all. */
  readonly operator?: string
  readonly word?: Word
  readonly second?: Word
}

export interface CommandSubstitution {
  readonly type: 'command'
  readonly script: Script
  readonly quoted: boolean
}

/** `<(…)`: the name of a file that has the output of commands. */
export interface ProcessSubstitution {
  readonly type: 'process'
  readonly script: Script
  readonly quoted: false
}

export interface ArithmeticPart {
  readonly type: 'arithmetic'
  readonly expression: Word
  readonly quoted: boolean
}

/** What becomes none, one or more fields. */
export type Word = readonly Part[]

export interface Redirect {
  readonly fd?: number
  readonly operator: string
  /** A file, a descriptor, or the text of a here-document. */
  readonly target: Word
}

/** Command lists between `;`, `&` and newlines. */
export type Script = readonly Statement[]

export interface Statement {
  readonly node: AndOr
  readonly background: boolean
  /** As it was typed: what `jobs` shows. */
  readonly source: string
}

export interface AndOr {
  readonly first: Pipeline
  readonly rest: readonly { readonly operator: '&&' | '||'; readonly pipeline: Pipeline }[]
}

export interface Pipeline {
  readonly negated: boolean
  readonly timed: boolean
  readonly commands: readonly Command[]
}

export type Command = Simple | Compound | FunctionDefinition

export interface Assignment {
  readonly name: string
  readonly append: boolean
  readonly value: Word
  /** The subscript of `x[1]=value`. */
  readonly index?: Word
  /** What stands in the parentheses of `x=(…)`. */
  readonly elements?: readonly Element[]
  /** `(…)` as it was typed. */
  readonly source?: string
}

/** `value`, which may become many, or `[index]=value`. */
export interface Element {
  readonly index?: Word
  readonly value: Word
}

export interface Simple {
  readonly type: 'simple'
  readonly assignments: readonly Assignment[]
  readonly words: readonly Word[]
  /** Arrays among the words of `declare`: they get their elements once it has run. */
  readonly declared: readonly Assignment[]
  readonly redirects: readonly Redirect[]
  readonly line: number
}

export interface FunctionDefinition {
  readonly type: 'function'
  readonly name: string
  readonly body: Command
}

export interface Compound {
  readonly type: 'compound'
  readonly body: Body
  readonly redirects: readonly Redirect[]
  readonly line: number
}

export type Body =
  | { readonly type: 'group' | 'subshell'; readonly script: Script }
  | {
      readonly type: 'if'
      readonly branches: readonly { readonly test: Script; readonly then: Script }[]
      readonly otherwise: Script
    }
  | { readonly type: 'loop'; readonly until: boolean; readonly test: Script; readonly script: Script }
  | {
      readonly type: 'for'
      readonly name: string
      readonly words: readonly Word[] | undefined
      readonly script: Script
      /** The words as they were typed. */
      readonly source: string
    }
  | { readonly type: 'count'; readonly expressions: readonly Word[]; readonly script: Script }
  | { readonly type: 'case'; readonly word: Word; readonly clauses: readonly Clause[]; readonly source: string }
  | { readonly type: 'arithmetic'; readonly expression: Word }
  | { readonly type: 'condition'; readonly condition: Condition }

export interface Clause {
  readonly patterns: readonly Word[]
  readonly script: Script
  /** `;;`, `;&` or `;;&`. */
  readonly end: string
}

/** What stands between `[[` and `]]`. */
export type Condition =
  | { readonly type: 'and' | 'or'; readonly left: Condition; readonly right: Condition }
  | { readonly type: 'not'; readonly condition: Condition }
  | { readonly type: 'unary'; readonly operator: string; readonly word: Word }
  | { readonly type: 'binary'; readonly operator: string; readonly left: Word; readonly right: Word }
