import type { Process } from '../../../engine/process/types.ts'
import { header } from '../../net/message.ts'
import { reasonOf, type WebRequest, type WebResponse } from '../web.ts'
import type { Scope, Server, Site } from './site.ts'

/** What answering a request needs: who runs, by what configuration, in which of its servers. */
export interface Handling {
  readonly process: Process
  readonly site: Site
  readonly server: Server
  readonly request: WebRequest
  /** Where the request came to. */
  readonly port: number
}

/** `nginx/1.29.0`, or without its version where `server_tokens` is off. */
export const signature = ({ env }: Pick<Process, 'env'>, scope: Scope) =>
  scope.args('server_tokens')?.[0] === 'off' ? 'nginx' : `nginx/${env.NGINX_VERSION ?? '1.29.0'}`

/** nginx's own page for a status. */
export function page({ process }: Pick<Handling, 'process'>, scope: Scope, status: number): WebResponse {
  const title = `${status} ${reasonOf(status)}`
  const body =
    `<html>\r\n<head><title>${title}</title></head>\r\n<body>\r\n<center><h1>${title}</h1></center>\r\n` +
    `<hr><center>${signature(process, scope)}</center>\r\n</body>\r\n</html>\r\n`
  return {
    status,
    headers: [
      ['Content-Type', 'text/html'],
      ['Connection', 'keep-alive'],
    ],
    body,
  }
}

/** What a line of the error log says of the request. */
export function about({ server, request: { from, line, message } }: Handling): string {
  return `, client: ${from}, server: ${server.names[0] ?? ''}, request: "${line}", host: "${header(message, 'host') ?? ''}"`
}
