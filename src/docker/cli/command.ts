import type { Api } from '../api/client.ts'
import type { Process } from '../api/process.ts'

/** pflag's words for what an option takes, as help prints them. */
export type PlainType =
  | 'bool'
  | 'string'
  | 'list'
  | 'stringArray'
  | 'strings'
  | 'stringToString'
  | 'int'
  | 'uint'
  | 'uint16'
  | 'bytes'
  | 'duration'
  | 'map'
  | 'filter'

/** The same of options with a syntax that few commands know. */
export type RareType = 'decimal' | 'mount' | 'network' | 'ulimit' | 'gpu-request'

/** Reads a value. Throws an Error whose message is the reason Docker gives. */
export type Reader = (value: string) => unknown

interface AnyOption {
  /** Without dashes. */
  readonly name: string
  /** One letter, without the dash. */
  readonly short?: string
  /** As help prints it in `(default …)`, without quotes. */
  readonly default?: string
  /** Our own, in Korean. */
  readonly description: string
  /** Not shown in help. */
  readonly hidden?: boolean
  /** The option whose value it sets: `--net` is an old name of `--network`. */
  readonly aliasOf?: string
  /** What is said when it is used: `use --timeout instead`. */
  readonly deprecated?: string
  /** What a daemon would need for it: `with experimental features enabled`. */
  readonly needs?: string
}

/** An option; `check` reads a value in place of what its type does. */
export type OptionSpec = AnyOption &
  ({ readonly type: PlainType; readonly check?: Reader } | { readonly type: RareType; readonly check: Reader })

/** The options given on a command line, by name without dashes; parsed and checked by type. */
export interface Flags {
  /** Names of the options that were given. */
  readonly given: readonly string[]
  /** Whether it was given. */
  has(name: string): boolean
  bool(name: string): boolean
  /** The last value given, else the default, else ''. */
  string(name: string): string
  /** All values given, in order; those of `strings` split at commas. */
  list(name: string): readonly string[]
  /** Bytes for `bytes`, nanoseconds for `duration`, thousand-millionths of a CPU for `decimal`; 0 where nothing is given. */
  number(name: string): number
}

/** What a command works with. */
export interface Context {
  readonly api: Api
  readonly process: Process
  /** Writes to stdout / stderr; no newline is added. */
  readonly out: (text: string) => Promise<void>
  readonly err: (text: string) => Promise<void>
  /** `docker container ls`: its name in the group it was typed in. */
  readonly path: string
  /** The options before the command: `--context`, `--host` … */
  readonly globals: Flags
}

/** How many arguments a command takes. */
export type ArgRule = readonly [min: number, max: number]

/** What an argument names; `…` ends in dots where more of the same may follow. */
export type Completion =
  `${'container' | 'running' | 'stopped' | 'image' | 'network' | 'volume' | 'context'}${'' | '...'}` | 'file'

/** What a command of the docker client takes, as data: parsing, errors, help and completion derive from it. */
export interface Declaration {
  /** What it is for, our own, in Korean; its help shows all of it, lists show its first line. */
  readonly short: string
  /** What usage lines call it where that is none of its names: `docker buildx build`. */
  readonly path?: string
  /** What follows the name in the usage line: `[OPTIONS] CONTAINER NEW_NAME`. */
  readonly usage: string
  readonly options: readonly OptionSpec[]
  /** Options that few lines use, loaded when one of them or help does. */
  readonly moreOptions?: () => Promise<readonly OptionSpec[]>
  readonly args: ArgRule
  /** Options end at the first argument: `run`, `create`, `exec`. */
  readonly optionsFirst?: boolean
  /** What the n-th argument names, for completion. */
  readonly completes?: readonly Completion[]
}

export interface Command extends Declaration {
  /** Resolves to the exit code. Throws CliError, ApiError. */
  run(context: Context, args: readonly string[], flags: Flags): Promise<number>
  /** What is printed for a failure of `run` in place of its `message`, and its exit code; as it is where this is absent. */
  failure?(message: string, error: unknown): CliError
}

/** A command's declaration with all of its options, from A to Z. */
export async function withAllOptions<D extends Declaration>(declaration: D): Promise<D> {
  const { options, moreOptions } = declaration
  if (!moreOptions) return declaration
  return { ...declaration, options: [...options, ...(await moreOptions())].sort((a, b) => (a.name < b.name ? -1 : 1)) }
}

/** Checked at its place and handed on. */
export function defineCommand(command: Command): Command {
  return command
}

/** A failure that the client finds by itself: printed as it is, with the exit code. */
export class CliError extends Error {
  override readonly name = 'CliError'
  readonly code: number

  constructor(message: string, code = 1) {
    super(message)
    this.code = code
  }
}
