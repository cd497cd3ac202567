import type { Call } from '../workspace/types.ts'
import { endpointOf } from './sentences.ts'

/** Endpoints that are sent an archive. */
const takesArchive = /^PUT |^POST \/images\/load$/

/** The same call as one makes it without docker's client. */
export function curlOf(call: Call): string {
  const { method, path, request, status, stream } = call
  const endpoint = endpointOf(call) ?? ''
  const words = ['curl', '--unix-socket', '/var/run/docker.sock']
  if (method === 'HEAD') words.push('--head')
  else if (method !== 'GET') words.push('-X', method)
  if (stream === 'json') words.push('--no-buffer')
  if (status === 101) words.push('--no-buffer', '-H', quote('Connection: Upgrade'), '-H', quote('Upgrade: tcp'))
  else if (stream === 'bytes') words.push('--output', endpoint.endsWith('/logs') ? '-' : 'files.tar')
  if (takesArchive.test(endpoint) || path.includes('fromSrc=-')) words.push('--data-binary', '@files.tar')
  if (request !== undefined)
    words.push('-H', quote('Content-Type: application/json'), '-d', quote(JSON.stringify(request)))
  return [...words, quote(`http://localhost${path}`)].join(' ')
}

const quote = (word: string) => `'${word.replaceAll("'", String.raw`'\''`)}'`
