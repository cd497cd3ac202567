import { Jump } from './control.ts'
import type { Child } from './host.ts'
import type { Shell } from './shell.ts'

const endings: Readonly<Record<string, string>> = { HUP: 'Hangup', KILL: 'Killed', QUIT: 'Quit', TERM: 'Terminated' }

/** What a shell waits for, and what the terminal's Ctrl-C does to it. */
export class Foreground {
  readonly #shell: Shell
  readonly #children = new Set<Child>()
  #interrupted = false
  #blocked: AbortController | undefined

  constructor(shell: Shell) {
    this.#shell = shell
  }

  /** Waits for commands, which Ctrl-C goes to, and resolves to the last one's exit status. */
  async waitFor(children: readonly Child[]): Promise<number> {
    for (const child of children) this.#children.add(child)
    // Ctrl-C may have come while what it was meant for was still being started.
    if (this.#interrupted) this.signal('INT')
    let status = 0
    try {
      for (const child of children) status = await child.exit
    } finally {
      for (const child of children) this.#children.delete(child)
    }
    await this.sayEnding(children.at(-1))
    if (status === 130) this.leaveIfInterrupted()
    const { host, isInteractive } = this.#shell
    // Ctrl-C ends a script with its command, even where the kernel keeps the signal from the first process.
    if (status === 130 && host.pid === 1 && host.tty && !isInteractive) throw new Jump('exit', 130)
    this.#interrupted = false
    return status
  }

  /** Says that a signal ended a command. */
  async sayEnding(child: Child | undefined) {
    const { dialect, isInteractive, streams } = this.#shell
    const text = child?.endedBy === undefined ? undefined : endings[child.endedBy]
    // bash says of others their process id and text too, where nobody types.
    const isSaid = dialect !== 'bash' || isInteractive || text === 'Terminated'
    if (text !== undefined && isSaid) await streams.get(2)?.writer?.write(`${text}\n`)
  }

  /** Waits for something that Ctrl-C or `cut` cuts short. */
  async blocked<T>(step: (signal: AbortSignal) => Promise<T>): Promise<T> {
    this.#blocked = new AbortController()
    try {
      const result = await step(this.#blocked.signal)
      this.leaveIfInterrupted()
      return result
    } finally {
      this.#blocked = undefined
    }
  }

  cut(): void {
    this.#blocked?.abort()
  }

  /** Forgets a Ctrl-C that nothing ran for. */
  reset(): void {
    this.#interrupted = false
  }

  /** Goes back to the prompt where Ctrl-C was pressed. */
  leaveIfInterrupted(): void {
    if (!this.#interrupted) return
    this.#interrupted = false
    throw new Jump('interrupt', 130)
  }

  /** Sends a signal to the commands and all that they have started; INT reaches the shell too. */
  signal(signal: string): void {
    const family = new Set([...this.#children].map(({ pid }) => pid))
    const { host, traps } = this.#shell
    for (const { pid, ppid } of host.machine.processes()) if (family.has(ppid)) family.add(pid)
    for (const pid of family) host.machine.kill(pid, signal)
    if (signal !== 'INT') return
    if (traps.has('INT')) traps.notice('INT')
    else this.#interrupted = true
    this.cut()
  }
}
