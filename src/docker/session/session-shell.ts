import type { Api } from '../api/client.ts'
import type { Completed } from '../cli/complete.ts'
import { hintFor } from '../cli/hints.ts'
import type { Terminal } from '../engine/process/terminal.ts'
import type { Process } from '../engine/process/types.ts'
import { tools } from '../programs/sh-tools.ts'
import { needsMore } from '../shell/read-command.ts'
import { Shell } from '../shell/shell.ts'

/** What became of a line. */
export interface Ran {
  readonly code: number
  /** In Korean, for a beginner's mistake; apart from what was printed. */
  readonly hint?: string | undefined
}

/** What a shell goes on with in another session: where it was, and its variables. */
export interface ShellState {
  readonly cwd: string
  readonly variables: Readonly<Record<string, string>>
  readonly exported: readonly string[]
}

/** Characters of the output of a line that a hint is looked for in. */
const remembered = 4096
/** Characters that a line may print before it is interrupted. */
const outputLimit = 1_000_000

/** A shell whose lines come from outside: what is typed while one runs goes to it by the terminal. */
export class SessionShell {
  readonly terminal: Terminal
  readonly #api: Api
  readonly #shell: Shell
  #output = ''
  #printed = 0

  constructor(process: Process, terminal: Terminal, api: Api) {
    this.terminal = terminal
    this.#api = api
    const write = async (text: string) => {
      this.#note(text)
      if (this.#printed <= outputLimit) await process.stdout.write(text)
    }
    const stream = { write, close: () => undefined }
    this.#shell = new Shell(
      { ...process, stdout: stream, stderr: stream },
      { dialect: 'bash', tools, name: 'bash', mode: 'interactive' },
    )
    terminal.onSignal = signal => {
      this.#shell.signal(signal)
    }
  }

  get cwd(): string {
    return this.#shell.host.cwd
  }

  /** What it would go on with elsewhere. */
  get state(): ShellState {
    const { host, variables } = this.#shell
    const values = variables.names().map(name => [name, variables.get(name) ?? ''] as const)
    return { cwd: host.cwd, variables: Object.fromEntries(values), exported: variables.names('exported') }
  }

  /** Goes on where another shell was. */
  restore({ cwd, variables, exported }: ShellState): void {
    const { host, variables: own } = this.#shell
    host.cwd = cwd
    for (const [name, value] of Object.entries(variables)) own.set(name, value)
    for (const name of exported) own.export(name)
  }

  /** Whether `exit` has run. */
  get exited(): boolean {
    return this.#shell.exited
  }

  /** Whether a line goes on in the next one: an open quote, a `\` at its end, an `if` without its `fi`. */
  needsMore(line: string): Promise<boolean> {
    return needsMore(`${line}\n`, this.#shell.dialect)
  }

  /** Runs a line; one that prints without end is interrupted. */
  async run(line: string): Promise<Ran> {
    this.#output = ''
    this.#printed = 0
    const code = await this.#shell.run(line)
    if (this.#printed > outputLimit) return { code, hint: '출력이 너무 많아서 여기서 멈췄어요.' }
    return { code, hint: await hintFor(line, code, this.#output) }
  }

  /** Ends what runs, as Ctrl-C does. */
  interrupt(): void {
    void this.terminal.takeBack()
    this.terminal.onSignal('INT')
  }

  /** Ends what runs, whatever it does with signals. */
  kill(): void {
    void this.terminal.takeBack()
    this.#shell.signal('KILL')
    this.#shell.signal('INT')
  }

  /** What can stand at a cursor: Docker's words, else commands and the host's files. */
  async complete(line: string, cursor = line.length): Promise<Completed> {
    const { complete } = await import('../cli/complete.ts')
    const completed = await complete(line, cursor, this.#api)
    if (!completed.files) return completed
    const { candidatesAt } = await import('../programs/sh-complete.ts')
    return { ...completed, ...candidatesAt(this.#shell, line.slice(0, cursor)) }
  }

  #note(text: string) {
    this.#output = (this.#output + text).slice(-remembered)
    const before = this.#printed
    this.#printed += text.length
    if (before <= outputLimit && this.#printed > outputLimit) this.interrupt()
  }
}
