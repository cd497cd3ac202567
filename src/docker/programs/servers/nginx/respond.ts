import type { Process } from '../../../engine/process/types.ts'
import { byteLength, type RegularFile } from '../../../engine/files/tree.ts'
import { entryAt } from '../../flavour.ts'
import { header } from '../../net/message.ts'
import { httpDate, pathOf, type WebRequest, type WebResponse } from '../web.ts'
import { logAccess, logError, variable } from './log.ts'
import { about, type Handling, page, signature } from './pages.ts'
import { passOn } from './proxy.ts'
import { locationFor, type Scope, serverFor, type Site } from './site.ts'

/** Answers a request that came to a port, and logs it. */
export async function respond(process: Process, site: Site, port: number, request: WebRequest): Promise<WebResponse> {
  const host = (header(request.message, 'host') ?? '').replace(/:\d+$/, '').toLowerCase()
  const server = serverFor(site, port, host)!
  const handling = { process, site, server, request, port }
  const path = request.method === '' ? undefined : pathOf(request.target)
  const { scope } = (path === undefined ? undefined : locationFor(server, path)) ?? server
  const found = path === undefined ? page(handling, scope, 400) : await at(handling, path)
  const response = await withErrorPage(handling, scope, found)
  const always = scope
    .all('add_header')
    .filter(({ args }) => [200, 201, 204, 301, 302, 304].includes(response.status) || args[2] === 'always')
  const added = always.map(
    ({ args: [name = '', value = ''] }) =>
      [name, value.replace(/\$(\w+)/g, (_, name: string) => variable(process, name, request))] as const,
  )
  const complete = { ...response, headers: [...commonHeaders(process, scope), ...response.headers, ...added] }
  await logAccess(process, site, scope, request, complete)
  return complete
}

const commonHeaders = (process: Process, scope: Scope) =>
  [
    ['Server', signature(process, scope)],
    ['Date', httpDate(process.world.now())],
  ] as const

/** Answers for a path inside its location. */
async function at(handling: Handling, path: string, depth = 0): Promise<WebResponse> {
  const { process, server, request } = handling
  const location = locationFor(server, path)
  const scope = location?.scope ?? server.scope
  const answer = server.scope.own('return')[0] ?? scope.own('return')[0]
  if (answer) return returned(handling, scope, answer.args)
  if (scope.own('proxy_pass').length > 0) return passOn(handling, scope, location?.path ?? '/')
  if (depth > 9) return page(handling, scope, 500)
  if (request.method !== 'GET' && request.method !== 'HEAD') return page(handling, scope, 405)
  const tries = scope.args('try_files')
  if (!tries) return file(handling, scope, location?.path ?? '/', path)
  const candidates = tries.map(text =>
    text.replace(/\$(\w+)/g, (_, name: string) => (name === 'uri' ? path : variable(process, name, request))),
  )
  for (const candidate of candidates.slice(0, -1)) {
    const entry = entryAt(process, fileOf(scope, location?.path ?? '/', candidate))
    if (entry && (entry.type === 'directory') === candidate.endsWith('/'))
      return file(handling, scope, location?.path ?? '/', candidate)
  }
  const last = candidates.at(-1)!
  if (last.startsWith('=')) return page(handling, scope, Number(last.slice(1)))
  return last.startsWith('@') ? page(handling, scope, 500) : at(handling, last, depth + 1)
}

function returned(handling: Handling, scope: Scope, [first = '', text = '']: readonly string[]): WebResponse {
  const { process, request } = handling
  const status = /^\d+$/.test(first) ? Number(first) : 302
  const value = (/^\d+$/.test(first) ? text : first).replace(/\$(\w+)/g, (_, name: string) =>
    variable(process, name, request),
  )
  if (status >= 300 && status < 400) {
    const { body } = page(handling, scope, status)
    return {
      status,
      ...(status === 302 && { reason: 'Moved Temporarily' }),
      headers: [
        ['Content-Type', 'text/html'],
        ['Connection', 'keep-alive'],
        ['Location', absolute(handling, scope, value)],
      ],
      body,
    }
  }
  if (value === '') return page(handling, scope, status)
  const type = scope.args('default_type')?.[0] ?? 'text/plain'
  return {
    status,
    headers: [
      ['Content-Type', type],
      ['Connection', 'keep-alive'],
    ],
    body: value,
  }
}

/** A path as an address with the host that was asked for and the port that nginx itself listens at. */
function absolute({ process, request, port }: Handling, scope: Scope, path: string): string {
  if (!path.startsWith('/') || scope.args('absolute_redirect')?.[0] === 'off') return path
  const shown = port === 80 || scope.args('port_in_redirect')?.[0] === 'off' ? '' : `:${port}`
  return `http://${variable(process, 'host', request)}${shown}${path}`
}

