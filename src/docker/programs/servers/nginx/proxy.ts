import { exchange, NoResponse } from '../../net/exchange.ts'
import { parseUrl } from '../../net/url.ts'
import type { WebResponse } from '../web.ts'
import { logError, variable } from './log.ts'
import { about, type Handling, page } from './pages.ts'
import type { Scope } from './site.ts'

const hops = /^(connection|keep-alive|transfer-encoding|server|date|content-length)$/i

/** Passes a request on to the server that `proxy_pass` names, and its answer back. */
export async function passOn(handling: Handling, scope: Scope, location: string): Promise<WebResponse> {
  const { process, site, request } = handling
  const value = (text: string) => text.replace(/\$(\w+)/g, (_, name: string) => variable(process, name, request))
  const target = value(scope.own('proxy_pass')[0]!.args[0]!)
  const [, origin = '', path] = /^(https?:\/\/[^/]+)(\/.*)?$/.exec(target) ?? []
  const host = origin.replace(/^https?:\/\//, '')
  const server = site.upstreams.get(host)?.() ?? host
  // With a path of its own, `proxy_pass` puts it in place of the location's.
  const asked = path === undefined ? request.target : path + request.target.slice(location.length)
  const url = parseUrl(`http://${server}${asked}`)
  if (!url) return page(handling, scope, 500)
  const set = scope
    .all('proxy_set_header')
    .map(({ args: [name = '', text = ''] }) => [name, value(text).replace('$proxy_host', host)] as const)
  const own = set.filter(([, text]) => text !== '')
  const names = new Set([...set.map(([name]) => name.toLowerCase()), 'host', 'connection', 'content-length'])
  const { body, headers } = request.message
  const kept = headers.filter(([name]) => !names.has(name.toLowerCase()))
  try {
    const { response, status } = await exchange(process, url, {
      method: request.method,
      headers: [...own.filter(([name]) => name.toLowerCase() !== 'host'), ['Connection', 'close'], ...kept],
      ...(body !== '' && { body }),
      host: own.find(([name]) => name.toLowerCase() === 'host')?.[1] ?? host,
    })
    const passed = response.headers.filter(([name]) => !hops.test(name))
    return { status, headers: [...passed, ['Connection', 'keep-alive']], body: response.body }
  } catch (error) {
    if (!(error instanceof NoResponse)) throw error
    const reasons: Readonly<Record<string, string>> = {
      refused: 'connect() failed (111: Connection refused)',
      noHost: 'connect() failed (113: Host is unreachable)',
      timeout: 'upstream timed out (110: Operation timed out)',
      unresolved: `${url.host} could not be resolved`,
    }
    const upstream = `, upstream: "http://${error.address || url.host}:${url.port}${url.path}"`
    const context = about(handling).replace(/, host:/, `${upstream}, host:`)
    await logError(
      process,
      scope,
      'error',
      `*1 ${reasons[error.reason] ?? 'upstream prematurely closed connection'} while connecting to upstream${context}`,
    )
    return page(handling, scope, error.reason === 'timeout' ? 504 : 502)
  }
}
