import { FileError } from '../../engine/files/error.ts'
import { parentOf } from '../../engine/files/path.ts'
import { AddressInUse, type Process, type Program } from '../../engine/process/types.ts'
import { entryAt } from '../flavour.ts'
import { header } from '../net/message.ts'
import { serve, untilSignal } from './serve.ts'
import { answerRequests, logDate, type WebRequest, type WebResponse } from './web.ts'

const root = '/var/lib/registry/docker/registry/v2/repositories'
const port = 5000

/** `registry serve CONFIG`: keeps which images were pushed to it; the layers themselves stay with the engine. */
export const registry: Program = async process => {
  const [verb, config = ''] = process.argv.slice(1)
  if (verb !== 'serve') {
    await process.stderr.write(
      'Usage:\n  registry [flags]\n  registry [command]\n\nAvailable Commands:\n  serve       `serve` stores and distributes Docker images\n',
    )
    return verb === undefined || verb === 'help' ? 0 : 1
  }
  if (entryAt(process, config)?.type !== 'file') {
    await process.stderr.write(`configuration error: open ${config}: no such file or directory\n`)
    return 1
  }
  try {
    serve(process, port, connection => answerRequests(connection, request => respond(process, request)))
  } catch (error) {
    if (!(error instanceof AddressInUse)) throw error
    await process.stderr.write(`listen tcp :${port}: bind: address already in use\n`)
    return 1
  }
  const time = new Date(process.world.now()).toISOString()
  await process.stderr.write(
    `time="${time}" level=info msg="listening on [::]:${port}" environment=development service=registry\n`,
  )
  await untilSignal(process, 'TERM', 'INT')
  return 0
}

async function respond(process: Process, request: WebRequest): Promise<WebResponse> {
  const { status, headers, body } = answer(process, request)
  const agent = header(request.message, 'user-agent') ?? ''
  const bytes = request.method === 'HEAD' ? 0 : body.length
  await process.stdout.write(
    `${request.from} - - [${logDate(process.world.now())}] "${request.line}" ${status} ${bytes} "" "${agent}"\n`,
  )
  return {
    status,
    headers: [...headers, ['Docker-Distribution-Api-Version', 'registry/2.0'], ['X-Content-Type-Options', 'nosniff']],
    body,
  }
}

const json = (status: number, value: object): WebResponse => ({
  status,
  headers: [['Content-Type', 'application/json']],
  body: `${JSON.stringify(value)}\n`,
})

const failure = (status: number, code: string, message: string, detail: object) =>
  json(status, { errors: [{ code, message, detail }] })

function answer(process: Process, { method, target, message }: WebRequest): WebResponse {
  const path = target.replace(/[?].*/, '')
  if (path === '/v2/' || path === '/v2') return { ...json(200, {}), body: '{}' }
  if (path === '/v2/_catalog') return json(200, { repositories: repositories(process, '') })
  const [, name = '', kind = '', reference = ''] = /^\/v2\/(.+)\/(tags|manifests)\/(.+)$/.exec(path) ?? []
  const place = `${root}/${name}/_manifests/tags`
  if (kind === 'tags') {
    const isThere = entryAt(process, place)?.type === 'directory'
    if (!isThere) return failure(404, 'NAME_UNKNOWN', 'repository name not known to registry', { name })
    return json(200, { name, tags: process.files.list(place) })
  }
  if (kind !== 'manifests')
    return { status: 404, headers: [['Content-Type', 'text/plain; charset=utf-8']], body: '404 page not found\n' }
  const link = `${place}/${reference}/current/link`
  if (method === 'PUT') {
    keep(process, link, message.body)
    return { status: 201, headers: [['Docker-Content-Digest', message.body]], body: '' }
  }
  if (entryAt(process, link)?.type === 'file') {
    const digest = process.files.read(link)
    return {
      status: 200,
      headers: [
        ['Content-Type', 'application/vnd.docker.distribution.manifest.v2+json'],
        ['Docker-Content-Digest', digest],
      ],
      body: '',
    }
  }
  return failure(404, 'MANIFEST_UNKNOWN', 'manifest unknown', { Tag: reference })
}

function keep(process: Process, path: string, text: string) {
  try {
    process.files.makeDirectory(parentOf(path), { parents: true })
    process.files.write(path, text)
  } catch (error) {
    if (!(error instanceof FileError)) throw error
  }
}

/** Names of the repositories below a folder: `alpine`, `team/app`. */
function repositories(process: Process, at: string): readonly string[] {
  const folder = `${root}${at}`
  if (entryAt(process, folder)?.type !== 'directory') return []
  const names = process.files.list(folder)
  if (names.includes('_manifests')) return [at.slice(1)]
  return names.flatMap(name => repositories(process, `${at}/${name}`))
}
