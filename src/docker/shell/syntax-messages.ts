import { type Dialect, pickBy } from './dialect.ts'
import type { SyntaxProblem } from './syntax-error.ts'

/** What a dialect says of a script that it cannot parse, a line each. */
export function saySyntax(dialect: Dialect, problem: SyntaxProblem): string {
  const pick = (bash: string, dash: string, ash: string) => pickBy(dialect, bash, dash, ash)
  const expecting = (word: string | undefined) => (word === undefined ? '' : ` (expecting "${word}")`)
  switch (problem.kind) {
    case 'unexpected': {
      const { token, word, expected } = problem
      const shown = token === '\n' ? 'newline' : token
      const named = word ? 'word' : token === '\n' ? 'newline' : /[<>]/.test(token) ? 'redirection' : `"${token}"`
      return pick(
        `syntax error near unexpected token \`${shown}'`,
        `Syntax error: ${named} unexpected${expecting(expected)}`,
        `syntax error: unexpected ${named}${expecting(expected)}`,
      )
    }
    case 'end':
      return pick(
        'syntax error: unexpected end of file',
        `Syntax error: end of file unexpected${expecting(problem.expected)}`,
        `syntax error: unexpected end of file${expecting(problem.expected)}`,
      )
    case 'unterminated':
      if (dialect === 'bash') return `unexpected EOF while looking for matching \`${problem.token.charAt(0)}'`
      if (problem.token === ')') return saySyntax(dialect, { kind: 'end', expected: ')' })
      if (problem.token === '))') return pick('', "Syntax error: Missing '))'", "syntax error: missing '))'")
      if (problem.token === '}') return pick('', "Syntax error: Missing '}'", "syntax error: missing '}'")
      if (problem.token === '`')
        return pick('', 'Syntax error: EOF in backquote substitution', 'syntax error: EOF in backquote substitution')
      return pick('', 'Syntax error: Unterminated quoted string', 'syntax error: unterminated quoted string')
    case 'badLoopName':
      return pick('', 'Syntax error: Bad for loop variable', 'syntax error: bad for loop variable')
    case 'deep':
      return pick(
        'syntax error: maximum nesting level exceeded',
        'Syntax error: nested too deeply',
        'syntax error: nested too deeply',
      )
    case 'unsupported':
      return `${problem.feature}: 시뮬레이터의 셸에는 없는 문법이에요`
  }
}
