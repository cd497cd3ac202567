import type { Container } from './types.ts'
// Behaviour: moby/moby daemon/container/state.go and docker/go-units

/** `Up 5 minutes (healthy)`, `Exited (0) 2 days ago`: a container's state in words. */
export function statusText({ state }: Container, now: number): string {
  const { status, exitCode, startedAt, finishedAt, health } = state
  const up = () => `Up ${humanDuration(now - (startedAt ?? now))}`
  const ago = () => `(${exitCode}) ${humanDuration(now - (finishedAt ?? now))} ago`
  switch (status) {
    case 'running':
      return health ? `${up()} (${health.Status === 'starting' ? 'health: starting' : health.Status})` : up()
    case 'paused':
      return `${up()} (Paused)`
    case 'restarting':
      return `Restarting ${ago()}`
    case 'removing':
      return 'Removal In Progress'
    case 'dead':
      return 'Dead'
    case 'created':
      return 'Created'
    case 'exited':
      return `Exited ${ago()}`
  }
}

/** Milliseconds as go-units' HumanDuration words them. */
function humanDuration(ms: number): string {
  const seconds = Math.floor(ms / 1000)
  const [minutes, hours] = [Math.floor(seconds / 60), Math.floor(seconds / 3600 + 0.5)]
  if (seconds < 1) return 'Less than a second'
  if (seconds === 1) return '1 second'
  if (seconds < 60) return `${seconds} seconds`
  if (minutes === 1) return 'About a minute'
  if (minutes < 60) return `${minutes} minutes`
  if (hours === 1) return 'About an hour'
  if (hours < 48) return `${hours} hours`
  if (hours < 24 * 7 * 2) return `${Math.floor(hours / 24)} days`
  if (hours < 24 * 30 * 2) return `${Math.floor(hours / 24 / 7)} weeks`
  if (hours < 24 * 365 * 2) return `${Math.floor(hours / 24 / 30)} months`
  return `${Math.floor(hours / 24 / 365)} years`
}
