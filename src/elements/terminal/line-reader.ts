import type { Workspace } from '../workspace/types.ts'

/** Takes lines in the order they are typed: as commands, which may go on over several, or for the program that runs. */
export class LineReader {
  readonly #workspace: Workspace
  readonly #run: (command: string) => Promise<boolean>
  #begun = ''
  #taking: Promise<unknown> = Promise.resolve()
  #ended: Promise<unknown> = Promise.resolve()

  /** `run` resolves when the command has ended, with false where it could not be run. */
  constructor(workspace: Workspace, run: (command: string) => Promise<boolean>) {
    this.#workspace = workspace
    this.#run = run
  }

  /** The prompt, with the lines before of a command that is not whole yet. */
  get prompt(): string {
    const begun = this.#begun === '' ? '' : `${this.#begun}\n`.replaceAll('\n', '\n> ')
    return `${this.#workspace.cwd} $ ${begun}`
  }

  /** Takes a line after those before it; resolves when what it ran has ended, with false where it could not be run. */
  async take(line: string): Promise<boolean> {
    const taken = this.#taking.then(() => this.#accept(line))
    this.#taking = taken
    const { ended } = await taken
    return (await ended) ?? true
  }

  /** Forgets the lines of a command that is not whole yet. */
  drop(): void {
    this.#begun = ''
  }

  /** Resolves when the next line can be taken. */
  async #accept(line: string): Promise<{ readonly ended?: Promise<boolean> }> {
    if (this.#workspace.running !== undefined) {
      this.#workspace.type(`${line}\r`)
      return {}
    }
    // A command that has ended may still be kept, which the next one waits for.
    await this.#ended
    const command = this.#begun === '' ? line : `${this.#begun}\n${line}`
    const isWhole = !(await this.#workspace.needsMore(command))
    this.#begun = isWhole ? '' : command
    return isWhole ? this.#start(command) : {}
  }

  async #start(command: string) {
    let stopListening = () => undefined as unknown
    const begun = new Promise<void>(resolve => {
      stopListening = this.#workspace.on('begin', () => {
        resolve()
      })
    })
    const ended = (this.#ended = this.#run(command))
    await Promise.race([begun, ended])
    stopListening()
    return { ended }
  }
}
