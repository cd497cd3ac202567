import { unescape } from '../../shell/escapes.ts'

export interface Token {
  readonly kind: 'number' | 'string' | 'regex' | 'name' | 'call' | 'word' | 'mark' | 'newline' | 'end'
  readonly text: string
  readonly line: number
}

/** A program that awk cannot read. */
export class SyntaxProblem extends Error {
  override readonly name = 'SyntaxProblem'
  readonly line: number

  constructor({ line, text, kind }: Token) {
    super(kind === 'end' ? 'missing } near end of file' : `syntax error at or near ${text === '\n' ? 'newline' : text}`)
    this.line = kind === 'end' ? line + 1 : line
  }
}

export const keywords =
  'BEGIN END function func if else while for do break continue next nextfile exit return delete in getline print printf'.split(
    ' ',
  )

const token =
  /(?:[ \t\r]|\\\r?\n|#[^\n]*)+|(\n)|((?:\d+\.?\d*|\.\d+)(?:[eE][-+]?\d+)?)|"((?:[^"\\\n]|\\[^])*)"|([A-Za-z_]\w*)(\()?|(\*\*=|\*\*|\+\+|--|&&|\|\||>>|[-+*/%^!=<>]=|!~|[-+*/%^!<>=~?:,;(){}[\]$|])/y

/** Words of an awk program. Throws SyntaxProblem. */
export function tokens(source: string): readonly Token[] {
  const list: Token[] = []
  let [at, line] = [0, 1]
  const add = (kind: Token['kind'], text: string) => list.push({ kind, text, line })
  while (at < source.length) {
    // After a value a slash divides; elsewhere it begins an expression.
    const last = list.at(-1)
    const divides =
      last && (/number|string|regex|name/.test(last.kind) || [')', ']', '$', '++', '--'].includes(last.text))
    const regex =
      source[at] === '/' && !divides
        ? /^\/((?:[^/\\\n[]|\\.|\[\^?\]?(?:\[:\w+:\]|[^\]\n])*\])*)\//.exec(source.slice(at))
        : null
    if (regex) {
      add('regex', regex[1]!.replaceAll(String.raw`\/`, '/'))
      at += regex[0].length
      continue
    }
    token.lastIndex = at
    const found = token.exec(source)
    if (!found) throw new SyntaxProblem({ kind: 'mark', text: source[at]!, line })
    const [all, newline, number, string, name, paren, mark] = found
    at += all.length
    if (newline !== undefined) add('newline', newline)
    else if (number !== undefined) add('number', number)
    else if (string !== undefined)
      add('string', unescape(string.replaceAll(/\\(["/])/g, '$1').replaceAll('\\\n', ''), 'dollar'))
    else if (name !== undefined) {
      if (keywords.includes(name)) {
        add('word', name)
        if (paren) add('mark', '(')
      } else if (paren) add('call', name)
      else add('name', name)
    } else if (mark !== undefined) add('mark', mark)
    line += all.split('\n').length - 1
  }
  add('end', '')
  return list
}
