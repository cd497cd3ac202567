import type { Node } from '@takumi-rs/core'
import type { CommandWord, ShownBlock, ShownCommand } from '../notes/outline.ts'
import { cut } from './cut.ts'
import { box, words } from './node.ts'

/** Columns of a line of the terminal; a command may have two lines, output lines are set smaller. */
const columns = { command: 56, output: 79 }
/** Heights in pixels: card.css. */
const height = { line: 40, note: 35, output: 29, gap: 14, more: 46 }

/** A block's first commands as a terminal shows them, with their notes, in so many pixels of height; what one prints where there is room. */
export function terminal({ commands }: ShownBlock, room: number): Node {
  const shown = fitting(commands, room)
  const left = commands.length - shown.length
  const outputLines = Math.floor((room - heightOf(shown)) / height.output)
  return box(
    'terminal',
    ...shown.map(command => entry(command, commands.length === 1 ? outputLines : 0)),
    left === 0 ? undefined : words('more', `명령어 ${left.toString()}개 더`),
  )
}

/** As many of the first commands as fit, at least one. */
function fitting(commands: readonly ShownCommand[], room: number): readonly ShownCommand[] {
  const counts = commands.map((_, at) => commands.length - at)
  const most = counts.find(
    count => heightOf(commands.slice(0, count)) + (count < commands.length ? height.more : 0) <= room,
  )
  return commands.slice(0, most ?? 1)
}

function heightOf(commands: readonly ShownCommand[]): number {
  const heights = commands.map(
    ({ text, note }) =>
      height.line * (oneLine(text).length + 2 > columns.command ? 2 : 1) + (note === undefined ? 0 : height.note),
  )
  return heights.reduce((sum, each) => sum + each + height.gap, -height.gap)
}

const lineEnd = /\s*\\?\n\s*/g
const oneLine = (text: string) => text.replaceAll(lineEnd, ' ')

function entry({ words: pieces, note, output }: ShownCommand, room: number): Node {
  const lines = output?.split('\n') ?? []
  const printed = lines.length > room ? [...lines.slice(0, Math.max(room - 1, 0)), '…'] : lines
  return box(
    'entry',
    box(
      'command',
      words('prompt', '$ '),
      ...cutWords(pieces).map(({ text, kind }) => words(`word-${kind ?? 'plain'}`, text)),
    ),
    note === undefined ? undefined : words('note', cut(note, 3900)),
    ...(room < 2 ? [] : printed.map(line => words('output', cutColumns(line)))),
  )
}

const cutColumns = (line: string) => (line.length > columns.output ? `${line.slice(0, columns.output - 1)}…` : line)

/** The words of a command on at most two lines, the last one cut where they go on. */
function cutWords(pieces: readonly CommandWord[]): readonly CommandWord[] {
  const most = 2 * columns.command - 8
  let length = 0
  return unwrap(pieces).flatMap(({ text, ...word }) => {
    const room = most - length
    length += text.length
    if (room <= 0) return []
    return [{ ...word, text: text.length > room ? `${text.slice(0, room)}…` : text }]
  })
}

/** A command of several lines on one: a line's end, with the backslash before it and the indent behind it, becomes a blank. */
function unwrap(pieces: readonly CommandWord[]): readonly CommandWord[] {
  const whole = pieces.map(({ text }) => text).join('')
  const ends = [...whole.matchAll(lineEnd)].map(({ index, 0: text }) => ({ from: index, to: index + text.length }))
  let at = 0
  return pieces.map(word => {
    const start = at
    at += word.text.length
    const kept = word.text.split('').map((char, offset) => {
      const end = ends.find(({ from, to }) => start + offset >= from && start + offset < to)
      if (end === undefined) return char
      return start + offset === end.from ? ' ' : ''
    })
    return { ...word, text: kept.join('') }
  })
}
