// Behaviour: docker/cli opts/network.go
import { csvFields, cut } from './go.ts'

/** What `--network` says: a name, or `name=…,ip=…,alias=…`. */
export interface NetworkOption {
  readonly target: string
  readonly aliases: readonly string[]
  readonly ip: string
  readonly ip6: string
  readonly mac: string
  readonly linkLocal: readonly string[]
  readonly driverOptions: Readonly<Record<string, string>>
  readonly gatewayPriority: number
}

/** Reads a `--network`. Throws docker's errors. */
export function parseNetwork(text: string): NetworkOption {
  const given: Record<string, string[]> = {}
  if (!/\w+=\w+/.test(text)) given.name = [text]
  else for (const field of csvFields(text)) read(field, given)
  const driverOptions = Object.fromEntries((given['driver-opt'] ?? []).map(driverOption))
  const last = (key: string) => given[key]?.at(-1) ?? ''
  if (last('name') === '' && text !== '') throw new Error('network name/id is not specified')
  return {
    target: last('name'),
    aliases: given.alias ?? [],
    ip: last('ip'),
    ip6: last('ip6'),
    mac: last('mac-address'),
    linkLocal: given['link-local-ip'] ?? [],
    driverOptions,
    gatewayPriority: priority(last('gw-priority')),
  }
}

const keys = ['name', 'alias', 'ip', 'ip6', 'mac-address', 'link-local-ip', 'driver-opt', 'gw-priority']

function read(field: string, given: Record<string, string[]>) {
  const [name, value] = cut(field.toLowerCase(), '=')
  const key = name.trim()
  if (value === undefined || name === '') throw new Error(`invalid field ${field}`)
  if (!keys.includes(key)) throw new Error(`invalid field key ${key}`)
  ;(given[key] ??= []).push(value.trim())
}

function driverOption(text: string): [string, string] {
  const [key, value] = cut(text, '=')
  if (value === undefined || key === '') throw new Error('invalid key value pair format in driver options')
  return [key.trim(), value.trim()]
}

function priority(text: string) {
  if (!/^([+-]?\d+)?$/.test(text)) throw new Error(`invalid gw-priority (${text}): invalid syntax`)
  return Number(text)
}
