/** Signals by name, without SIG, and their numbers on Linux. */
export const signals = {
  HUP: 1,
  INT: 2,
  QUIT: 3,
  ILL: 4,
  TRAP: 5,
  ABRT: 6,
  BUS: 7,
  FPE: 8,
  KILL: 9,
  USR1: 10,
  SEGV: 11,
  USR2: 12,
  PIPE: 13,
  ALRM: 14,
  TERM: 15,
  STKFLT: 16,
  CHLD: 17,
  CONT: 18,
  STOP: 19,
  TSTP: 20,
  TTIN: 21,
  TTOU: 22,
  URG: 23,
  XCPU: 24,
  XFSZ: 25,
  VTALRM: 26,
  PROF: 27,
  WINCH: 28,
  IO: 29,
  PWR: 30,
  SYS: 31,
} as const

export type Signal = keyof typeof signals

/** Signals that a process survives without a handler. */
const harmless: ReadonlySet<Signal> = new Set(['CHLD', 'CONT', 'URG', 'WINCH'])

/** Whether a signal without a handler ends a process. */
export const isDeadly = (signal: Signal) => !harmless.has(signal)

const stopping: ReadonlySet<Signal> = new Set(['STOP', 'TSTP', 'TTIN', 'TTOU'])

/** Whether a signal without a handler stops a process. */
export const isStopping = (signal: Signal) => stopping.has(signal)

/** `9`, `KILL`, `sigkill` → KILL; undefined where there is no such signal. */
export function parseSignal(text: string): Signal | undefined {
  const name = text.toUpperCase().replace(/^SIG/, '')
  if (Object.hasOwn(signals, name)) return name as Signal
  return (Object.keys(signals) as Signal[]).find(signal => String(signals[signal]) === text)
}
