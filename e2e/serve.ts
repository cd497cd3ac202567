import { createReadStream, existsSync, statSync } from 'node:fs'
import { createServer } from 'node:http'
import { extname, join, normalize } from 'node:path'

/** Serves a built site below a base path as a static host does: `node e2e/serve.ts dist /docker-notes 4332`. */
const [folder = 'dist', base = '/', port = '4321'] = process.argv.slice(2)

const types: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.json': 'application/json',
  '.svg': 'image/svg+xml',
  '.png': 'image/png',
  '.md': 'text/markdown; charset=utf-8',
  '.txt': 'text/plain; charset=utf-8',
  '.xml': 'application/xml',
  '.wasm': 'application/wasm',
}

createServer((request, response) => {
  const { pathname } = new URL(request.url ?? '/', 'http://localhost')
  const prefix = base.replace(/\/$/, '')
  const inside = pathname.startsWith(`${prefix}/`) ? normalize(decodeURIComponent(pathname.slice(prefix.length))) : ''
  const asked = join(folder, inside.endsWith('/') ? `${inside}index.html` : inside)
  const found = inside !== '' && existsSync(asked) && statSync(asked).isFile()
  const file = found ? asked : join(folder, '404.html')
  response.writeHead(found ? 200 : 404, {
    'content-type': types[extname(file)] ?? 'application/octet-stream',
    // As GitHub Pages does: a sandboxed frame has no origin of its own.
    'access-control-allow-origin': '*',
  })
  createReadStream(file).pipe(response)
}).listen(Number(port))
