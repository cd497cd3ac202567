/** A line that is edited: its characters, where the cursor stands, and what Ctrl-Y brings back. */
export interface Line {
  readonly chars: readonly string[]
  readonly at: number
  readonly killed: string
}

type Edit = (line: Line) => Line

/** Where the word before, or behind, a place begins or ends. */
const back = ({ chars, at }: Line, word: RegExp) => at - [...(word.exec(chars.slice(0, at).join(''))?.[0] ?? '')].length
const forth = ({ chars, at }: Line) =>
  at + [...(/^[^\p{L}\p{N}]*[\p{L}\p{N}]+/u.exec(chars.slice(at).join(''))?.[0] ?? '')].length
const plain = /[\p{L}\p{N}]+[^\p{L}\p{N}]*$/u
const anyWord = /\S+\s*$/

/** Takes away what stands between two places, and keeps it. */
const kill = ({ chars }: Line, from: number, to: number): Line => ({
  chars: chars.toSpliced(from, to - from),
  at: from,
  killed: chars.slice(from, to).join(''),
})

const left: Edit = line => ({ ...line, at: Math.max(0, line.at - 1) })
const right: Edit = line => ({ ...line, at: Math.min(line.chars.length, line.at + 1) })
const start: Edit = line => ({ ...line, at: 0 })
const end: Edit = line => ({ ...line, at: line.chars.length })
const wordLeft: Edit = line => ({ ...line, at: back(line, plain) })
const wordRight: Edit = line => ({ ...line, at: forth(line) })
const erase: Edit = line => ({ ...line, chars: line.chars.toSpliced(line.at, 1) })
const yank: Edit = line => ({
  ...line,
  chars: line.chars.toSpliced(line.at, 0, ...line.killed),
  at: line.at + [...line.killed].length,
})

/** What readline's keys do to a line. */
export const edits: Readonly<Record<string, Edit>> = {
  '\x01': start,
  '\x1b[H': start,
  '\x1bOH': start,
  '\x05': end,
  '\x1b[F': end,
  '\x1bOF': end,
  '\x02': left,
  '\x1b[D': left,
  '\x1bOD': left,
  '\x06': right,
  '\x1b[C': right,
  '\x1bOC': right,
  '\x1bb': wordLeft,
  '\x1b[1;5D': wordLeft,
  '\x1bf': wordRight,
  '\x1b[1;5C': wordRight,
  '\x04': erase,
  '\x1b[3~': erase,
  '\x0b': line => kill(line, line.at, line.chars.length),
  '\x15': line => kill(line, 0, line.at),
  '\x17': line => kill(line, back(line, anyWord), line.at),
  '\x1b\x7f': line => kill(line, back(line, plain), line.at),
  '\x1bd': line => kill(line, line.at, forth(line)),
  '\x19': yank,
}
