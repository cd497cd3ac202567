// Behaviour: moby/moby daemon/volume/service, daemon/volume/local
import { EngineError, within } from '../errors.ts'
import { emptyDirectory } from '../files/tree.ts'
import { sorted } from '../json.ts'
import { putVolume, recordEvent, type State } from '../state.ts'
import { noManager } from '../system/swarm.ts'

/** What a client asks of a new volume. */
export interface VolumeRequest {
  /** Absent for an anonymous one, which takes the id as its name. */
  readonly Name?: string
  readonly Driver: string
  readonly DriverOpts?: Readonly<Record<string, string>>
  readonly Labels?: Readonly<Record<string, string>>
  /** What only a swarm's volumes have. */
  readonly ClusterVolumeSpec?: object
}

/** The label of volumes that were not named. */
export const anonymousLabel = 'com.docker.volume.anonymous'

/**
 * Adds a volume; one of that name that is there stays as it is. `id`, 64 hexadecimal digits, names an anonymous one.
 * Throws invalidParameter, notFound.
 */
export function createVolume(state: State, asked: VolumeRequest, id: string, now: number): State {
  const { DriverOpts: options = {}, Labels: labels = null } = asked
  if (asked.ClusterVolumeSpec) throw noManager()
  const name = asked.Name || id
  if (Object.hasOwn(state.volumes, name)) return state
  within(`create ${name}`, () => {
    assertKnownDriver(asked.Driver)
    assertValidName(name)
    assertValidOptions(options)
  })
  const anonymous = !asked.Name
  const next = putVolume(state, {
    name,
    driver: 'local',
    created: now,
    labels: anonymous ? sorted({ ...labels, [anonymousLabel]: '' }) : labels,
    options: Object.keys(options).length > 0 ? options : null,
    anonymous,
    files: { ...emptyDirectory, mtime: now },
  })
  return recordEvent(next, { type: 'volume', action: 'create', id: name, attributes: { driver: 'local' }, time: now })
}

function assertKnownDriver(driver: string) {
  if (driver === '' || driver === 'local') return
  throw new EngineError('notFound', `error looking up volume plugin ${driver}: plugin "${driver}" not found`)
}

function assertValidName(name: string) {
  if (name.length === 1) {
    const text = 'volume name is too short, names should be at least two alphanumeric characters'
    throw new EngineError('invalidParameter', text)
  }
  if (/^[a-zA-Z0-9][a-zA-Z0-9_.-]+$/.test(name)) return
  const text =
    `"${name}" includes invalid characters for a local volume name, only "[a-zA-Z0-9][a-zA-Z0-9_.-]" are allowed. ` +
    'If you intended to pass a host directory, use absolute path'
  throw new EngineError('invalidParameter', text)
}

function assertValidOptions(options: Readonly<Record<string, string>>) {
  const stranger = Object.keys(options).find(option => !['type', 'o', 'device', 'size'].includes(option))
  if (stranger !== undefined) throw new EngineError('invalidParameter', `invalid option: "${stranger}"`)
  if (options.size !== undefined) throw new EngineError('system', 'quota size requested but no quota support')
  const missing = ['device', 'type'].find(option => !options[option])
  if (missing !== undefined && Object.keys(options).length > 0) {
    throw new EngineError('invalidParameter', `missing required option: "${missing}"`)
  }
}
