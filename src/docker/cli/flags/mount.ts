// Behaviour: docker/cli opts/mount.go
import type { CreateBody } from '../../api/endpoints/container.ts'
import { csvFields, cut, parseBool, parseInteger } from './go.ts'
import { parseBytes } from './values.ts'

export type Mount = NonNullable<CreateBody['HostConfig']['Mounts']>[number]

type Options = Record<string, unknown>

/** What `--mount type=bind,source=…,target=…` says, in the API's shape; relative sources are kept. Throws docker's errors. */
export function parseMount(text: string): Mount {
  const mount = { Type: 'volume', Source: '', Target: '', ReadOnly: false }
  const groups: Record<'volume' | 'bind' | 'tmpfs' | 'image', Options | undefined> = {
    volume: undefined,
    bind: undefined,
    tmpfs: undefined,
    image: undefined,
  }
  for (const field of csvFields(text)) {
    const [name, given] = cut(field, '=')
    const key = name.toLowerCase()
    if (given === undefined && !/^(readonly|ro|volume-nocopy|bind-nonrecursive)$/.test(key)) {
      throw new Error(`invalid field '${field}' must be a key=value pair`)
    }
    const value = given ?? 'true'
    const group = /^(volume|bind|tmpfs|image)-/.exec(key)?.[1] as keyof typeof groups | undefined
    const read = group && Object.hasOwn(options, key) ? options[key] : undefined
    if (key === 'type') mount.Type = value.toLowerCase()
    else if (/^(source|src)$/.test(key)) mount.Source = value
    else if (/^(target|dst|destination)$/.test(key)) mount.Target = value
    else if (/^(readonly|ro)$/.test(key)) mount.ReadOnly = valid(key, value, parseBool)
    else if (group && read) read((groups[group] ??= {}), value, key)
    else if (key !== 'consistency') throw new Error(`unexpected key '${key}' in '${field}'`)
  }
  check(mount, groups)
  return {
    Type: mount.Type as Mount['Type'],
    ...(mount.Source !== '' && { Source: mount.Source }),
    Target: mount.Target,
    ...(mount.ReadOnly && { ReadOnly: true }),
    ...(groups.bind && { BindOptions: groups.bind }),
    ...(groups.volume && { VolumeOptions: groups.volume }),
    ...(groups.tmpfs && { TmpfsOptions: groups.tmpfs }),
    ...(groups.image && { ImageOptions: groups.image }),
  }
}

function valid<T>(key: string, value: string, parse: (value: string) => T): T {
  try {
    return parse(value)
  } catch {
    throw new Error(`invalid value for ${key}: ${value}`)
  }
}

const set = (name: string) => (into: Options, value: string) => {
  into[name] = value
}

const setPair = (name: string) => (into: Options, value: string) => {
  const [key, text = ''] = cut(value, '=')
  if (key !== '') into[name] = { ...(into[name] as object | undefined), [key]: text }
}

const setParsed = (name: string, parse: (value: string) => unknown) => (into: Options, value: string, key: string) => {
  into[name] = valid(key, value, parse)
}

const driver = (read: (into: Options, value: string) => void) => (into: Options, value: string) => {
  const config = (into.DriverConfig ??= {}) as Options
  read(config, value)
}

const options: Readonly<Record<string, (into: Options, value: string, key: string) => void>> = {
  'bind-propagation': (into, value) => {
    into.Propagation = value.toLowerCase()
  },
  'bind-nonrecursive': setParsed('NonRecursive', parseBool),
  'bind-recursive': (into, value) => {
    if (value === 'disabled') into.NonRecursive = true
    else if (value === 'writable') into.ReadOnlyNonRecursive = true
    else if (value === 'readonly') into.ReadOnlyForceRecursive = true
    else if (value !== 'enabled') {
      const choices = '"enabled", "disabled", "writable", or "readonly"'
      throw new Error(`invalid value for bind-recursive: ${value} (must be ${choices})`)
    }
  },
  'volume-subpath': set('Subpath'),
  'image-subpath': set('Subpath'),
  'volume-nocopy': setParsed('NoCopy', parseBool),
  'volume-label': setPair('Labels'),
  'volume-driver': driver(set('Name')),
  'volume-opt': driver(setPair('Options')),
  'tmpfs-size': setParsed('SizeBytes', parseBytes),
  'tmpfs-mode': setParsed('Mode', value => parseInteger(value, { unsigned: true, bits: 32, base: 8 })),
}

function check(
  { Type, Target, ReadOnly }: { Type: string; Target: string; ReadOnly: boolean },
  groups: Readonly<Record<string, Options | undefined>>,
) {
  if (Type === '') throw new Error('type is required')
  if (Target === '') throw new Error('target is required')
  for (const [group, given] of Object.entries(groups)) {
    if (given && Type !== group) throw new Error(`cannot mix '${group}-*' options with mount type '${Type}'`)
  }
  const { bind } = groups
  for (const [option, name] of [
    ['ReadOnlyNonRecursive', 'writable'],
    ['ReadOnlyForceRecursive', 'readonly'],
  ] as const) {
    const requires = (what: string) =>
      new Error(`option 'bind-recursive=${name}' requires '${what}' to be specified in conjunction`)
    if (bind?.[option] && !ReadOnly) throw requires('readonly')
    if (bind?.[option] && name === 'readonly' && bind.Propagation !== 'rprivate') {
      throw requires('bind-propagation=rprivate')
    }
  }
}
