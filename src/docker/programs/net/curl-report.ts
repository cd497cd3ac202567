import { byteLength } from '../../engine/files/tree.ts'
import type { Exchange } from './exchange.ts'
import { header, type Message } from './message.ts'
import { hostHeader, type Url } from './url.ts'

/** curl's meter for a transfer that was over at once, of so many bytes there and back; of none where nothing came. */
export function progress(received?: number, sent = 0): string {
  const row = (share: number, total: number, there: readonly [number, number], back: readonly [number, number]) =>
    `\r${String(share).padStart(3)} ${short(total)} ${String(there[0]).padStart(3)} ${short(there[1])} ` +
    `${String(back[0]).padStart(3)} ${short(back[1])} ${short(there[1] * 150)} ${short(back[1] * 150)}` +
    `${' '.repeat(30)}0`
  const meter =
    '  % Total    % Received % Xferd  Average Speed  Time    Time    Time   Current\n' +
    '                                 Dload  Upload  Total   Spent   Left   Speed\n' +
    row(0, 0, [0, 0], [0, 0])
  if (received === undefined) return `${meter}\n`
  const whole = row(100, received + sent, [100, received], [sent === 0 ? 0 : 100, sent])
  return `${meter}${whole}${whole}\n`
}

/** An amount of bytes in six columns: `99999`, `292.9k`, `2.86M`. */
function short(bytes: number): string {
  if (bytes < 100_000) return String(bytes).padStart(6)
  const power = Math.min(4, Math.floor(Math.log2(bytes) / 10))
  const value = bytes / 1024 ** power
  return `${cut(value, value < 100 ? 2 : 1)}${' kMGT'.charAt(power)}`.padStart(6)
}

const cut = (value: number, digits: number) => (Math.floor(value * 10 ** digits) / 10 ** digits).toFixed(digits)

interface Outcome {
  readonly text: string
  readonly result: { readonly url: Url; readonly exchange: Exchange; readonly redirects: number } | undefined
  /** Milliseconds. */
  readonly elapsed: number
  readonly code: number
  readonly message: string
}

/** What `-w` prints: `%{http_code}` and its like, with `\n` and `\t`. */
export function writeOut(format: string, { text, result, elapsed, code, message }: Outcome): string {
  const response = result?.exchange.response
  const status = String(result?.exchange.status ?? 0).padStart(3, '0')
  const seconds = (part: number) => (result ? (elapsed * part) / 1000 : 0).toFixed(6)
  const values: Readonly<Record<string, string>> = {
    http_code: status,
    response_code: status,
    http_version: result ? '1.1' : '0',
    size_download: String(response ? byteLength(response.body) : 0),
    size_header: String(
      response
        ? response.headers.reduce(
            (sum, [name, value]) => sum + name.length + value.length + 4,
            response.start.length + 4,
          )
        : 0,
    ),
    content_type: (response && header(response, 'content-type')) ?? '',
    redirect_url: (response && header(response, 'location')) ?? '',
    num_redirects: String(result?.redirects ?? 0),
    remote_ip: result?.exchange.address ?? '',
    remote_port: String(result?.url.port ?? 0),
    scheme: result?.url.scheme ?? '',
    url: text,
    url_effective: result
      ? `${result.url.scheme}://${hostHeader(result.url)}${result.url.path}`
      : text.replace(/^(?!\w+:\/\/)/, 'http://').replace(/^(\w+:\/\/[^/]*)$/, '$1/'),
    time_namelookup: seconds(0.1),
    time_connect: seconds(0.2),
    time_starttransfer: seconds(0.9),
    time_total: seconds(1),
    exitcode: String(code),
    errormsg: message,
  }
  const escapes: Readonly<Record<string, string>> = { n: '\n', t: '\t', r: '\r' }
  return format.replace(/%\{([^}]*)\}|%%|\\(.)/g, (all, name?: string, escaped?: string) => {
    if (escaped !== undefined) return escapes[escaped] ?? all
    return name === undefined ? '%' : Object.hasOwn(values, name) ? values[name]! : ''
  })
}

const lines = (mark: string, head: string) =>
  head
    .split('\r\n')
    .map(line => `${mark} ${line}\n`)
    .join('')

/** What `-v` tells. */
export const verbose = {
  trying: ({ host, port }: Url, address: string) =>
    `${host === address ? '' : `* Host ${host}:${port} was resolved.\n* IPv4: ${address}\n`}*   Trying ${address}:${port}...\n`,
  connected: ({ host, port }: Url, address: string) => `* Connected to ${host} (${address}) port ${port}\n`,
  sent: (text: string) => `${lines('>', text.slice(0, text.indexOf('\r\n\r\n') + 2))}* Request completely sent off\n`,
  received: ({ start, headers }: Message) =>
    lines('<', [start, ...headers.map(([name, value]) => `${name}: ${value}`), ''].join('\r\n')),
}
