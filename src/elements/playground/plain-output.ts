import { Screen } from '../../screen/screen.ts'

/** Lines at the beginning and the end of an output that are kept where it is longer than both, and characters of a line. */
const kept = { head: 12, tail: 12, line: 300 }

/** What one reads on the screen in the end of what a command printed; much of it is left out of the middle. */
export function plainOutput(output: string): readonly string[] {
  const screen = new Screen()
  screen.write(output)
  const lines = screen.lines.map(line =>
    bounded(
      line
        .map(({ text }) => text)
        .join('')
        .trimEnd(),
    ),
  )
  while (lines.at(-1) === '') lines.pop()
  const left = lines.length - kept.head - kept.tail
  if (left < 2) return lines
  return [...lines.slice(0, kept.head), `… (${left}줄 줄임)`, ...lines.slice(-kept.tail)]
}

const bounded = (line: string) => (line.length > kept.line ? `${line.slice(0, kept.line)}…` : line)
