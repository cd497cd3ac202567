/** Bytes as `ls -h`, `df -h` and `du -h` print them: GNU rounds up and leaves `.0` out above 10, BusyBox rounds. */
export function humanSize(bytes: number, busybox: boolean): string {
  let [value, unit] = [bytes, 0]
  while (value >= 1024 && unit < 6) [value, unit] = [value / 1024, unit + 1]
  if (unit === 0) return String(bytes)
  const round = busybox ? Math.round : Math.ceil
  const tenths = round(value * 10) / 10
  return (busybox || tenths < 10 ? tenths.toFixed(1) : String(Math.ceil(value))) + 'KMGTPE'[unit - 1]!
}
