import { cut, parseInteger } from './go.ts'

const limits = 'core cpu data fsize locks memlock msgqueue nice nofile nproc rss rtprio rttime sigpending stack'.split(
  ' ',
)

/** A limit such as `nofile=1024:2048`. Throws docker/go-units' errors. */
export function parseUlimit(text: string): { readonly Name: string; readonly Hard: number; readonly Soft: number } {
  const [name, value] = cut(text, '=')
  if (value === undefined) throw new Error(`invalid ulimit argument: ${text}`)
  if (!limits.includes(name)) throw new Error(`invalid ulimit type: ${name}`)
  const parts = value.split(':')
  if (parts.length > 2) {
    throw new Error(`too many limit value arguments - ${value}, can only have up to two, \`soft[:hard]\``)
  }
  const hard = parts[1] === undefined ? undefined : parseInteger(parts[1], { base: 10 })
  const soft = parseInteger(parts[0]!, { base: 10 })
  const most = hard ?? soft
  if (most !== -1 && (soft === -1 || soft > most)) {
    const reason = soft === -1 ? `soft: -1 (unlimited), hard: ${most}` : `${soft} > ${most}`
    throw new Error(`ulimit soft limit must be less than or equal to hard limit: ${reason}`)
  }
  return { Name: name, Hard: most, Soft: soft }
}
