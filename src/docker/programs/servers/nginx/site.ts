import type { Process } from '../../../engine/process/types.ts'
import { lookUp } from '../../net/lookup.ts'
import { parseUrl } from '../../net/url.ts'
import { ConfigError, type Directive } from './config.ts'

/** What applies at a place of the configuration: its own directives before those around it. */
export class Scope {
  readonly directives: readonly Directive[]
  readonly outer: Scope | undefined

  constructor(directives: readonly Directive[], outer?: Scope) {
    this.directives = directives
    this.outer = outer
  }

  /** Directives of a name at the innermost place that has any. */
  all(name: string): readonly Directive[] {
    const own = this.own(name)
    return own.length > 0 || !this.outer ? own : this.outer.all(name)
  }

  own(name: string): readonly Directive[] {
    return this.directives.filter(directive => directive.name === name)
  }

  /** Arguments of the last directive of a name. */
  args(name: string): readonly string[] | undefined {
    return this.all(name).at(-1)?.args
  }
}

export interface Server {
  readonly scope: Scope
  readonly ports: readonly number[]
  /** As messages name them: `0.0.0.0:80`, `[::]:80`. */
  readonly addresses: readonly string[]
  readonly isDefault: boolean
  readonly names: readonly string[]
  readonly locations: readonly Location[]
}

export interface Location {
  /** `=`, `^~`, `~`, `~*`, or empty for a plain prefix. */
  readonly modifier: string
  readonly path: string
  readonly scope: Scope
}

/** A configuration as requests meet it. */
export interface Site {
  readonly main: Scope
  readonly http: Scope
  readonly servers: readonly Server[]
  /** By the name of an `upstream`: the `host:port` whose turn it is. */
  readonly upstreams: ReadonlyMap<string, () => string>
}

/** Throws ConfigError where a server to pass requests to has no address. */
export function buildSite(process: Process, directives: readonly Directive[]): Site {
  const main = new Scope(directives)
  const http = new Scope(
    main.own('http').flatMap(({ block }) => block ?? []),
    main,
  )
  const upstreams = new Map(
    http.own('upstream').map(({ args: [name = ''], block = [] }) => {
      const members = block.filter(row => row.name === 'server')
      for (const {
        args: [address = ''],
        place,
      } of members)
        assertResolves(process, address, place, 'upstream')
      let turn = 0
      return [name, () => members[turn++ % members.length]?.args[0] ?? ''] as const
    }),
  )
  const servers = http.own('server').map(({ block = [] }) => buildServer(new Scope(block, http)))
  for (const { scope, locations } of servers) {
    for (const {
      args: [url = ''],
      place,
    } of [scope, ...locations.map(location => location.scope)].flatMap(one => one.own('proxy_pass'))) {
      const host = /^https?:\/\/([^/:]+)/.exec(url)?.[1]
      if (host === undefined) throw new ConfigError(`invalid URL prefix in ${place}`)
      if (!url.includes('$') && !upstreams.has(host)) assertResolves(process, url, place, 'upstream')
    }
  }
  return { main, http, servers, upstreams }
}

function assertResolves(process: Process, address: string, place: string, where: string) {
  const host = parseUrl(address)?.host ?? ''
  if (lookUp(process, host).length === 0)
    throw new ConfigError(
      `host not found in ${where} "${address.replace(/^https?:\/\//, '').replace(/\/.*/, '')}" in ${place}`,
    )
}

function buildServer(scope: Scope): Server {
  const listens = scope.own('listen').map(({ args }) => args)
  const addresses = listens.map(([address = '']) => (/^\d+$/.test(address) ? `0.0.0.0:${address}` : address))
  const ports = listens.flatMap(([address = '']) => {
    const port = Number(/(\d+)$/.exec(address.includes(']') ? address.replace(/.*\]/, '') : address)?.[1] ?? 80)
    return address.startsWith('unix:') || /^\d+\.\d+\.\d+\.\d+$/.test(address) ? [] : [port]
  })
  return {
    scope,
    ports: ports.length > 0 ? [...new Set(ports)] : [80],
    addresses: addresses.length > 0 ? addresses : ['0.0.0.0:80'],
    isDefault: listens.some(args => args.includes('default_server')),
    names: scope.own('server_name').flatMap(({ args }) => args),
    locations: locationsOf(scope),
  }
}

function locationsOf(scope: Scope): readonly Location[] {
  return scope.own('location').flatMap(({ args, block = [] }) => {
    const [modifier, path] = args.length > 1 ? [args[0]!, args[1]!] : ['', args[0] ?? '/']
    const inner = new Scope(block, scope)
    return [{ modifier, path, scope: inner }, ...locationsOf(inner)]
  })
}

/** The server that answers for a name at a port. */
export function serverFor({ servers }: Site, port: number, host: string): Server | undefined {
  const there = servers.filter(({ ports }) => ports.includes(port))
  const matches = (name: string) =>
    name === host ||
    (name.startsWith('*.') && host.endsWith(name.slice(1))) ||
    (name.startsWith('~') && new RegExp(name.slice(1)).test(host))
  return there.find(({ names }) => names.some(matches)) ?? there.find(({ isDefault }) => isDefault) ?? there[0]
}

/** The location that a path falls into, by nginx's order: exact, longest prefix, first regular expression. */
export function locationFor({ locations }: Server, path: string): Location | undefined {
  const exact = locations.find(location => location.modifier === '=' && location.path === path)
  if (exact) return exact
  const prefixes = locations.filter(
    location => ['', '^~'].includes(location.modifier) && path.startsWith(location.path),
  )
  const longest = prefixes.reduce<Location | undefined>(
    (best, one) => (best && best.path.length >= one.path.length ? best : one),
    undefined,
  )
  if (longest?.modifier === '^~') return longest
  const isMatch = ({ modifier, path: pattern }: Location) =>
    modifier.startsWith('~') && new RegExp(pattern, modifier === '~*' ? 'i' : '').test(path)
  return locations.find(isMatch) ?? longest
}
