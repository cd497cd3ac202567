// Behaviour: docker/cli cli/command/container/signals.go
import type { Context } from '../command.ts'
import { ApiError } from '../../api/api.ts'
import { type Signal, signals } from '../../api/process.ts'

/** Signals that nobody can catch, and those that mean the client itself. */
const own: readonly Signal[] = ['KILL', 'STOP', 'CHLD', 'PIPE', 'URG', 'WINCH']

/** Sends every signal that the client gets on to a container. */
export function proxySignals({ api, process }: Context, id: string): void {
  for (const signal of (Object.keys(signals) as Signal[]).filter(name => !own.includes(name))) {
    process.on(signal, () => {
      api('POST /containers/{id}/kill', { id, signal }).catch((error: unknown) => {
        // It ended meanwhile.
        if (!(error instanceof ApiError)) throw error
      })
    })
  }
}
