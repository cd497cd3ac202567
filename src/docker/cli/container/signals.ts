// Behaviour: docker/cli cli/command/container/signals.go
import { CliError, type Context } from '../command.ts'
import { ApiError } from '../../api/api.ts'
import { type Process, type Signal, signals } from '../../api/process.ts'

/** Signals that nobody can catch, and those that mean the client itself. */
const own: readonly Signal[] = ['KILL', 'STOP', 'CHLD', 'PIPE', 'URG', 'WINCH']

/** Signals that mean the client to come to its end. */
const terminating: readonly Signal[] = ['INT', 'TERM']
/** How often they come until the client ends, whatever it waits for. */
const patience = 3

/**
 * Sends every signal that the client gets on to a container, unless they are kept from it; rejects with CliError at the
 * third that means the client's end.
 */
export function proxySignals({ api, process }: Context, id: string, forwards = true): Promise<never> {
  const forced = Promise.withResolvers<never>()
  forced.promise.catch(() => undefined)
  let count = 0
  for (const signal of (Object.keys(signals) as Signal[]).filter(name => !own.includes(name))) {
    if (!forwards && !terminating.includes(signal)) continue
    process.on(signal, () => {
      if (terminating.includes(signal) && ++count === patience)
        forced.reject(new CliError(`\ngot ${patience} SIGTERM/SIGINTs, forcefully exiting`))
      if (!forwards) return
      api('POST /containers/{id}/kill', { id, signal }).catch((error: unknown) => {
        // It ended meanwhile.
        if (!(error instanceof ApiError)) throw error
      })
    })
  }
  return forced.promise
}

/** Resolves when the client is told to end: what it waits for is then given up, without an error. */
export function interruption(process: Process): Promise<'interrupted'> {
  return new Promise(resolve => {
    for (const signal of terminating)
      process.on(signal, () => {
        resolve('interrupted')
      })
  })
}
