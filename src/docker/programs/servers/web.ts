import { byteLength } from '../../engine/files/tree.ts'
import type { Connection } from '../../engine/process/types.ts'
import { header, type Message, readMessage, writeMessage } from '../net/message.ts'

/** A request that a web server has understood. */
export interface WebRequest {
  readonly method: string
  /** As it came, with its query. */
  readonly target: string
  /** `GET / HTTP/1.1`. */
  readonly line: string
  readonly message: Message
  readonly from: string
}

export interface WebResponse {
  readonly status: number
  /** Words for the status where they are not HTTP's own. */
  readonly reason?: string
  /** In the order in which they are sent; Content-Length comes by itself. */
  readonly headers: Message['headers']
  readonly body: string
}

const reasons: Readonly<Record<number, string>> = {
  200: 'OK',
  201: 'Created',
  202: 'Accepted',
  204: 'No Content',
  206: 'Partial Content',
  301: 'Moved Permanently',
  302: 'Found',
  303: 'See Other',
  304: 'Not Modified',
  307: 'Temporary Redirect',
  308: 'Permanent Redirect',
  400: 'Bad Request',
  401: 'Unauthorized',
  403: 'Forbidden',
  404: 'Not Found',
  405: 'Not Allowed',
  408: 'Request Time-out',
  413: 'Request Entity Too Large',
  500: 'Internal Server Error',
  501: 'Not Implemented',
  502: 'Bad Gateway',
  503: 'Service Temporarily Unavailable',
  504: 'Gateway Time-out',
}

export const reasonOf = (status: number) => reasons[status] ?? ''

/** Answers the requests of a connection one after another, until the client has no more or wants it closed. */
export async function answerRequests(
  { input, output, from }: Connection,
  respond: (request: WebRequest) => Promise<WebResponse>,
): Promise<void> {
  for (let message = await readMessage(input); message; message = await readMessage(input)) {
    const [, method = '', target = ''] = /^(\S+) (\S+) HTTP\/1\.[01]$/.exec(message.start) ?? []
    const { status, reason, headers, body } = await respond({ method, target, line: message.start, message, from })
    const length = [['Content-Length', String(byteLength(body))] as const]
    const hasLength = headers.some(([name]) => name.toLowerCase() === 'content-length')
    await output.write(
      writeMessage({
        start: `HTTP/1.1 ${status} ${reason ?? reasonOf(status)}`,
        headers: hasLength || status === 204 || status === 304 ? headers : withLength(headers, length),
        body: method === 'HEAD' || status === 304 ? '' : body,
      }),
    )
    if (method === '' || /close/i.test(header(message, 'connection') ?? '') || message.start.endsWith('1.0')) return
  }
}

/** With the length after the type, where servers put it. */
function withLength(headers: Message['headers'], length: Message['headers']): Message['headers'] {
  const at = headers.findIndex(([name]) => name.toLowerCase() === 'content-type') + 1
  return [...headers.slice(0, at || headers.length), ...length, ...headers.slice(at || headers.length)]
}

/** A time as HTTP writes it: `Tue, 24 Nov 2026 09:00:00 GMT`. */
export const httpDate = (time: number) => new Date(time).toUTCString()

/** A time as access logs write it: `24/Nov/2026:09:00:00 +0000`. */
export function logDate(time: number): string {
  const [, day = '', month = '', year = '', clock = ''] = /, (\d+) (\S+) (\d+) (\S+)/.exec(httpDate(time)) ?? []
  return `${day}/${month}/${year}:${clock} +0000`
}

/** The path of a request's target, decoded and without `..`; undefined where it leads out of the root. */
export function pathOf(target: string): string | undefined {
  const names: string[] = []
  let path: string
  try {
    path = decodeURIComponent(target.replace(/[?#].*/, ''))
  } catch {
    return undefined
  }
  if (!path.startsWith('/')) return undefined
  for (const name of path.split('/')) {
    if (name === '..') {
      if (names.pop() === undefined) return undefined
    } else if (name !== '' && name !== '.') names.push(name)
  }
  return `/${names.join('/')}${path.length > 1 && /\/\.{0,2}$/.test(path) && names.length > 0 ? '/' : ''}`
}
