import { csvFields, cut } from './go.ts'

interface GpuRequest {
  readonly Driver: string
  readonly Count: number
  readonly DeviceIDs: readonly string[] | null
}

/** A request for GPUs such as `all` or `device=0`. Throws docker's errors. */
export function parseGpus(text: string): GpuRequest {
  let driver = ''
  let count: number | undefined
  let devices: readonly string[] | null = null
  const seen = new Set<string>()
  for (const field of csvFields(text)) {
    const [key, value] = cut(field, '=')
    if (seen.has(key)) throw new Error(`gpu request key '${key}' can be specified only once`)
    seen.add(key)
    if (value === undefined) count = gpuCount(key)
    else if (key === 'count') count = gpuCount(value)
    else if (key === 'device') devices = value.split(',')
    else if (key === 'driver') driver = value
    else if (!/^(capabilities|options)$/.test(key)) throw new Error(`unexpected key '${key}' in '${field}'`)
  }
  return { Driver: driver, Count: count ?? (devices ? 0 : 1), DeviceIDs: devices }
}

function gpuCount(text: string) {
  if (text === 'all') return -1
  if (/^[+-]?\d+$/.test(text)) return Number(text)
  throw new Error(`invalid count (${text}): value must be either "all" or an integer: invalid syntax`)
}
