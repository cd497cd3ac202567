// Behaviour: procps' ps/parser.c
import { EngineError } from '../errors.ts'

/** A process as `ps` looks for it. */
interface Sought {
  readonly hostPid: number
  readonly hostParent: number
  readonly argv: readonly string[]
}

/** What ps is told to show, and its other arguments. */
export interface Selection {
  readonly others: string
  readonly chooses: (row: Sought) => boolean
  /** ps fails where nothing on the host is like that. */
  readonly mayBeEmpty: boolean
}

const lists: Readonly<Record<string, readonly [what: string, name: string]>> = {
  '-p': ['process IDs', 'process ID'],
  '-q': ['process IDs', 'process ID'],
  '--pid': ['process IDs', 'process ID'],
  '--ppid': ['process IDs', 'process ID'],
  '-C': ['command names', 'command name'],
}

const fail = (text: string) => new EngineError('system', `ps: error: ${text}`)

/** Takes the options that choose processes out of ps's arguments. Throws system in ps's words. */
export function selection(args: string): Selection {
  const words = args.split(/\s+/)
  const at = words.findIndex(word => Object.hasOwn(lists, word))
  if (at < 0) return { others: args, chooses: () => true, mayBeEmpty: true }
  const [option = '', value = ''] = words.splice(at, 2)
  const [what, name] = lists[option]!
  if (value === '')
    throw fail(`${option === '-q' ? 'List' : 'list'} of ${what} must follow ${option}${option === '-q' ? '.' : ''}`)
  const wanted = value.split(',')
  // An option that only chooses leaves the format that ps has without any.
  const others = words.join(' ') || '-e'
  if (option === '-C') return { others, chooses: ({ argv }) => wanted.includes(nameOf(argv)), mayBeEmpty: false }
  if (!wanted.every(id => /^\d+$/.test(id))) throw fail(`${name} list syntax error`)
  const key = option === '--ppid' ? 'hostParent' : 'hostPid'
  return { others, chooses: row => wanted.includes(String(row[key])), mayBeEmpty: wanted.includes('1') }
}

/** A program's name, which stays when it gives itself a title such as `nginx: master process`. */
export const nameOf = ([program = '']: readonly string[]) => program.split(/:? /)[0]!.split('/').at(-1)!
