import type { Process } from '../../api/process.ts'
import { utf8 } from '../../format/go.ts'
import type { Flags } from '../command.ts'
import { configFolder, readConfig, writeConfig } from '../context/current.ts'

/** Docker Hub, as the client's settings name it. */
export const hub = 'https://index.docker.io/v1/'

type Logins = Readonly<Record<string, { readonly auth?: string }>>

function logins(process: Process, globals: Flags): Logins {
  const { auths } = readConfig(process, globals)
  return typeof auths === 'object' && auths !== null ? (auths as Logins) : {}
}

/** Keeps a login, unencrypted as Docker does without a helper; gives the file it is in. */
export function saveLogin(process: Process, globals: Flags, server: string, user: string, password: string): string {
  const auths = { ...logins(process, globals), [server]: { auth: toBase64(`${user}:${password}`) } }
  writeConfig(process, globals, { ...readConfig(process, globals), auths })
  return `${configFolder(process, globals)}/config.json`
}

/** The login that is kept for a server. */
export function savedLogin(process: Process, globals: Flags, server: string) {
  const text = fromBase64(logins(process, globals)[server]?.auth ?? '')
  const [, username, password] = /^([^:]+):([^]*)$/.exec(text) ?? []
  return username !== undefined && password !== undefined ? { username, password } : undefined
}

export function forgetLogin(process: Process, globals: Flags, server: string): void {
  const { [server]: login, ...auths } = logins(process, globals)
  if (login) writeConfig(process, globals, { ...readConfig(process, globals), auths })
}

const alphabet = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/'

function toBase64(text: string) {
  const bits = utf8(text)
    .map(byte => byte.toString(2).padStart(8, '0'))
    .join('')
  const digits = bits.match(/.{1,6}/g)?.map(six => alphabet[parseInt(six.padEnd(6, '0'), 2)]!) ?? []
  return digits.join('') + '='.repeat((4 - (digits.length % 4)) % 4)
}

/** Only ASCII comes back as it was. */
function fromBase64(text: string) {
  const bits = [...text.replace(/=+$/, '')].map(digit => alphabet.indexOf(digit).toString(2).padStart(6, '0')).join('')
  return (bits.match(/.{8}/g) ?? []).map(byte => String.fromCharCode(parseInt(byte, 2))).join('')
}
