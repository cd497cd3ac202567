/** What is typed so far, and where in it the cursor stands. */
export interface Line {
  readonly text: string
  readonly cursor: number
}

/** The keys of readline that change a line, by the letter that Ctrl is held with. */
const edits: Readonly<Record<string, (line: Line) => Line>> = {
  a: ({ text }) => ({ text, cursor: 0 }),
  e: ({ text }) => ({ text, cursor: text.length }),
  k: ({ text, cursor }) => ({ text: text.slice(0, cursor), cursor }),
  u: ({ text, cursor }) => ({ text: text.slice(cursor), cursor: 0 }),
  w: ({ text, cursor }) => {
    const left = text.slice(0, cursor).replace(/\S+\s*$/, '')
    return { text: left + text.slice(cursor), cursor: left.length }
  },
  d: ({ text, cursor }) => {
    const [next = ''] = text.slice(cursor)
    return { text: text.slice(0, cursor) + text.slice(cursor + next.length), cursor }
  },
}

/** The line after Ctrl and a letter; undefined where they do nothing to it. */
export function edit(line: Line, letter: string): Line | undefined {
  return edits[letter]?.(line)
}

/** A command of several lines as one: a field holds no more. Undefined where its lines cannot be joined. */
export function joined(command: string): string | undefined {
  const line = command.replaceAll(/\s*\\\r?\n\s*/g, ' ')
  return /[\r\n]/.test(line) ? undefined : line
}

/** Pasted text as commands, a line each; prompts that were copied with them fall away. */
export function pastedLines(text: string): readonly string[] {
  const lines = text.replaceAll(/\s*\\\r?\n\s*/g, ' ').split(/\r?\n/)
  const hasPrompts = lines.length > 1 && lines.every(line => line === '' || line.startsWith('$ '))
  return hasPrompts ? lines.map(line => line.slice(2)) : lines
}

/** Keys that were typed for a program, as lines and what is begun of another; keys that write nothing are left out. */
export function typedLines(keys: string): { readonly lines: readonly string[]; readonly rest: string } {
  const lines = keys.replaceAll(unwritten, '').split(/\r|\n/)
  return { lines: lines.slice(0, -1), rest: lines.at(-1) ?? '' }
}

/** Sequences of keys that move, and control characters that end no line. */
// eslint-disable-next-line no-control-regex -- They are what is looked for.
const unwritten = /\x1b(\[[\d;]*.)?|[^\P{Cc}\r\n]/gu

/** Lines of a command that the log shows where it has more than `most`. */
const [least, most] = [8, 12]

/** A command as it is shown: one that writes a long file is as good as its beginning. */
export function shortened(command: string): string {
  const lines = command.split('\n')
  if (lines.length <= most) return command
  return [...lines.slice(0, least), `… (${lines.length - least}줄 더)`].join('\n')
}
