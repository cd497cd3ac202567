// Behaviour: moby/moby daemon/links/links.go
import { containerById, type State } from '../state.ts'
import type { Container } from './types.ts'

/** A container with the variables that its `--link`s set, before its own. */
export function withLinks(state: State, container: Container): Container {
  const { config, hostConfig, name } = container
  const variables = (hostConfig.Links ?? []).flatMap(link => {
    const [id = '', alias = ''] = link.split(':')
    const target = containerById(state, id)
    return target ? linkVariables(target, name, alias) : []
  })
  return variables.length === 0
    ? container
    : { ...container, config: { ...config, Env: [...variables, ...(config.Env ?? [])] } }
}

interface Port {
  readonly number: number
  readonly protocol: string
}

function linkVariables({ config, networks }: Container, parent: string, alias: string): readonly string[] {
  const prefix = alias.toUpperCase().replaceAll('-', '_')
  const address = networks.bridge?.address ?? ''
  const ports = Object.keys(config.ExposedPorts ?? {})
    .map(port => port.split('/'))
    .map(([number, protocol = 'tcp']): Port => ({ number: Number(number), protocol }))
    .sort((a, b) => Number(b.protocol === 'tcp') - Number(a.protocol === 'tcp') || a.number - b.number)
  const url = ({ number, protocol }: Port) => `${protocol}://${address}:${number}`
  const own = (config.Env ?? []).filter(setting => !/^(HOME|PATH)=/.test(setting) && setting.includes('='))
  return [
    ...ports.slice(0, 1).map(first => `${prefix}_PORT=${url(first)}`),
    ...ports.flatMap((port, index) => {
      const start = `${prefix}_PORT_${port.number}_${port.protocol.toUpperCase()}`
      return [
        `${start}=${url(port)}`,
        `${start}_ADDR=${address}`,
        `${start}_PORT=${port.number}`,
        `${start}_PROTO=${port.protocol}`,
        ...rangeVariables(ports, index, prefix, url),
      ]
    }),
    `${prefix}_NAME=/${parent}/${alias}`,
    ...own.map(setting => `${prefix}_ENV_${setting}`),
  ]
}

/** Variables for ports that follow each other, after the last of them. */
function rangeVariables(ports: readonly Port[], index: number, prefix: string, url: (port: Port) => string) {
  const follows = (port: Port | undefined, before: Port | undefined) =>
    port !== undefined && before?.number === port.number - 1 && before.protocol === port.protocol
  const last = ports[index]!
  if (follows(ports[index + 1], last)) return []
  let from = index
  while (follows(ports[from], ports[from - 1])) from--
  const first = ports[from]!
  const start = `${prefix}_PORT_${first.number}_${first.protocol.toUpperCase()}`
  if (from === index) return []
  return [
    `${start}_START=${url(first)}`,
    `${start}_PORT_START=${first.number}`,
    `${start}_END=${url(last)}`,
    `${start}_PORT_END=${last.number}`,
  ]
}
