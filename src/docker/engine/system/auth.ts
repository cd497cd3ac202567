import { EngineError } from '../errors.ts'

/** Docker Hub as the client names it. */
export const hub = 'https://index.docker.io/v1/'

/** Nobody has an account here: throws unauthorized as a registry that refuses a login makes the daemon say. */
export function authenticate(server: string): never {
  const host = server === hub || server === '' ? 'registry-1.docker.io' : server.replace(/^https?:\/\//, '')
  throw new EngineError('unauthorized', `Get "https://${host}/v2/": unauthorized: incorrect username or password`)
}
