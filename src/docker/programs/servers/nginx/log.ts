import type { Process } from '../../../engine/process/types.ts'
import { header } from '../../net/message.ts'
import { byteLength } from '../../../engine/files/tree.ts'
import { writeLog } from '../log-file.ts'
import { logDate, type WebRequest, type WebResponse } from '../web.ts'
import type { Scope, Site } from './site.ts'

const combined =
  '$remote_addr - $remote_user [$time_local] "$request" $status $body_bytes_sent "$http_referer" "$http_user_agent"'

const levels = ['debug', 'info', 'notice', 'warn', 'error', 'crit', 'alert', 'emerg']

/** Writes a line to the access log that applies, if one does. */
export async function logAccess(
  process: Process,
  site: Site,
  scope: Scope,
  request: WebRequest,
  response: WebResponse,
): Promise<void> {
  const [path = '/var/log/nginx/access.log', format = 'combined'] = scope.args('access_log') ?? []
  if (path === 'off') return
  const [, ...parts] = site.http.own('log_format').find(({ args }) => args[0] === format)?.args ?? []
  const text = (parts.length > 0 ? parts.join('') : combined).replace(
    /\$\{?(\w+)\}?/g,
    (_, name: string) => variable(process, name, request, response) || '-',
  )
  await writeLog(process, path, `${text}\n`)
}

/** Writes a line to the error log where its level is one that is kept. */
export async function logError(process: Process, scope: Scope, level: string, text: string): Promise<void> {
  const [path = '/var/log/nginx/error.log', least = 'error'] = scope.args('error_log') ?? []
  if (levels.indexOf(level) < levels.indexOf(least)) return
  await writeLog(process, path, errorLine(process, level, text))
}

/** A line as nginx's error log has it. */
export function errorLine(process: Process, level: string, text: string): string {
  const time = new Date(process.world.now()).toISOString().slice(0, 19).replaceAll('-', '/').replace('T', ' ')
  return `${time} [${level}] ${process.pid}#${process.pid}: ${text}\n`
}

/** What a `$name` in the configuration stands for; empty where there is nothing. */
export function variable(
  process: Pick<Process, 'world' | 'machine'>,
  name: string,
  { method, target, line, message, from }: WebRequest,
  response?: WebResponse,
): string {
  const host = (header(message, 'host') ?? '').replace(/:\d+$/, '')
  const [path = '', query = ''] = target.split('?')
  const values: Readonly<Record<string, string>> = {
    remote_addr: from,
    remote_port: '40000',
    remote_user: '',
    time_local: logDate(process.world.now()),
    time_iso8601: new Date(process.world.now()).toISOString().replace(/\.\d+Z/, '+00:00'),
    msec: (process.world.now() / 1000).toFixed(3),
    request: line,
    request_method: method,
    request_uri: target,
    uri: path,
    document_uri: path,
    args: query,
    query_string: query,
    is_args: query === '' ? '' : '?',
    scheme: 'http',
    host,
    http_host: header(message, 'host') ?? '',
    hostname: process.machine.hostname,
    server_protocol: 'HTTP/1.1',
    proxy_add_x_forwarded_for: [header(message, 'x-forwarded-for'), from].filter(Boolean).join(', '),
    status: response ? String(response.status) : '',
    body_bytes_sent: response ? String(method === 'HEAD' ? 0 : byteLength(response.body)) : '',
    request_time: '0.000',
    upstream_response_time: '',
    request_length: '0',
  }
  if (Object.hasOwn(values, name)) return values[name]!
  if (name.startsWith('arg_')) return new RegExp(`(?:^|&)${name.slice(4)}=([^&]*)`).exec(query)?.[1] ?? ''
  return name.startsWith('http_') ? (header(message, name.slice(5).replaceAll('_', '-')) ?? '') : ''
}
