import type { LanguageError } from '../failure.ts'
import type { Expression, Span } from '../syntax.ts'

interface Place {
  /** `<string>`, `main.py`. */
  readonly file: string
  readonly source: string
  /** 13 of 3.13. */
  readonly minor: number
  /** Whether the line is shown: since 3.13 also where it is in no file. */
  readonly showsLine: boolean
}

/** An uncaught exception, as Python prints it. */
export function traceback(
  { kind, message, span }: LanguageError,
  statement: Span,
  { file, source, minor, showsLine }: Place,
): string {
  const at = (span ?? statement).at
  const start = source.lastIndexOf('\n', at - 1) + 1
  const number = source.slice(0, at).split('\n').length
  const head = `Traceback (most recent call last):\n  File "${file}", line ${number}, in <module>\n`
  const line = source.slice(start).split('\n')[0]!
  const shown = showsLine ? `    ${line.trim()}\n${marks(line, span, start, minor)}` : ''
  return `${head}${shown}${kind}${message === '' ? '' : `: ${message}`}\n`
}

/** The line of ~ and ^ below; nothing where it would mark all of a line with ^ alone. */
function marks(line: string, span: Expression | Span | undefined, start: number, minor: number): string {
  const indent = line.length - line.trimStart().length
  if (!span || span.end - start > line.length) return ''
  const [from, to] = [span.at - start, span.end - start]
  const anchor = 'type' in span ? anchorOf(span, minor) : undefined
  if (!anchor && from === indent && to === line.trimEnd().length) return ''
  const text = Array.from({ length: to - from }, (_, offset) => {
    const place = start + from + offset
    return !anchor || (place >= anchor.at && place < anchor.end) ? '^' : '~'
  })
  return `    ${' '.repeat(from - indent)}${text.join('')}\n`
}

/** The part of an expression that failed: its operator, its brackets. */
function anchorOf(expression: Expression, minor: number): Span | undefined {
  if (expression.type === 'binary') return /^[-+*/%]/.test(expression.operator) ? expression.sign : undefined
  if (expression.type === 'index') return { at: expression.object.end, end: expression.end }
  return expression.type === 'call' && minor >= 13 ? { at: expression.callee.end, end: expression.end } : undefined
}
