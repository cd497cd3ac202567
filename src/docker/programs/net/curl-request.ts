import { FileError } from '../../engine/files/error.ts'
import { readAll } from '../../engine/process/stream.ts'
import type { Process } from '../../engine/process/types.ts'
import type { Arguments } from '../args.ts'
import { open } from '../input.ts'
import { Trouble } from './curl-trouble.ts'
import type { Request } from './exchange.ts'

/** What curl's options make of a request. Throws Trouble. */
export async function requestOf(process: Process, given: Arguments): Promise<Request> {
  const body = await bodyOf(process, given)
  const own = given.values('H').map(line => {
    const [, name = '', value = ''] = /^([^:;]*)[:;]\s*(.*)$/.exec(line) ?? []
    return [name, value] as const
  })
  const isJson = given.has('json')
  const user = given.value('u')
  const upload = given.has('T')
  const usual: readonly (readonly [string, string | undefined])[] = [
    ['Authorization', user === undefined ? undefined : `Basic ${base64(user)}`],
    ['User-Agent', given.value('A') ?? 'curl/8.23.0'],
    ['Referer', given.value('e')],
    ['Cookie', given.value('b')],
    ['Accept', isJson ? 'application/json' : '*/*'],
    [
      'Content-Type',
      body === undefined || upload || given.has('G')
        ? undefined
        : isJson
          ? 'application/json'
          : 'application/x-www-form-urlencoded',
    ],
  ]
  const names = own.map(([name]) => name.toLowerCase())
  const kept = usual.flatMap(([name, value]) =>
    value === undefined || names.includes(name.toLowerCase()) ? [] : [[name, value] as const],
  )
  const implied = given.has('I') ? 'HEAD' : upload ? 'PUT' : body === undefined || given.has('G') ? 'GET' : 'POST'
  return {
    method: given.value('X') ?? implied,
    headers: [...kept, ...own.filter(([, value]) => value !== '')],
    ...(body !== undefined && { body }),
  }
}

/** What `-d`, `--json`, `-T` and their like send. */
async function bodyOf(process: Process, given: Arguments): Promise<string | undefined> {
  const contents = async (name: string) => {
    try {
      return await readAll(open(process, name))
    } catch (error) {
      if (error instanceof FileError) throw new Trouble(26, `Failed to open ${name}`)
      throw error
    }
  }
  const parts: string[] = []
  for (const [option, value] of given.given) {
    if (option === 'T') parts.push(await contents(value))
    else if (option === 'data-raw') parts.push(value)
    else if (option === 'data-urlencode') parts.push(encodePart(value))
    else if (option === 'd' || option === 'data-binary' || option === 'json') {
      const text = value.startsWith('@') ? await contents(value.slice(1)) : value
      parts.push(option === 'd' && value.startsWith('@') ? text.replaceAll(/[\r\n]/g, '') : text)
    }
  }
  return parts.length === 0 ? undefined : parts.join(given.has('json') ? '' : '&')
}

function encodePart(text: string): string {
  const at = text.indexOf('=')
  return at < 0
    ? encodeURIComponent(text)
    : `${text.slice(0, at + 1).replace(/^=/, '')}${encodeURIComponent(text.slice(at + 1))}`
}

function base64(text: string): string {
  const digits = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/'
  const bytes = [...encodeURIComponent(text).matchAll(/%(..)|(.)/g)].map(([, hex, char]) =>
    hex ? parseInt(hex, 16) : char!.charCodeAt(0),
  )
  let encoded = ''
  for (let at = 0; at < bytes.length; at += 3) {
    const three = (bytes[at]! << 16) | ((bytes[at + 1] ?? 0) << 8) | (bytes[at + 2] ?? 0)
    const four = [18, 12, 6, 0].map(shift => digits[(three >> shift) & 63]!)
    encoded += four.map((digit, index) => (at + index - 1 < bytes.length ? digit : '=')).join('')
  }
  return encoded
}
