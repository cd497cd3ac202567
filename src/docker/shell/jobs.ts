import type { Child } from './host.ts'

export interface Job {
  readonly number: number
  readonly child: Child
  readonly source: string
  /** Exit status, once it has ended. */
  status: number | undefined
}

/** Commands in the background. */
export class Jobs {
  readonly #jobs: Job[] = []
  /** Process id of the last one started: `$!`. */
  last: number | undefined

  add(child: Child, source: string): Job {
    const number = Math.max(0, ...this.#jobs.map(job => job.number)) + 1
    const job: Job = { number, child, source, status: undefined }
    this.#jobs.push(job)
    this.last = child.pid
    void child.exit.then(status => {
      job.status = status
    })
    return job
  }

  all(): readonly Job[] {
    return this.#jobs
  }

  /** `%1`, `%%`, `%+`, or a process id. */
  find(name: string): Job | undefined {
    if (/^%[%+]?$/.test(name)) return this.#jobs.at(-1)
    if (name === '%-') return this.#jobs.at(-2)
    if (/^%\d+$/.test(name)) return this.#jobs.find(job => `%${job.number}` === name)
    return this.#jobs.find(job => String(job.child.pid) === name)
  }

  remove(job: Job): void {
    const at = this.#jobs.indexOf(job)
    if (at >= 0) this.#jobs.splice(at, 1)
  }
}
