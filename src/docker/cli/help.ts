import type { Process } from '../api/process.ts'
import { useLine } from './arguments.ts'
import type { Declaration, OptionSpec } from './command.ts'
import { globalOptions } from './globals.ts'
import { outside } from './outside.ts'
import { commandsIn, type Found, type Group, groups } from './tree.ts'
import { textWidth } from '../format/width.ts'

/** How wide a page may be. */
export const columnsOf = ({ tty }: Process): number => tty?.columns ?? 80

/** The help page of a command, for a terminal of so many columns. */
export function commandHelp({ entry, path: found }: Found, command: Declaration, columns: number): string {
  const { path = found, usage, short, options } = command
  const { names } = entry
  return [
    `Usage:  ${useLine(path, usage)}\n\n${short}\n`,
    names.length > 1 ? `\nAliases:\n  ${names.join(', ')}\n` : '',
    options.some(({ hidden }) => !hidden) ? `\nOptions:\n${optionLines(options, columns)}` : '',
  ].join('')
}

/** The help page of a group such as `docker container`. */
export async function groupHelp({ name, short }: Group): Promise<string> {
  const rows = list(await rowsOf(name))
  return `Usage:  ${name} COMMAND\n\n${short}\n\nCommands:\n${rows}\nRun '${name} COMMAND --help' for more information on a command.\n`
}

const common = 'run exec ps build bake pull push images login logout search version info'.split(' ')

/** The help page of `docker`. */
export async function rootHelp(columns: number): Promise<string> {
  const own = await rowsOf('docker')
  const known = (heading: string) =>
    outside.flatMap(part => (part.listed === heading ? [[part.name, part.short] as const] : []))
  const first = [...own, ...known('Common Commands')].filter(([name]) => common.includes(name))
  const managed = [...groups.map(group => [group.name.slice(7), group.short] as const), ...known('Management Commands')]
  const sections: readonly (readonly [string, readonly Row[]])[] = [
    ['Common Commands', first.sort(([a], [b]) => common.indexOf(a) - common.indexOf(b))],
    [
      'Management Commands',
      managed.map(([name, text]): Row => [name === 'buildx' ? 'buildx*' : name, text]).sort(byName),
    ],
    ['Swarm Commands', known('Swarm Commands')],
    ['Commands', own.filter(([name]) => !common.includes(name))],
  ]
  return [
    `Usage:  docker [OPTIONS] COMMAND\n\n컨테이너를 만들고 실행하는 도구\n`,
    ...sections.map(([heading, rows]) => `\n${heading}:\n${list(rows)}`),
    `\nGlobal Options:\n${optionLines(globalOptions, columns)}`,
    "\nRun 'docker COMMAND --help' for more information on a command.\n",
    '\nFor more help on how to use Docker, head to https://docs.docker.com/go/guides/\n',
  ].join('')
}

type Row = readonly [name: string, short: string]

const byName = ([a]: Row, [b]: Row) => (a < b ? -1 : 1)

/** A group's commands with the first lines of what they say of themselves. */
function rowsOf(group: string): Promise<readonly Row[]> {
  return Promise.all(
    commandsIn(group).map(async ([name, { load }]): Promise<Row> => [name, (await load()).short.split('\n', 1)[0]!]),
  )
}

function list(rows: readonly Row[]) {
  const width = Math.max(11, ...rows.map(([name]) => name.length)) + 1
  return rows.map(([name, short]) => `  ${name.padEnd(width)}${short}\n`).join('')
}

/** Options as pflag lays them out: names and types, then what they do, wrapped. */
function optionLines(options: readonly OptionSpec[], columns: number) {
  const rows = options.filter(({ hidden }) => !hidden).map(option => [optionName(option), optionText(option)] as const)
  const indent = Math.max(...rows.map(([name]) => name.length)) + 3
  return rows.map(([name, text]) => `${name.padEnd(indent)}${wrap(text, indent, columns - 1)}\n`).join('')
}

function optionName({ name, short, type }: OptionSpec) {
  return `  ${short === undefined ? '    ' : `-${short}, `}--${name}${type === 'bool' ? '' : ` ${type}`}`
}

function optionText({ type, default: initial, description }: OptionSpec) {
  if (initial === undefined) return description
  return `${description} (default ${type === 'string' ? `"${initial}"` : initial})`
}

/** Breaks a text at blanks to keep within a width, indented; where there is little room, below the option's name. */
function wrap(text: string, indent: number, columns: number): string {
  const room = columns - indent
  if (room < 24) return indent > 16 ? `\n${' '.repeat(16)}${wrap(text, 16, columns)}` : text
  const lines: string[] = []
  for (const word of text.split(' ')) {
    const line = lines.at(-1)
    if (line !== undefined && textWidth(`${line} ${word}`) <= room) lines[lines.length - 1] = `${line} ${word}`
    else lines.push(word)
  }
  return lines.join(`\n${' '.repeat(indent)}`)
}
