// Behaviour: docker/cli opts/*.go: the same of options that say how a container sees its host and other containers.
import { quote } from '../../format/go.ts'
import { isAddress } from './address.ts'
import { cut, parseInteger } from './go.ts'
import { parseBytes } from './values.ts'

/** `host:ip`, `host=ip`, `host:host-gateway`. */
export function checkExtraHost(text: string): void {
  const [host, address] = cut(text, text.includes('=') ? '=' : ':')
  if (address === undefined || host === '' || host.includes(':')) {
    throw new Error(`bad format for add-host: ${quote(text)}`)
  }
  const bare = address.replace(/^\[(.+)\]$/, '$1')
  if (bare !== 'host-gateway' && !isAddress(bare)) throw new Error(`invalid IP address in add-host: ${quote(bare)}`)
}

export function checkAttach(text: string): void {
  if (!/^std(in|out|err)$/i.test(text)) throw new Error('valid streams are STDIN, STDOUT and STDERR')
}

export function checkAddress(text: string): void {
  if (!isAddress(text.trim())) throw new Error(`IP address is not correctly formatted: ${text}`)
}

export function checkSearchDomain(text: string): void {
  const name = text.replace(/^ +| +$/g, '')
  const label = '[a-zA-Z0-9](?:[a-zA-Z0-9-]*[a-zA-Z0-9])?'
  if (name === '.') return
  if (!/[a-zA-Z]/.test(name) || !new RegExp(`^${label}(?:\\.${label})*\\.?\\s*$`).test(name) || name.length > 254) {
    throw new Error(`${name} is not a valid domain`)
  }
}

export function checkLink(text: string): void {
  if (text === '') throw new Error('empty string specified for links')
  if (text.split(':').length > 2) throw new Error(`bad format for links: ${text}`)
}

function deviceValue(text: string): string {
  const [path, value] = cut(text, ':')
  if (value === undefined || path === '') throw new Error(`bad format: ${text}`)
  if (!path.startsWith('/dev/')) throw new Error(`bad format for device path: ${text}`)
  return value
}

export function checkWeightDevice(text: string): void {
  const value = deviceValue(text)
  const weight = Number(value)
  if (!/^\d+$/.test(value) || (weight > 0 && (weight < 10 || weight > 1000))) {
    throw new Error(`invalid weight for device: ${text}`)
  }
}

function checkRate(text: string, parse: (value: string) => number, unit: string, units: string) {
  const value = deviceValue(text)
  try {
    parse(value)
  } catch {
    const format = `<device-path>:<number>${unit}`
    throw new Error(
      `invalid rate for device: ${text}. The correct format is ${format}. Number must be a positive integer${units}`,
    )
  }
}

export function checkBytesRate(text: string): void {
  checkRate(text, parseBytes, '[<unit>]', '. Unit is optional and can be kb, mb, or gb')
}

export function checkCountRate(text: string): void {
  checkRate(text, value => parseInteger(value, { unsigned: true, base: 10 }), '', '')
}

export function checkCgroupRule(text: string): void {
  if (!/^[acb] (\d+|\*):(\d+|\*) [rwm]{1,3}$/.test(text)) throw new Error(`invalid device cgroup format '${text}'`)
}

const sysctls = 'msgmax msgmnb msgmni sem shmall shmmax shmmni shm_rmid_forced'.split(' ').map(name => `kernel.${name}`)

export function checkSysctl(text: string): void {
  const [name, value] = cut(text, '=')
  if (value === undefined || !(sysctls.includes(name) || /^(net|fs\.mqueue)\./.test(name))) {
    throw new Error(`sysctl '${text}' is not allowed`)
  }
}
