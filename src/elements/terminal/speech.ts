const most = 12

/** What screen readers hear of a command's output: each line once, when it is whole, not what is drawn over. */
export class Speech {
  #said = 0

  /** Lines that are whole and were not said; all but the last few of many are left out. */
  news(lines: readonly string[], whole: number, dropped: number): string {
    const fresh = lines.slice(Math.max(0, this.#said - dropped), whole).filter(line => line.trim() !== '')
    this.#said = Math.max(this.#said, whole + dropped)
    const left = fresh.length - most
    return left > 0 ? `${left}줄을 건너뛰어요.\n${fresh.slice(-most).join('\n')}` : fresh.join('\n')
  }
}
