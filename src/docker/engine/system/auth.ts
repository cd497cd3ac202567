import { EngineError } from '../errors.ts'
import { parseReference } from '../image/reference.ts'
import { assertReachable } from '../image/remote.ts'

/** Docker Hub as the client names it. */
const hub = 'https://index.docker.io/v1/'

/**
 * What a registry says to a login: the local one lets everybody in; nobody here has an account at Docker Hub. Throws
 * unauthorized, and system where there is no registry.
 */
export function authenticate(server: string): { readonly Status: string } {
  const host = server.replace(/^https?:\/\//, '').replace(/\/.*/, '')
  if (server === hub || server === '' || /^(index\.)?docker\.io$/.test(host)) {
    const text = 'Get "https://registry-1.docker.io/v2/": unauthorized: incorrect username or password'
    throw new EngineError('unauthorized', text)
  }
  assertReachable(parseReference(`${host}/any`))
  return { Status: 'Login Succeeded' }
}
