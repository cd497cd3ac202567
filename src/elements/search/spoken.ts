const pause = 500

/** Says sentences in a status region once the reader pauses, so that not every letter is answered. */
export function spoken(status: HTMLElement): (sentence: string) => void {
  let timer: ReturnType<typeof setTimeout> | undefined
  return sentence => {
    clearTimeout(timer)
    timer = setTimeout(() => (status.textContent = sentence), pause)
  }
}