/** The file that a path stands for. */
function fileOf(scope: Scope, location: string, path: string): string {
  const alias = scope.own('alias')[0]?.args[0]
  const base =
    alias === undefined
      ? `${scope.args('root')?.[0] ?? '/etc/nginx/html'}${path}`
      : `${alias}${path.slice(location.length)}`
  return base.startsWith('/') ? base : `/etc/nginx/${base}`
}

async function file(handling: Handling, scope: Scope, location: string, path: string): Promise<WebResponse> {
  const { process } = handling
  const name = fileOf(scope, location, path)
  const entry = entryAt(process, name)
  if (path.endsWith('/') && entry?.type === 'directory') {
    for (const index of scope.args('index') ?? ['index.html']) {
      const inner = entryAt(process, `${name}${index}`)
      if (inner?.type === 'file') return contents(scope, `${name}${index}`, inner)
    }
    if (scope.args('autoindex')?.[0] === 'on') return listing(process, name, path)
    await logError(process, scope, 'error', `*1 directory index of "${name}" is forbidden${about(handling)}`)
    return page(handling, scope, 403)
  }
  if (entry?.type === 'directory') {
    const { body } = page(handling, scope, 301)
    return {
      status: 301,
      headers: [
        ['Content-Type', 'text/html'],
        ['Location', absolute(handling, scope, `${path}/`)],
        ['Connection', 'keep-alive'],
      ],
      body,
    }
  }
  if (entry?.type === 'file') return contents(scope, name, entry)
  const failure = path.endsWith('/')
    ? `"${name}${scope.args('index')?.[0] ?? 'index.html'}" is not found`
    : `open() "${name}" failed`
  await logError(process, scope, 'error', `*1 ${failure} (2: No such file or directory)${about(handling)}`)
  return page(handling, scope, 404)
}

function contents(scope: Scope, name: string, { data, mtime }: RegularFile): WebResponse {
  const extension = /\.([^./]+)$/.exec(name)?.[1] ?? ''
  const types = scope.all('types').flatMap(({ block = [] }) => block)
  const type =
    types.find(({ args }) => args.includes(extension))?.name ?? scope.args('default_type')?.[0] ?? 'text/plain'
  const tag = `"${Math.floor(mtime / 1000).toString(16)}-${byteLength(data).toString(16)}"`
  return {
    status: 200,
    headers: [
      ['Content-Type', type],
      ['Last-Modified', httpDate(mtime)],
      ['Connection', 'keep-alive'],
      ['ETag', tag],
      ['Accept-Ranges', 'bytes'],
    ],
    body: data,
  }
}

function listing(process: Process, folder: string, path: string): WebResponse {
  const rows = process.files.list(folder).map(name => {
    const entry = entryAt(process, `${folder}${name}`)
    const shown = entry?.type === 'directory' ? `${name}/` : name
    const [, day = '', month = '', year = '', clock = ''] =
      /, (\d+) (\S+) (\d+) (\d+:\d+)/.exec(httpDate(entry?.mtime ?? 0)) ?? []
    const size = entry?.type === 'file' ? String(byteLength(entry.data)) : '-'
    return `<a href="${encodeURI(shown)}">${shown}</a>${' '.repeat(Math.max(1, 51 - shown.length))}${day}-${month}-${year} ${clock} ${size.padStart(19)}\r\n`
  })
  const body =
    `<html>\r\n<head><title>Index of ${path}</title></head>\r\n<body>\r\n<h1>Index of ${path}</h1><hr><pre>` +
    `<a href="../">../</a>\r\n${rows.join('')}</pre><hr></body>\r\n</html>\r\n`
  return {
    status: 200,
    headers: [
      ['Content-Type', 'text/html'],
      ['Connection', 'keep-alive'],
    ],
    body,
  }
}

/** The page that `error_page` names for a status, where there is one. */
async function withErrorPage(handling: Handling, scope: Scope, response: WebResponse): Promise<WebResponse> {
  const wanted = scope.all('error_page').find(({ args }) => args.slice(0, -1).includes(String(response.status)))
  const target = wanted?.args.at(-1)
  if (response.status < 400 || !target?.startsWith('/')) return response
  const get = { ...handling, request: { ...handling.request, method: 'GET' } }
  const found = await at(get, target, 1)
  if (found.status !== 200) return response
  const changed = /^=(\d+)$/.exec(wanted?.args.find(arg => arg.startsWith('=')) ?? '')?.[1]
  return { ...found, status: changed === undefined ? response.status : Number(changed) }
}
