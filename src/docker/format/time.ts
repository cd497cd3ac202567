/** `2026-11-23 23:05:40 +0000 UTC`: how Go prints a time in UTC; whole seconds of milliseconds since the epoch. */
export function goTime(ms: number): string {
  return `${new Date(ms).toISOString().slice(0, 19).replace('T', ' ')} +0000 UTC`
}

/** `2026-11-23T23:05:40Z`. */
export function rfc3339(ms: number): string {
  return `${new Date(ms).toISOString().slice(0, 19)}Z`
}

/** `2026-11-23T23:05:40.123000000Z`: with all nine digits of nanoseconds. */
export function rfc3339Nano(ms: number): string {
  const thousandths = Math.floor(ms)
  const rest = Math.round((ms - thousandths) * 1e6)
  return `${new Date(thousandths).toISOString().slice(0, 23)}${String(rest).padStart(6, '0')}Z`
}

/** `Tue Sep 15 11:02:57 2026`: as C's ctime writes it. */
export function ctime(ms: number): string {
  const [week = '', day = '', month = '', year = '', time = ''] = new Date(ms).toUTCString().split(/[ ,]+/)
  return `${week} ${month} ${String(Number(day)).padStart(2)} ${time} ${year}`
}
