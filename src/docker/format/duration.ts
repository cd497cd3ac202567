// Behaviour: docker/go-units duration.go

/** `About a minute`, `2 weeks`: a time in milliseconds in words. */
export function humanDuration(ms: number): string {
  const seconds = Math.trunc(ms / 1000)
  if (seconds < 1) return 'Less than a second'
  if (seconds < 60) return seconds === 1 ? '1 second' : `${seconds} seconds`
  const minutes = Math.trunc(seconds / 60)
  if (minutes < 60) return minutes === 1 ? 'About a minute' : `${minutes} minutes`
  const hours = Math.trunc(ms / 3_600_000 + 0.5)
  if (hours < 48) return hours === 1 ? 'About an hour' : `${hours} hours`
  const days = Math.trunc(hours / 24)
  if (days < 14) return `${days} days`
  if (days < 60) return `${Math.trunc(days / 7)} weeks`
  if (days < 730) return `${Math.trunc(days / 30)} months`
  return `${Math.trunc(ms / 3_600_000 / 24 / 365)} years`
}
