import { Jump } from './control.ts'
import type { Child } from './host.ts'
import type { Job } from './jobs.ts'
import { scripting } from './later.ts'
import type { Shell } from './shell.ts'

/** What a shell waits for, and what the terminal's Ctrl-C does to it. */
export class Foreground {
  readonly #shell: Shell
  readonly #children = new Set<Child>()
  #interrupted = false
  #blocked: AbortController | undefined
  #stop: ((what: 'stopped') => void) | undefined

  constructor(shell: Shell) {
    this.#shell = shell
  }

  /**
   * Waits for commands, which Ctrl-C goes to, and resolves to the last one's exit status. Ctrl-Z makes a job of them, or
   * stops the job that they are.
   */
  async waitFor(children: readonly Child[], job?: Job): Promise<number> {
    for (const child of children) this.#children.add(child)
    // Ctrl-C may have come while what it was meant for was still being started.
    if (this.#interrupted) this.signal('INT')
    let status = 0
    const stopped = Promise.withResolvers<'stopped'>()
    this.#stop = stopped.resolve
    try {
      for (const child of children) {
        const ended = await Promise.race([child.exit, stopped.promise])
        if (ended === 'stopped') return await (await scripting()).suspend(this.#shell, children, job)
        status = ended
      }
    } finally {
      for (const child of children) this.#children.delete(child)
    }
    const last = children.at(-1)
    if (last?.endedBy !== undefined) await (await scripting()).sayEnding(this.#shell, last)
    if (status === 130) this.leaveIfInterrupted()
    const { host, isInteractive, traps } = this.#shell
    // Ctrl-C ends a script with its command, even where the kernel keeps the signal from the first process.
    if (status === 130 && host.pid === 1 && host.tty && !isInteractive && !traps.has('INT')) throw new Jump('exit', 130)
    this.#interrupted = false
    return status
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

  /** Process ids of commands and of all that they have started. */
  familyOf(children: Iterable<Child>): ReadonlySet<number> {
    const family = new Set([...children].map(({ pid }) => pid))
    for (const { pid, ppid } of this.#shell.host.machine.processes()) if (family.has(ppid)) family.add(pid)
    return family
  }

  /** Sends a signal to the commands and all that they have started; INT reaches the shell too. */
  signal(signal: string): void {
    const { host, traps, isInteractive, dialect } = this.#shell
    for (const pid of this.familyOf(this.#children)) host.machine.kill(pid, signal)
    if (signal === 'TSTP' && isInteractive && this.#children.size > 0) this.#stop?.('stopped')
    if (signal !== 'INT') return
    // bash's own commands are in a group of their own, and leave its traps alone.
    const isOwn = dialect === 'bash' && isInteractive && this.#children.size > 0
    if (traps.has('INT') && !isOwn) traps.notice('INT')
    else this.#interrupted = true
    this.cut()
  }
}
