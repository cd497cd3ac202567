// Behaviour: moby/moby volume/mounts/linux_parser.go
import { EngineError } from '../errors.ts'
import { names } from '../files/tree.ts'
import { mountpoint } from '../volume/inspect.ts'
import type { MountPoint, MountSpec } from './types.ts'

/** A mount point to be; a volume without a name has yet to be made. */
export interface MountRequest {
  readonly point: MountPoint
  /** The image's files at that place are copied into an empty volume. */
  readonly copies: boolean
  /** Who makes the volume; `local` where nothing is said. */
  readonly labels?: Readonly<Record<string, string>> | undefined
  readonly driver?: { readonly Name?: string; readonly Options?: Readonly<Record<string, string>> } | undefined
}

const modes = /^(rw|ro|z|Z|nocopy|r?shared|r?slave|r?private|cached|delegated|consistent)$/

/** Modes of which a mount has one at most. */
const exclusive = [/^r[wo]$/, /^z$/i, /^nocopy$/, /^r?(shared|slave|private)$/, /^(cached|delegated|consistent)$/]

const [copying, propagating] = [2, 3]

const kindOf = (option: string) => exclusive.findIndex(kind => kind.test(option))

const clean = (path: string) => `${path.startsWith('/') ? '/' : ''}${names(path).join('/')}`

function fail(type: string, text: string): never {
  throw new EngineError('invalidParameter', `invalid mount config for type "${type}": ${text}`)
}

function checkTarget(type: string, target: string) {
  if (target === '') fail(type, 'field Target must not be empty')
  if (!target.startsWith('/')) fail(type, `invalid mount path: '${target}' mount path must be absolute`)
  if (clean(target) === '/') fail(type, "invalid specification: destination can't be '/'")
}

/** `data:/data:ro` → a mount; a source that begins with a slash is a place on the host. Throws system, invalidParameter. */
export function parseBind(spec: string): MountRequest {
  const invalid = new EngineError('invalidParameter', `invalid volume specification: '${spec}'`)
  const [source = '', target, mode = '', ...more] = spec.split(':')
  if (target === undefined || source === '' || target === '' || more.length > 0) throw invalid
  const options = mode === '' ? [] : mode.split(',')
  const kinds = options.map(kindOf)
  if (modes.test(target)) throw invalid
  if (kinds.includes(-1) || new Set(kinds).size < kinds.length)
    throw new EngineError('invalidParameter', `invalid mode: ${mode}`)
  const isBind = source.startsWith('/')
  try {
    checkTarget(isBind ? 'bind' : 'volume', target)
    if (isBind && kinds.includes(copying)) fail('bind', 'field VolumeOptions must not be specified')
    if (!isBind && kinds.includes(propagating)) fail('volume', 'field BindOptions must not be specified')
  } catch (error) {
    if (!(error instanceof EngineError)) throw error
    throw new EngineError('system', `invalid volume specification: '${spec}': ${error.message}`)
  }
  const readonly = options.includes('ro')
  if (!isBind) return { point: volumePoint(source, target, mode || 'z', readonly), copies: !options.includes('nocopy') }
  const propagation = options.find(option => /shared|slave|private/.test(option)) ?? 'rprivate'
  return { point: point('bind', clean(source), target, mode, readonly, propagation), copies: false }
}

/** `web:ro` of `--volumes-from` → the container and the mode. Throws invalidParameter. */
export function parseVolumesFrom(spec: string): { readonly ref: string; readonly mode: string } {
  if (spec === '') throw new EngineError('invalidParameter', 'volumes-from specification cannot be an empty string')
  const [, ref = '', mode = 'rw'] = /^([^:]*)(?::(.*))?$/s.exec(spec) ?? []
  const kinds = mode.split(',').map(kindOf)
  const isValid = kinds.every(kind => kind >= 0 && kind !== copying && kind !== propagating)
  if (!isValid || new Set(kinds).size < kinds.length) throw new EngineError('invalidParameter', `invalid mode: ${mode}`)
  return { ref, mode }
}

/** In the order in which the API shows its keys. */
function point(
  Type: MountPoint['Type'],
  Source: string,
  target: string,
  Mode: string,
  readonly: boolean,
  Propagation: string,
): MountPoint {
  return { Type, Source, Destination: clean(target), Mode, RW: !readonly, Propagation }
}

/** A volume's mount point; a volume that has yet to be made has the name ''. */
export function volumePoint(Name: string, target: string, Mode: string, readonly = false): MountPoint {
  return {
    Type: 'volume',
    Name,
    Source: Name === '' ? '' : mountpoint(Name),
    Destination: clean(target),
    Driver: 'local',
    Mode,
    RW: !readonly,
    Propagation: '',
  }
}

interface VolumeOptions {
  readonly NoCopy?: boolean
  readonly Labels?: MountRequest['labels']
  readonly DriverConfig?: MountRequest['driver']
}

const propagations = /^r?(private|shared|slave)$/

/** `--mount`'s form of a mount. Throws invalidParameter. */
export function parseMount(mount: MountSpec): MountRequest {
  const { Type, Source = '', Target, ReadOnly = false } = mount
  checkTarget(Type, Target)
  if (Type === 'volume') {
    if (Source === '' && ReadOnly) fail(Type, 'must not set ReadOnly mode when using anonymous volumes')
    const { NoCopy = false, DriverConfig: driver, Labels: labels } = (mount.VolumeOptions ?? {}) as VolumeOptions
    return { point: volumePoint(Source, Target, 'z', ReadOnly), copies: !NoCopy, driver, labels }
  }
  if (Type === 'image') {
    if (Source === '') fail(Type, 'field Source must not be empty')
    const { Subpath = '' } = (mount.ImageOptions ?? {}) as { readonly Subpath?: string }
    const { Destination } = point(Type, '', Target, '', true, '')
    const place = { Type, Name: Source, Source: Subpath, Destination, Mode: '', RW: false, Propagation: 'rprivate' }
    return { point: place, copies: false }
  }
  if (Type === 'tmpfs' && Source === '') return { point: point(Type, '', Target, '', ReadOnly, ''), copies: false }
  // Anything may come over the wire.
  const { Propagation = 'rprivate' } = (mount.BindOptions ?? {}) as { readonly Propagation?: string }
  const problems: readonly (readonly [boolean, string])[] = [
    [Type === 'tmpfs', 'field Source must not be specified'],
    [(Type as string) !== 'bind', 'mount type unknown'],
    [Source === '', 'field Source must not be empty'],
    [!Source.startsWith('/'), `invalid mount path: '${Source}' mount path must be absolute`],
    [!propagations.test(Propagation), `invalid propagation mode: ${Propagation}`],
  ]
  const problem = problems.find(([holds]) => holds)
  if (problem) fail(Type, problem[1])
  return { point: point('bind', clean(Source), Target, '', ReadOnly, Propagation), copies: false }
}
