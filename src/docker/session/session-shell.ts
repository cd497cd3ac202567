import type { Api } from '../api/client.ts'
import type { Completed } from '../cli/complete.ts'
import type { Terminal } from '../engine/process/terminal.ts'
import type { Process } from '../engine/process/types.ts'
import { tools } from '../programs/sh.ts'
import { Shell } from '../shell/shell.ts'

/** What became of a line. */
export interface Ran {
  readonly code: number
  /** In Korean, for a beginner's mistake; apart from what was printed. */
  readonly hint?: string | undefined
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

  /** Runs a line; one that prints without end is interrupted. */
  async run(line: string): Promise<Ran> {
    this.#output = ''
    this.#printed = 0
    const code = await this.#shell.run(line)
    if (this.#printed > outputLimit) return { code, hint: '출력이 너무 많아서 여기서 멈췄어요.' }
    const { hintFor } = await import('../cli/hints.ts')
    return { code, hint: await hintFor(line, code, this.#output) }
  }

  /** Ends what runs, as Ctrl-C does. */
  interrupt(): void {
    this.terminal.onSignal('INT')
  }

  /** What can stand at a cursor. */
  async complete(line: string, cursor = line.length): Promise<Completed> {
    const { complete } = await import('../cli/complete.ts')
    return complete(line, cursor, this.#api)
  }

  #note(text: string) {
    this.#output = (this.#output + text).slice(-remembered)
    const before = this.#printed
    this.#printed += text.length
    if (before <= outputLimit && this.#printed > outputLimit) this.interrupt()
  }
}
