import type { Api } from '../api/client.ts'
import { type Command, type Completion, type OptionSpec, withAllOptions } from './command.ts'
import { globalOptions } from './globals.ts'
import { outside } from './outside.ts'
import { commandsIn, groups, locate } from './tree.ts'

/** What can stand at the cursor. */
export interface Completed {
  /** Where the word that a candidate replaces begins in the line. */
  readonly start: number
  /** From A to Z. */
  readonly candidates: readonly string[]
  /** Whether the word may also name a file of the host. */
  readonly files: boolean
}

/** Completes a line of `docker …` at a cursor: commands, options, and through the API the names of objects. */
export async function complete(line: string, cursor: number, api: Api): Promise<Completed> {
  const typed = line.slice(0, cursor)
  const word = /[^\s"']*$/.exec(typed)![0]
  const command = typed
    .slice(0, typed.length - word.length)
    .split(/[|;&(]/)
    .at(-1)!
  const [program, ...words] = command.trim().split(/\s+/)
  const [candidates, files] = program === 'docker' ? await candidatesFor(words, word, api) : [[], true]
  const fitting = [...new Set(candidates)].filter(name => name.startsWith(word)).sort()
  return { start: typed.length - word.length, candidates: fitting, files }
}

type Candidates = readonly [names: readonly string[], files: boolean]

async function candidatesFor(words: readonly string[], word: string, api: Api): Promise<Candidates> {
  const before = skipOptions(globalOptions, words, 1)
  if (before.wants) return valuesOf(before.wants, '', api)
  const { found, group, line } = locate(before.args)
  if (found) return inCommand(await found.entry.load(), line, word, api)
  if (group) return [line.length === 0 ? commandsIn(group.name).map(([name]) => name) : [], false]
  if (before.args.length > 0) return [before.args[0] === 'help' ? rootNames() : [], false]
  return [word.startsWith('-') ? optionNames(globalOptions) : rootNames(), false]
}

function rootNames() {
  const listed = outside.flatMap(part => (part.listed === undefined ? [] : [part.name]))
  return [...commandsIn('docker').map(([name]) => name), ...groups.map(({ name }) => name.slice(7)), ...listed, 'help']
}

async function inCommand(command: Command, line: readonly string[], word: string, api: Api): Promise<Candidates> {
  const { options, optionsFirst = false, completes = [] } = await withAllOptions(command)
  const { args, wants } = skipOptions(options, line, optionsFirst ? 1 : Infinity)
  if (wants) return valuesOf(wants, '', api)
  const option = /^--([\w-]+)=/.exec(word)
  const spec = option && options.find(({ name }) => name === option[1])
  if (option && spec) return valuesOf(spec, option[0], api)
  if (word.startsWith('-') && !(optionsFirst && args.length > 0)) return [optionNames(options), false]
  const last = completes.at(-1)
  return namesOf(completes[args.length] ?? (last?.endsWith('...') ? last : undefined), '', api)
}

/** Arguments among words, up to `most` of them and all that follow; and the option whose value comes next. */
function skipOptions(options: readonly OptionSpec[], words: readonly string[], most: number) {
  const args: string[] = []
  let wants: OptionSpec | undefined
  for (const word of words) {
    if (wants) wants = undefined
    else if (args.length < most && /^-./.test(word)) {
      const spec = options.find(
        ({ name, short }) => word === `--${name}` || (/^-[^-]/.test(word) && word.endsWith(short ?? ' ')),
      )
      if (spec && spec.type !== 'bool') wants = spec
    } else args.push(word)
  }
  return { args, wants }
}

const optionNames = (options: readonly OptionSpec[]) =>
  options.flatMap(({ name, short, hidden }) =>
    hidden ? [] : short === undefined ? [`--${name}`] : [`--${name}`, `-${short}`],
  )

const values: Readonly<Record<string, readonly string[] | Completion>> = {
  network: 'network',
  volume: 'volume',
  'volumes-from': 'container',
  link: 'container',
  env: [],
  pull: ['always', 'missing', 'never'],
  restart: ['always', 'no', 'on-failure', 'unless-stopped'],
  signal: ['SIGHUP', 'SIGINT', 'SIGKILL', 'SIGQUIT', 'SIGTERM', 'SIGUSR1', 'SIGUSR2'],
  'stop-signal': ['SIGINT', 'SIGKILL', 'SIGQUIT', 'SIGTERM'],
  type: ['container', 'image', 'network', 'volume'],
  driver: ['bridge', 'local'],
  format: ['json', 'table'],
  'log-level': ['debug', 'error', 'fatal', 'info', 'warn'],
  input: 'file',
  output: 'file',
  'env-file': 'file',
  'label-file': 'file',
}

/** What an option can be given, after what of its word is already there. */
async function valuesOf({ name, aliasOf = name }: OptionSpec, prefix: string, api: Api): Promise<Candidates> {
  const known = Object.hasOwn(values, aliasOf) ? values[aliasOf] : undefined
  if (typeof known === 'string') return namesOf(known, prefix, api)
  return [(known ?? []).map(value => prefix + value), false]
}

async function namesOf(kind: Completion | undefined, prefix: string, api: Api): Promise<Candidates> {
  if (kind === 'file' || kind === undefined) return [[], kind === 'file']
  try {
    const names = await objectNames(kind.replace('...', ''), api)
    return [names.map(name => prefix + name), false]
  } catch {
    // No daemon, no names.
    return [[], false]
  }
}

async function objectNames(kind: string, api: Api): Promise<readonly string[]> {
  if (kind === 'image') {
    const tags = (await api('GET /images/json', {})).flatMap(image => image.RepoTags)
    return tags.flatMap(tag => (tag.endsWith(':latest') ? [tag, tag.slice(0, -7)] : [tag]))
  }
  if (kind === 'network') return (await api('GET /networks', {})).map(({ Name }) => Name)
  if (kind === 'volume') return (await api('GET /volumes', {})).Volumes.map(({ Name }) => Name)
  if (kind === 'context') return ['default']
  const containers = await api('GET /containers/json', { all: 1 })
  const wanted = containers.filter(({ State }) => {
    if (kind === 'running') return State === 'running' || State === 'paused'
    return kind !== 'stopped' || State === 'exited' || State === 'created'
  })
  return wanted.flatMap(({ Names }) => Names.map(name => name.slice(1)))
}
