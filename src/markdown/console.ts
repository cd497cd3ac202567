import { AuthorError, type Place } from './author-error.ts'
import { commentStart } from './comment.ts'

/** One command of a block, as a reader would type it. */
export interface ConsoleCommand {
  /** The command alone; a long one may have several lines, each but the last ending in a backslash. */
  readonly text: string
  /** Where it begins in its file, from 1. */
  readonly line: number
  /** The author's explanation, from the comment at the command's end. */
  readonly note?: string
  /** What the author wrote under the command; only in a block that says `norun`. */
  readonly output?: string
}

/** A `console` fence: DESIGN.md, section 4. */
export interface ConsoleBlock {
  readonly fails: boolean
  readonly fresh: boolean
  readonly norun: boolean
  /** Permanent id under which the block is shared; a block of a note has to have one. */
  readonly id?: string
  readonly title?: string
  readonly commands: readonly ConsoleCommand[]
}

const flags = ['fails', 'fresh', 'norun'] as const
const words = /(\w+)="([^"]*)"|(\S+)/g
const known = 'fails, fresh, norun, id=… and title="…"'

/**
 * Parses the words after `console` and the lines of the fence. Throws an AuthorError; `place` is the fence's
 * opening line.
 */
export function parseConsole(meta: string, body: string, place: Place): ConsoleBlock {
  const options = parseMeta(meta, place)
  const commands = parseCommands(body, options.norun, place)
  return { ...options, commands }
}

function parseMeta(meta: string, place: Place) {
  const on = new Set<string>()
  let id: string | undefined
  let title: string | undefined
  for (const [, key, quoted, bare = ''] of meta.matchAll(words)) {
    if (key === 'title' && quoted) title = quoted
    else if (/^id=[a-z0-9]+(-[a-z0-9]+)*$/.test(bare)) id = bare.slice('id='.length)
    else if (flags.some(flag => flag === bare)) on.add(bare)
    else {
      const word = key === undefined ? bare : `${key}="${quoted}"`
      throw new AuthorError(
        `A console block does not know the word \`${word}\`.`,
        `It knows ${known}; an id has lower-case letters, digits and hyphens.`,
        place,
      )
    }
  }
  return {
    fails: on.has('fails'),
    fresh: on.has('fresh'),
    norun: on.has('norun'),
    ...(id !== undefined && { id }),
    ...(title !== undefined && { title }),
  }
}

function parseCommands(body: string, norun: boolean, place: Place): readonly ConsoleCommand[] {
  const commands: ConsoleCommand[] = []
  const lines = body.split('\n')
  for (let at = 0; at < lines.length; at++) {
    const line = lines[at] ?? ''
    const here = { ...place, line: place.line + 1 + at }
    if (line.startsWith('$ ')) {
      let typed = line.slice(2)
      while (typed.endsWith('\\') && at + 1 < lines.length) typed += `\n${lines[++at] ?? ''}`
      commands.push(splitNote(typed, here))
    } else if (norun && commands.length > 0) {
      const last = commands.at(-1)
      if (last)
        commands[commands.length - 1] = {
          ...last,
          output: last.output === undefined ? line : `${last.output}\n${line}`,
        }
    } else if (line.trim() !== '') {
      throw new AuthorError(
        `A console block has the line \`${line}\`, which is not a command.`,
        'Begin each command with `$ `; output is added by itself, or say `norun` after `console` to write it by hand.',
        here,
      )
    }
  }
  if (commands.length === 0) {
    throw new AuthorError('A console block has no command.', 'Write at least one line that begins with `$ `.', place)
  }
  return commands
}

function splitNote(typed: string, place: Place): ConsoleCommand {
  const at = commentStart(typed)
  const text = (at === undefined ? typed : typed.slice(0, at)).trimEnd()
  const note = at === undefined ? '' : typed.slice(at + 1).trim()
  if (text === '') {
    throw new AuthorError('A console block has a prompt with no command.', 'Write the command after `$ `.', place)
  }
  const { line } = place
  return note === '' ? { text, line } : { text, line, note }
}
