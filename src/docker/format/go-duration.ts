/** Go's time.Duration. */
export class Duration {
  readonly #nanoseconds: number

  constructor(nanoseconds: number) {
    this.#nanoseconds = nanoseconds
  }

  /** `1h0m0s`, `500ms`. */
  toString(): string {
    const time = this.#nanoseconds
    if (time === 0) return '0s'
    if (time < 1e3) return `${time}ns`
    if (time < 1e6) return `${time / 1e3}µs`
    if (time < 1e9) return `${time / 1e6}ms`
    const hours = Math.floor(time / 3600e9)
    const minutes = Math.floor(time / 60e9) % 60
    return `${hours > 0 ? `${hours}h` : ''}${time >= 60e9 ? `${minutes}m` : ''}${(time % 60e9) / 1e9}s`
  }

  toJSON(): number {
    return this.#nanoseconds
  }
}
