// Behaviour: moby/moby api/types
import { Duration } from './go-duration.ts'

/** Fields in Go's order; `?` is nil and `=` another value where JSON leaves one out, `=0s` a duration. */
const shapes: readonly (readonly [has: string, fields: string])[] = [
  [
    'Hostname Tty',
    'Hostname Domainname User AttachStdin AttachStdout AttachStderr ExposedPorts? Tty OpenStdin StdinOnce Env Cmd ' +
      'Healthcheck? ArgsEscaped=false Image Volumes WorkingDir Entrypoint NetworkDisabled=false MacAddress="" OnBuild ' +
      'Labels StopSignal="" StopTimeout? Shell?',
  ],
  ['FinishedAt', 'Status Running Paused Restarting OOMKilled Dead Pid ExitCode Error StartedAt FinishedAt Health?'],
  ['Destination RW', 'Type Name="" Source Destination Driver="" Mode RW Propagation'],
  [
    'Target Type',
    'Type Source="" Target ReadOnly=false Consistency="" BindOptions? VolumeOptions? ImageOptions? TmpfsOptions? ClusterOptions?',
  ],
  ['Test', 'Test Interval=0s Timeout=0s StartPeriod=0s StartInterval=0s Retries=0'],
  ['Subnet', 'Subnet IPRange="" Gateway="" AuxiliaryAddresses?'],
  [
    'LocalNodeState',
    'NodeID NodeAddr LocalNodeState ControlAvailable Error RemoteManagers Nodes=0 Managers=0 Cluster? Warnings?',
  ],
  ['Id IPAM', 'Peers? Services?'],
  ['Id HostConfig', 'SizeRw? SizeRootFs? ImageManifestDescriptor?'],
  ['Id RootFS', 'Container="" ContainerConfig? OsVersion="" Variant="" VirtualSize=0 Descriptor? Manifests?'],
]

type Fill = (value: unknown) => unknown

const read = shapes.map(([has, fields]) => ({
  has: has.split(' '),
  fields: new Map(fields.split(' ').map(field => [field.replace(/[?=].*/, ''), fill(field)])),
}))

function fill(field: string): Fill {
  if (field.endsWith('=0s')) return value => new Duration((value as number | undefined) ?? 0)
  const [, empty] = /=(.*)/.exec(field) ?? []
  const other: unknown = empty === undefined ? null : JSON.parse(empty)
  return value => value ?? other
}

function shapeOf(struct: object) {
  return read.find(({ has }) => has.every(key => Object.hasOwn(struct, key)))?.fields
}

/** The fields of a struct that was read from JSON as Go has them. */
export function goFields(struct: Readonly<Record<string, unknown>>): readonly (readonly [string, unknown])[] {
  const shape = shapeOf(struct)
  if (!shape) return Object.entries(struct)
  const others = Object.entries(struct).filter(([key]) => !shape.has(key))
  return [...others, ...[...shape].map(([key, fill]) => [key, fill(struct[key])] as const)]
}

/** A field of such a struct by its name in Go, which is not always that in JSON; undefined where there is none. */
export function goField(struct: Readonly<Record<string, unknown>>, name: string): unknown {
  const fill = shapeOf(struct)?.get(name)
  if (fill) return fill(struct[name])
  const key = Object.keys(struct).find(key => goName(key) === name)
  return key === undefined ? undefined : (struct[key] ?? null)
}

const goName = (key: string) => key.replace(/^(Id|Dns|Cpu(?!set))|Ip$|(?<=^Nano)Cpu/, part => part.toUpperCase())
