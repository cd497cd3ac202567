import type { Command } from './ast.ts'
import { BuiltinError, ShellError } from './control.ts'
import { type Dialect, pickBy } from './dialect.ts'
import { evaluate, type Evaluation } from './evaluate.ts'
import { Foreground } from './foreground.ts'
import type { Host } from './host.ts'
import type { Jobs } from './jobs.ts'
import { rest } from './later.ts'
import type { ShellOptions } from './options.ts'
import { inherit, setUpVariables } from './set-up.ts'
import { standardStreams, type Stream } from './stream.ts'
import { Traps } from './traps.ts'
import { ReadonlyError, Variables } from './variables.ts'

/** A shell: runs source text, keeping variables, functions, directory and jobs from one text to the next. */
export class Shell {
  readonly host: Host
  readonly options: ShellOptions
  readonly dialect: Dialect
  readonly parent: Shell | undefined
  readonly flags: Set<string>
  readonly functions: Map<string, Command>
  readonly aliases: Map<string, string>
  readonly variables: Variables
  readonly traps: Traps
  jobs: Jobs | undefined
  /** Process id of the last command in the background: `$!`. */
  lastJob: number | undefined
  readonly foreground = new Foreground(this)
  readonly startedAt: number
  readonly name: string
  positional: readonly string[]
  streams: Map<number, Stream>
  history: string[]
  /** Directories below the working directory that `pushd` has left. */
  stack: readonly string[] = []
  status = 0
  umask: number
  /** Soft and hard limits by Docker's name that `ulimit` has set. */
  limits = new Map<string, readonly [soft: number, hard: number]>()
  /** Where `getopts` goes on: a parameter, and a letter in it. */
  option = { index: 1, at: 1 }
  line = 1
  /** The file that `.` reads or `eval`, while they do: messages name it. */
  context: string | undefined
  /** The command that runs, as it was typed. */
  source = ''
  /** Commands that had been typed when `exit` warned of jobs that are stopped. */
  warnedAt = -1
  /** Functions that run, the innermost first. */
  calling: readonly string[] = []
  /** Loops that run. */
  loops = 0
  /** Outputs of `<(…)` by descriptor, for the command that runs. */
  opened: ReadonlyMap<string, string> = new Map()
  /** Exit statuses of the commands of the last pipeline. */
  pipeStatuses: readonly number[] = [0]
  /** Command substitutions, texts of `eval` and files of `.` in each other. */
  nesting = 0
  /** Above 0 a failing command does not end the shell, `set -e` or not: conditions and their like. */
  tested = 0
  /** Status of a command's last command substitution, if it had one. */
  substituted: number | undefined
  /** Set once `exit` has run, or a mistake that ends a script was made. */
  exited = false
  /** Whether Ctrl-C ended what ran last. */
  wasInterrupted = false

  constructor(host: Host, options: ShellOptions, parent?: Shell) {
    this.host = host
    this.umask = host.files.umask
    this.options = options
    this.dialect = options.dialect
    this.parent = parent
    this.flags = new Set(parent?.flags ?? options.flags)
    this.functions = new Map(parent?.functions)
    this.aliases = new Map(parent?.aliases)
    this.variables = parent?.variables.copy() ?? Variables.of(host.env)
    this.positional = parent?.positional ?? options.positional ?? []
    this.name = parent?.name ?? options.name ?? host.argv[0] ?? 'sh'
    this.startedAt = parent?.startedAt ?? host.world.now()
    this.history = parent?.history ?? []
    this.streams = new Map(parent?.streams ?? standardStreams(host))
    this.traps = new Traps(host, () => {
      this.foreground.cut()
    })
    if (parent) inherit(this, parent)
    else setUpVariables(this)
  }

  /** Whether it is a terminal's own shell, and no subshell of it. */
  get isInteractive(): boolean {
    return this.options.mode === 'interactive' && !this.parent
  }

  /** The shell that this is a subshell of, or itself. */
  get main(): Shell {
    return this.parent?.main ?? this
  }

  /** Subshells that this one is in. */
  get depth(): number {
    return this.parent ? this.parent.depth + 1 : 0
  }

  get ifs(): string {
    return this.variables.get('IFS') ?? ' \t\n'
  }

  /** One of three, by dialect. */
  pick<T>(bash: T, dash: T, ash: T): T {
    return pickBy(this.dialect, bash, dash, ash)
  }

  /** Exit status after a mistake in an expansion. */
  get fatalStatus(): number {
    return this.pick(this.options.mode === 'command' && !this.parent ? 127 : 1, 2, 2)
  }

  /** Sets a variable. Throws ShellError where it is readonly. */
  assign(name: string, value: string): void {
    this.change(name, () => {
      this.variables.set(name, value)
    })
  }

  /** Changes a variable. Throws ShellError where it is readonly. */
  change(name: string, step: () => void): void {
    try {
      step()
    } catch (error) {
      if (!(error instanceof ReadonlyError)) throw error
      const text = `${name}: is read only`
      throw new ShellError(this.pick(`${name}: readonly variable`, text, text), this.pick(1, 2, 2))
    }
  }

  async out(text: string): Promise<void> {
    await this.write(1, text)
  }

  /** Writes to a descriptor. Throws BuiltinError where it is closed. */
  async write(fd: number, text: string): Promise<void> {
    const writer = this.streams.get(fd)?.writer
    if (!writer) throw new BuiltinError('write error: Bad file descriptor', 1)
    await writer.write(text)
  }

  /**
   * Runs a text and resolves to its exit status. Mistakes are reported on stderr; what comes after them does not run.
   * `line` is the number of its first line; `tail` lets its last command take the shell's process over.
   */
  async run(source: string, { line = 1, tail = false } = {}): Promise<number> {
    this.wasInterrupted = false
    this.foreground.reset()
    try {
      await this.evaluate(source, { line, tail })
    } catch (error) {
      await this.recover(error)
    }
    return this.status
  }

  /** Runs a text; its jumps and errors go to the caller. `nested` where a builtin runs it. */
  async evaluate(source: string, options: Partial<Evaluation> = {}): Promise<void> {
    await evaluate(this, source, { line: 1, tail: false, nested: false, ...options })
  }

  /** Sets the status that an error leaves, and reports it. Throws what is not the shell's. */
  async recover(error: unknown): Promise<void> {
    const { recover } = await rest()
    await recover(this, error)
  }

  /** Runs traps of signals that came while nothing ran. */
  async catchUp(): Promise<void> {
    try {
      await this.tick()
    } catch (error) {
      await this.recover(error)
    }
  }

  /** To be awaited before each command: lets time pass, runs traps, and leaves at Ctrl-C. */
  async tick(): Promise<void> {
    await this.host.tick()
    this.foreground.leaveIfInterrupted()
    for (let action = this.traps.take(); action !== undefined; action = this.traps.take()) {
      const { status } = this
      await this.evaluate(action)
      this.status = status
    }
  }

  /** A key of the terminal sends a signal: to the running command and all that it has started, and to the shell. */
  signal(signal: string): void {
    this.foreground.signal(signal)
  }
}
