/** Linux's signals without SIG; a signal's number is its place. */
export const signals =
  'EXIT HUP INT QUIT ILL TRAP ABRT BUS FPE KILL USR1 SEGV USR2 PIPE ALRM TERM STKFLT CHLD CONT STOP TSTP TTIN TTOU URG XCPU XFSZ VTALRM PROF WINCH IO PWR SYS'.split(
    ' ',
  )

/** `9`, `KILL`, `sigkill` → KILL; undefined where there is no such signal. */
export function signalNamed(text: string): string | undefined {
  if (/^\d+$/.test(text)) return signals[Number(text)]
  const name = text.toUpperCase().replace(/^SIG/, '')
  return signals.includes(name) ? name : undefined
}
