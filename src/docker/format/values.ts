import { Duration } from './go-duration.ts'
import { goFields } from './shapes.ts'

/** What a method of a struct takes and gives. */
export type Method = (...args: readonly string[]) => unknown

/** A Go struct with a type that errors name. Fields that are functions are its methods. */
export class Struct {
  /** `*formatter.ContainerContext`. */
  readonly type: string
  /** What it is in JSON, where that is not its fields and its methods without parameters, from A to Z. */
  readonly json: unknown
  readonly #fields: Readonly<Record<string, unknown>>

  constructor(type: string, fields: Readonly<Record<string, unknown>>, json?: unknown) {
    this.type = type
    this.#fields = fields
    this.json = json
  }

  has(name: string): boolean {
    return fieldOf(this.#fields, name) !== undefined
  }

  /** A method, or a field's value. */
  get(name: string): unknown {
    return this.#fields[fieldOf(this.#fields, name) ?? '']
  }

  /** What `%v` prints where that is not its JSON: all its fields, in Go's order. */
  get printed(): Readonly<Record<string, unknown>> | undefined {
    return this.json === undefined ? undefined : this.#fields
  }

  toJSON(): unknown {
    if (this.json !== undefined) return this.json
    const entries = Object.entries(this.#fields).sort(([a], [b]) => (a < b ? -1 : 1))
    return Object.fromEntries(
      entries.flatMap(([name, field]) => {
        if (typeof field !== 'function') return [[name, field ?? null]]
        return field.length === 0 ? [[name, (field as Method)() ?? null]] : []
      }),
    )
  }
}

/** The key of a struct's field; Go's names of fields are not always those of their JSON: `.ID` is `Id` there. */
function fieldOf(struct: Readonly<Record<string, unknown>>, name: string): string | undefined {
  if (Object.hasOwn(struct, name)) return name
  if (!/^[A-Z]/.test(name)) return undefined
  const lower = name.toLowerCase()
  return Object.keys(struct).find(key => key.toLowerCase() === lower)
}

/** Whether a plain object is what a Go struct becomes in JSON, not a map: all its keys are names in capitals. */
export function isStruct(value: object): boolean {
  const keys = Object.keys(value)
  return keys.length > 0 && keys.every(key => /^[A-Z]\w*$/.test(key))
}

/** The name of a value's type in Go. */
export function typeOf(value: unknown): string {
  if (typeof value === 'string') return 'string'
  if (typeof value === 'boolean') return 'bool'
  if (typeof value === 'number') return Number.isInteger(value) ? 'int' : 'float64'
  if (value === null || value === undefined) return '<nil>'
  if (value instanceof Struct) return value.type
  if (value instanceof Duration) return 'time.Duration'
  if (Array.isArray(value)) return value.every(item => typeof item === 'string') ? '[]string' : '[]interface {}'
  return 'map[string]interface {}'
}

const pointers =
  /^(Health|Healthcheck|Init|Platform|PidsLimit|MemorySwappiness|OomKillDisable|SizeRw|SizeRootFs|IPAMConfig|StopTimeout|Cluster|ClusterVolume|UsageData|ContainerConfig|(ImageManifest)?Descriptor|(Bind|Volume|Image|Tmpfs|Cluster)Options)$/
const maps =
  /^(Labels|Volumes|Ports|ExposedPorts|PortBindings|Networks|Tmpfs|Sysctls|StorageOpt|Annotations|DriverOpts|Options|Data|Containers|Services|Status|AuxiliaryAddresses)$/

/** How Go prints a value that is not there, by the name of its field: a nil pointer, map or slice. */
export function nilText(field: string | undefined): string {
  if (field === undefined || pointers.test(field)) return '<nil>'
  return maps.test(field) ? 'map[]' : '[]'
}

/** A value as Go's `%v` prints it; `raw` where it was read from JSON and its structs are maps. */
export function goString(value: unknown, raw = false): string {
  if (value === null || value === undefined) return '<nil>'
  if (value instanceof Struct) return goString(value.printed ?? value.toJSON(), raw)
  if (value instanceof Duration) return String(value)
  if (Array.isArray(value)) return `[${value.map(item => goString(item, raw)).join(' ')}]`
  if (typeof value === 'string') return value
  if (typeof value === 'number' || typeof value === 'boolean') return String(value)
  if (typeof value !== 'object') return typeOf(value)
  if (raw || !isStruct(value)) return mapString(Object.entries(value), raw)
  const shown = goFields(value as Readonly<Record<string, unknown>>).map(([key, item]) => {
    if (item === null || item === undefined) return nilText(key)
    return maps.test(key) && typeof item === 'object' && !Array.isArray(item)
      ? mapString(Object.entries(item as Readonly<Record<string, unknown>>), false)
      : goString(item)
  })
  return `{${shown.join(' ')}}`
}

function mapString(entries: readonly (readonly [string, unknown])[], raw: boolean) {
  const sorted = [...entries].sort(([a], [b]) => (a < b ? -1 : 1))
  return `map[${sorted.map(([key, item]) => `${key}:${isEmpty(item) && !raw ? '{}' : goString(item, raw)}`).join(' ')}]`
}

const isEmpty = (value: unknown) =>
  typeof value === 'object' && value !== null && !Array.isArray(value) && Object.keys(value).length === 0

/** What a struct gives for a field that its JSON leaves out where it is empty; undefined where it has no such field. */
export function omittedField(name: string): unknown {
  return Object.hasOwn(omitted, name) ? omitted[name] : undefined
}

/** Fields of docker's structs that their JSON leaves out where they are empty. */
const omitted: Readonly<Record<string, unknown>> = {
  ...Object.fromEntries(
    'Annotations ExposedPorts Health Healthcheck Init Mounts Shell SizeRootFs SizeRw StopTimeout StorageOpt Sysctls Tmpfs'
      .split(' ')
      .map(name => [name, null]),
  ),
  MacAddress: '',
  StopSignal: '',
}
