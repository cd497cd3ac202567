import { byteLength } from '../../engine/files/tree.ts'
import { AddressInUse, type Process, type Program } from '../../engine/process/types.ts'
import { entryAt } from '../flavour.ts'
import { header } from '../net/message.ts'
import { answerPhp } from './php.ts'
import { serve, untilSignal } from './serve.ts'
import { answerRequests, httpDate, logDate, pathOf, type WebRequest, type WebResponse } from './web.ts'

/** What of Apache's configuration counts here. */
interface Settings {
  readonly root: string
  readonly port: number
  readonly named: boolean
}

const confFiles = ['/usr/local/apache2/conf/httpd.conf', '/etc/apache2/apache2.conf']

/** `httpd -D FOREGROUND` (and `apache2`): serves the files of its DocumentRoot. */
export const httpd: Program = async process => {
  const words = process.argv.slice(1)
  const name = process.argv[0]!.replace(/.*\//, '')
  if (words.includes('-v')) {
    await process.stdout.write(`Server version: ${server(process)}\n`)
    return 0
  }
  const settings = settingsOf(process)
  const [interfaces] = process.machine.network.interfaces().filter(one => one.name !== 'lo')
  const host = interfaces?.address?.split('/')[0] ?? '127.0.1.1'
  const unnamed =
    `AH00558: ${name}: Could not reliably determine the server's fully qualified domain name, using ${host}. ` +
    "Set the 'ServerName' directive globally to suppress this message\n"
  if (!settings.named) await process.stderr.write(unnamed)
  if (words.includes('-t')) {
    await process.stderr.write('Syntax OK\n')
    return 0
  }
  if (!settings.named) await process.stderr.write(unnamed)
  try {
    serve(process, settings.port, connection =>
      answerRequests(connection, request => respond(process, settings, request)),
    )
  } catch (error) {
    if (!(error instanceof AddressInUse)) throw error
    await process.stderr.write(
      `(98)Address already in use: AH00072: make_sock: could not bind to address 0.0.0.0:${settings.port}\n` +
        'no listening sockets available, shutting down\nAH00015: Unable to open logs\n',
    )
    return 1
  }
  // PHP's module wants processes, not threads.
  const [mpm, resuming, stopped] =
    process.env.PHP_VERSION === undefined ? ['mpm_event', 'AH00489', 'AH00491'] : ['mpm_prefork', 'AH00163', 'AH00169']
  await note(process, mpm, `${resuming}: ${server(process)} configured -- resuming normal operations`)
  await note(
    process,
    'core',
    `AH00094: Command line: '${[name, ...words].join(' ').replace('-DFOREGROUND', '-D FOREGROUND')}'`,
  )
  process.on('HUP', () => undefined)
  process.on('USR1', () => undefined)
  const signal = await untilSignal(process, 'TERM', 'INT', 'WINCH')
  const text =
    signal === 'WINCH'
      ? 'AH00492: caught SIGWINCH, shutting down gracefully'
      : `${stopped}: caught SIGTERM, shutting down`
  await note(process, mpm, text)
  return 0
}

const server = ({ env }: Process) =>
  `Apache/${env.HTTPD_VERSION ?? '2.4.65'} (${env.HTTPD_VERSION === undefined ? 'Debian' : 'Unix'})` +
  (env.PHP_VERSION === undefined ? '' : ` PHP/${env.PHP_VERSION}`)

function settingsOf(process: Process): Settings {
  const path = confFiles.find(file => entryAt(process, file)?.type === 'file')
  const text = path === undefined ? '' : process.files.read(path)
  const value = (name: string) => new RegExp(`^\\s*${name}\\s+"?([^"\\n]*?)"?\\s*$`, 'im').exec(text)?.[1]
  return {
    root: value('DocumentRoot') ?? '/var/www/html',
    port: Number(/(\d+)$/.exec(value('Listen') ?? '')?.[1] ?? 80),
    named: value('ServerName') !== undefined,
  }
}

/** A line of the error log: `[Tue Nov 24 09:00:00.000000 2026] [core:notice] [pid 1:tid 1] …`. */
async function note(process: Process, module: string, text: string): Promise<void> {
  const date = new Date(process.world.now())
  const [, weekday = '', day = '', month = '', year = '', clock = ''] =
    /^(\w+), (\d+) (\w+) (\d+) (\S+)/.exec(date.toUTCString()) ?? []
  const time = `${weekday} ${month} ${day} ${clock}.${String(date.getUTCMilliseconds()).padStart(3, '0')}000 ${year}`
  await process.stderr.write(`[${time}] [${module}:notice] [pid ${process.pid}:tid ${process.pid}] ${text}\n`)
}

const types: Readonly<Record<string, string>> = {
  html: 'text/html',
  htm: 'text/html',
  css: 'text/css',
  js: 'text/javascript',
  json: 'application/json',
  txt: 'text/plain',
  svg: 'image/svg+xml',
  png: 'image/png',
  jpg: 'image/jpeg',
}

async function respond(process: Process, settings: Settings, request: WebRequest): Promise<WebResponse> {
  const script = scriptOf(process, settings, request)
  const { status, headers, body } =
    script === undefined ? find(process, settings, request) : await answerPhp(process, settings.root, script, request)
  const own = [
    ['Date', httpDate(process.world.now())],
    ['Server', server(process)],
  ] as const
  const [size, text] = [byteLength(body), request.method === 'HEAD' ? '' : body]
  const length = text === '' && request.method !== 'HEAD' ? '-' : String(request.method === 'HEAD' ? 0 : size)
  await process.stdout.write(
    `${request.from} - - [${logDate(process.world.now())}] "${request.line}" ${status} ${length === '0' ? '-' : length}\n`,
  )
  return {
    status,
    headers: [...own, ...headers.slice(0, -1), ['Content-Length', String(size)], ...headers.slice(-1)],
    body,
  }
}

/** The PHP file that a request leads to, where the server has PHP. */
function scriptOf(process: Process, { root }: Settings, { target }: WebRequest): string | undefined {
  const path = process.env.PHP_VERSION === undefined ? undefined : pathOf(target)
  if (path === undefined) return undefined
  const script = path.endsWith('/') ? `${path}index.php` : path
  return script.endsWith('.php') && entryAt(process, root + script)?.type === 'file' ? script : undefined
}

function find(process: Process, { root }: Settings, { method, target, message }: WebRequest): WebResponse {
  const path = pathOf(target)
  if (path === undefined)
    return failure(400, 'Bad Request', 'Your browser sent a request that this server could not understand.<br />')
  if (method !== 'GET' && method !== 'HEAD') {
    return failure(405, 'Method Not Allowed', `The requested method ${method} is not allowed for this URL.`)
  }
  const entry = entryAt(process, root + path)
  if (entry?.type === 'directory' && !path.endsWith('/')) {
    const location = `http://${header(message, 'host') ?? 'localhost'}${path}/`
    const moved = failure(301, 'Moved Permanently', `The document has moved <a href="${location}">here</a>.`)
    return { ...moved, headers: [['Location', location], ...moved.headers] }
  }
  const file = entry?.type === 'directory' ? entryAt(process, `${root}${path}index.html`) : entry
  if (file?.type === 'file') {
    const extension = entry?.type === 'directory' ? 'html' : (/\.([^./]+)$/.exec(path)?.[1] ?? '')
    const tag = `"${byteLength(file.data).toString(16)}-${(file.mtime * 1000).toString(16)}"`
    const headers = [
      ['Last-Modified', httpDate(file.mtime)],
      ['ETag', tag],
      ['Accept-Ranges', 'bytes'],
      ['Content-Type', Object.hasOwn(types, extension) ? types[extension]! : 'text/plain'],
    ] as const
    return { status: 200, headers, body: file.data }
  }
  if (entry?.type === 'directory') return listing(process, root, path)
  return failure(404, 'Not Found', 'The requested URL was not found on this server.')
}

function listing(process: Process, root: string, path: string): WebResponse {
  const rows = process.files.list(root + path).map(name => {
    const shown = entryAt(process, `${root}${path}${name}`)?.type === 'directory' ? `${name}/` : name
    return `<li><a href="${encodeURI(shown)}"> ${shown}</a></li>\n`
  })
  const body =
    '<!DOCTYPE HTML PUBLIC "-//W3C//DTD HTML 3.2 Final//EN">\n<html>\n <head>\n' +
    `  <title>Index of ${path}</title>\n </head>\n <body>\n<h1>Index of ${path}</h1>\n<ul>${rows.join('')}</ul>\n</body></html>\n`
  return { status: 200, headers: [['Content-Type', 'text/html;charset=ISO-8859-1']], body }
}

function failure(status: number, title: string, text: string): WebResponse {
  const body =
    `<!DOCTYPE HTML PUBLIC "-//IETF//DTD HTML 2.0//EN">\n<html><head>\n<title>${status} ${title}</title>\n</head><body>\n` +
    `<h1>${title}</h1>\n<p>${text}</p>\n</body></html>\n`
  return { status, headers: [['Content-Type', 'text/html; charset=iso-8859-1']], body }
}
