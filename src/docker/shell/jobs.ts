import type { Child } from './host.ts'
import type { Shell } from './shell.ts'

export interface Job {
  readonly number: number
  /** The last of its commands. */
  readonly child: Child
  readonly children: readonly Child[]
  readonly source: string
  /** Exit status, once it has ended. */
  status: number | undefined
  isStopped: boolean
  /** Whether the next prompt tells of it once more. */
  isUntold: boolean
}

/** Commands in the background, and those that Ctrl-Z has stopped. */
export class Jobs {
  readonly #jobs: Job[] = []
  /** From the one that was longest left alone on. */
  readonly #recent: Job[] = []
  readonly #notice: () => Promise<void>
  /** `notice` passes the moment until a shell has heard of a child's end. */
  constructor(notice: () => Promise<void>) {
    this.#notice = notice
  }

  add(children: readonly Child[], source: string): Job {
    const number = Math.max(0, ...this.#jobs.map(job => job.number)) + 1
    const child = children.at(-1)!
    const job: Job = { number, child, children, source, status: undefined, isStopped: false, isUntold: false }
    this.#jobs.push(job)
    this.#recent.push(job)
    void child.exit.then(async status => {
      // A shell that has ended hears of nothing.
      await this.#notice().catch(() => undefined)
      job.status = status
      job.isStopped = false
    })
    return job
  }

  /** Marks a job as stopped, which makes it the current one. */
  stop(job: Job): void {
    job.isStopped = true
    this.#recent.splice(this.#recent.indexOf(job), 1)
    this.#recent.push(job)
  }

  all(): readonly Job[] {
    return this.#jobs
  }

  /** The current job, and the one before it: those that are stopped come first. */
  current(): readonly Job[] {
    return [...this.#recent].sort((one, other) => Number(one.isStopped) - Number(other.isStopped)).reverse()
  }

  /** `%1`, `%%`, `%+`, or a process id. */
  find(name: string): Job | undefined {
    const [current, previous] = this.current()
    if (/^%[%+]?$/.test(name)) return current
    if (name === '%-') return previous
    if (/^%\d+$/.test(name)) return this.#jobs.find(job => `%${job.number}` === name)
    if (name.startsWith('%')) return this.#jobs.find(job => job.source.startsWith(name.slice(1)))
    return this.#jobs.find(job => String(job.child.pid) === name)
  }

  remove(job: Job): void {
    for (const list of [this.#jobs, this.#recent]) {
      const at = list.indexOf(job)
      if (at >= 0) list.splice(at, 1)
    }
  }
}

/** The jobs of a shell, which has none before the first. */
export const jobsOf = (shell: Shell): Jobs => (shell.jobs ??= new Jobs(() => shell.host.sleep(0)))
