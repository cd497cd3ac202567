import { type CommandEntry, commands, unlisted } from './commands.ts'

/** A group of commands such as `docker container`. */
export interface Group {
  readonly name: string
  /** What follows the name in the usage line of its errors. */
  readonly usage: string
  readonly short: string
}

export const groups: readonly Group[] = [
  { name: 'docker container', usage: '', short: '컨테이너 다루기' },
  { name: 'docker context', usage: '', short: '컨텍스트(접속할 도커 엔진) 다루기' },
  { name: 'docker image', usage: '', short: '이미지 다루기' },
  { name: 'docker network', usage: '', short: '네트워크 다루기' },
  { name: 'docker system', usage: '', short: '도커 전체 다루기' },
  { name: 'docker volume', usage: 'COMMAND', short: '볼륨 다루기' },
]

/** A command and what it is called in the group it was found in: `docker container list` is `docker container ls`. */
export interface Found {
  readonly entry: CommandEntry
  readonly path: string
}

const parent = (name: string) => name.slice(0, name.lastIndexOf(' '))

const byName: ReadonlyMap<string, Found> = new Map(
  commands.flatMap(entry =>
    entry.names.map(name => {
      const path = entry.names.find(other => parent(other) === parent(name)) ?? name
      return [name, { entry, path }] as const
    }),
  ),
)

/** Where a command line leads: to a command, to a group, or nowhere that is known. */
export interface Located {
  readonly found?: Found | undefined
  readonly group?: Group | undefined
  /** What is left of the line for it. */
  readonly line: readonly string[]
  /** Options between a group and its command. */
  readonly before: readonly string[]
}

/** Finds what the words after `docker` name, as cobra does. */
export function locate(words: readonly string[]): Located {
  const name = `docker ${words[0] ?? ''}`
  const group = groups.find(other => other.name === name)
  const rest = words.slice(1)
  if (group) return locateIn(group, rest)
  const found = byName.get(name)
  if (found) return { found, line: rest, before: [] }
  // Some commands are known of groups that are not: `docker node ls`.
  const inner = byName.get(`${name} ${rest[0] ?? ''}`)
  return inner ? { found: inner, line: rest.slice(1), before: [] } : { line: words, before: [] }
}

function locateIn(group: Group, words: readonly string[]): Located {
  let takesValue = false
  for (const [i, word] of words.entries()) {
    if (takesValue || /^-./.test(word)) {
      // Of the options only --help is known here; any other may have a value.
      takesValue = !takesValue && /^(--(?!help$)[^=]*|-[^=h])$/.test(word)
      continue
    }
    const found = byName.get(`${group.name} ${word}`)
    return found ? { found, line: words.slice(i + 1), before: words.slice(0, i) } : { group, line: words, before: [] }
  }
  return { group, line: words, before: [] }
}

/** Commands that help lists in a group (`docker`, `docker container` …), by their first names there, from A to Z. */
export function commandsIn(group: string): readonly (readonly [name: string, entry: CommandEntry])[] {
  return commands
    .flatMap(entry => {
      const name = entry.names.find(other => parent(other) === group)
      return name === undefined || unlisted.includes(name) ? [] : [[name.slice(group.length + 1), entry] as const]
    })
    .sort(([a], [b]) => (a < b ? -1 : 1))
}
