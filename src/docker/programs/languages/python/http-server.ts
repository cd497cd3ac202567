import { joinPath } from '../../../engine/files/path.ts'
import { byteLength } from '../../../engine/files/tree.ts'
import { AddressInUse, type Connection, type Process } from '../../../engine/process/types.ts'
import { entryAt } from '../../flavour.ts'
import { readMessage, writeMessage } from '../../net/message.ts'
import { serve, untilSignal } from '../../servers/serve.ts'
import { httpDate, logDate, pathOf } from '../../servers/web.ts'

interface Answer {
  readonly status: number
  readonly reason: string
  readonly headers: readonly (readonly [string, string])[]
  readonly body: string
}

const types: Readonly<Record<string, string>> = {
  html: 'text/html',
  htm: 'text/html',
  txt: 'text/plain',
  css: 'text/css',
  js: 'text/javascript',
  json: 'application/json',
  md: 'text/markdown',
  svg: 'image/svg+xml',
  png: 'image/png',
}

/** `python -m http.server [PORT]`: serves the files of the working directory until it is interrupted. */
export async function serveFiles(process: Process, words: readonly string[]): Promise<number> {
  const { stdout, stderr, env, argv } = process
  const port = Number(words.find(word => /^\d+$/.test(word)) ?? 8000)
  const at = words.findIndex(word => word === '-d' || word === '--directory')
  const root = joinPath(process.cwd, at < 0 ? '.' : (words[at + 1] ?? '.'))
  try {
    serve(process, port, connection => answer(process, root, connection))
  } catch (error) {
    if (!(error instanceof AddressInUse)) throw error
    await stderr.write('OSError: [Errno 98] Address already in use\n')
    return 1
  }
  // Python keeps what it prints until there is much of it, unless it prints to a terminal or is told not to.
  const isKept = !process.isTerminal(1) && !env.PYTHONUNBUFFERED && !argv.includes('-u')
  const greeting = `Serving HTTP on 0.0.0.0 port ${port} (http://0.0.0.0:${port}/) ...\n`
  if (!isKept) await stdout.write(greeting)
  await untilSignal(process, 'INT')
  await stdout.write(`${isKept ? greeting : ''}\nKeyboard interrupt received, exiting.\n`)
  return 0
}

async function answer(process: Process, root: string, { input, output, from }: Connection): Promise<void> {
  const message = await readMessage(input)
  if (!message) return
  const [method = '', target = ''] = message.start.split(' ')
  const { status, reason, headers, body } = respond(process, root, method, target)
  const [, day = '', clock = ''] = /^(.*?):(\S+)/.exec(logDate(process.world.now())) ?? []
  const log = (text: string) => process.stderr.write(`${from} - - [${day} ${clock}] ${text}\n`)
  if (status >= 400) await log(`code ${status}, message ${reason}`)
  await log(`"${message.start}" ${status} -`)
  const version = process.env.PYTHON_VERSION ?? '3.14.0'
  await output.write(
    writeMessage({
      start: `HTTP/1.0 ${status} ${reason}`,
      headers: [['Server', `SimpleHTTP/0.6 Python/${version}`], ['Date', httpDate(process.world.now())], ...headers],
      body: method === 'HEAD' ? '' : body,
    }),
  )
}

function respond(process: Process, root: string, method: string, target: string): Answer {
  if (method !== 'GET' && method !== 'HEAD')
    return problem(501, `Unsupported method ('${method}')`, 'Server does not support this operation')
  const path = joinPath(root, `.${pathOf(target) ?? '/'}`)
  const entry = entryAt(process, path)
  if (entry?.type === 'directory') {
    const index = entryAt(process, `${path}/index.html`)
    if (!target.replace(/\?.*/, '').endsWith('/'))
      return {
        status: 301,
        reason: 'Moved Permanently',
        headers: [
          ['Location', `${target}/`],
          ['Content-Length', '0'],
        ],
        body: '',
      }
    if (index?.type === 'file') return file(index.data, 'html', index.mtime)
    return { status: 200, reason: 'OK', ...sized('text/html; charset=utf-8', listing(process, path, target)) }
  }
  if (entry?.type !== 'file' || target.endsWith('/'))
    return problem(404, 'File not found', 'Nothing matches the given URI')
  return file(entry.data, /[^.]*$/.exec(path)?.[0] ?? '', entry.mtime)
}

const sized = (type: string, body: string) => ({
  headers: [
    ['Content-type', type],
    ['Content-Length', String(byteLength(body))],
  ] as const,
  body,
})

function file(data: string, suffix: string, mtime: number): Answer {
  const { headers, body } = sized(types[suffix.toLowerCase()] ?? 'application/octet-stream', data)
  return { status: 200, reason: 'OK', headers: [...headers, ['Last-Modified', httpDate(mtime)]], body }
}

const escaped = (text: string) => text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;')

function listing(process: Process, path: string, target: string): string {
  const names = process.files
    .list(path)
    .map(name => (entryAt(process, `${path}/${name}`)?.type === 'directory' ? `${name}/` : name))
    .toSorted((a, b) => (a.toLowerCase() < b.toLowerCase() ? -1 : 1))
  const title = `Directory listing for ${escaped(decodeURIComponent(target))}`
  const rows = names.map(name => `<li><a href="${encodeURI(name)}">${escaped(name)}</a></li>\n`).join('')
  return `<!DOCTYPE HTML>
<html lang="en">
<head>
<meta charset="utf-8">
<title>${title}</title>
</head>
<body>
<h1>${title}</h1>
<hr>
<ul>
${rows}</ul>
<hr>
</body>
</html>
`
}

function problem(status: number, reason: string, explanation: string): Answer {
  const body = `<!DOCTYPE HTML>
<html lang="en">
    <head>
        <meta charset="utf-8">
        <title>Error response</title>
    </head>
    <body>
        <h1>Error response</h1>
        <p>Error code: ${status}</p>
        <p>Message: ${escaped(reason)}.</p>
        <p>Error code explanation: ${status} - ${explanation}.</p>
    </body>
</html>
`
  const headers = [
    ['Connection', 'close'],
    ['Content-Type', 'text/html;charset=utf-8'],
    ['Content-Length', String(byteLength(body))],
  ] as const
  return { status, reason, headers, body }
}
