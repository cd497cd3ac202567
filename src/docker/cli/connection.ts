import { DaemonUnreachable } from '../api/api.ts'
import type { Api } from '../api/client.ts'
import { CliError } from './command.ts'

/** The engine's API as the client reaches it until `closed`: asks for the address before its first call, and pings. */
export function connect(api: Api, address: () => Promise<string>, closed: AbortSignal): Api {
  let host: string | undefined
  let ready: Promise<unknown> | undefined
  return async (endpoint, request, signal) => {
    checkName(endpoint, request)
    host ??= await address()
    try {
      // The simulated engine listens on its socket alone.
      if (host !== 'unix:///var/run/docker.sock') throw new DaemonUnreachable()
      // Several calls at once wait for one ping.
      ready ??= endpoint === 'HEAD /_ping' ? Promise.resolve() : api('HEAD /_ping', {}, signal)
      await ready
      return await api(endpoint, request, signal ? AbortSignal.any([signal, closed]) : closed)
    } catch (error) {
      if (!(error instanceof DaemonUnreachable)) throw error
      throw new DaemonUnreachable(`Cannot connect to the Docker daemon at ${host}. Is the docker daemon running?`)
    }
  }
}

/** An empty name would make another path. Throws CliError. */
function checkName(endpoint: string, request: object): void {
  const kind =
    /^\w+ \/(container|network|volume)s\/\{/.exec(endpoint)?.[1] ?? (endpoint === 'POST /commit' && 'container')
  if (!kind) return
  const { id, name, container }: { id?: string; name?: string; container?: string } = request
  const given = kind === 'volume' ? name : (id ?? container)
  if (given?.trim() === '') throw new CliError(`invalid ${kind} name or ID: value is empty`)
}
