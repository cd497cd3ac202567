// Behaviour: moby/moby daemon/create.go
import type { Engine } from '../engine.ts'
import { EngineError } from '../errors.ts'
import { FileError } from '../files/error.ts'
import { type Directory, emptyDirectory } from '../files/tree.ts'
import { Files } from '../files/view.ts'
import { findImage } from '../image/find.ts'
import type { EndpointSettings } from '../network/types.ts'
import { putContainer, type State } from '../state.ts'
import { randomHex } from '../world.ts'
import { argvOf, mergeConfig } from './config.ts'
import { recordContainerEvent } from './events.ts'
import { findContainer } from './find.ts'
import { completeHostConfig } from './host-config.ts'
import { assertNameFree, assertValidName } from './names.ts'
import { endpointsFor } from './networks.ts'
import { withInitLayer } from './own-files.ts'
import { randomName } from './random-name.ts'
import type { Container, ContainerConfig, HostConfig } from './types.ts'
import { validateSettings } from './validate.ts'
import { resolveMounts, within400 } from './volumes.ts'

/** What a client asks for; the daemon fills in the rest. */
export interface CreateRequest {
  readonly name: string
  readonly platform?: string | undefined
  readonly config: Partial<ContainerConfig> & { readonly Image: string }
  readonly hostConfig: Partial<HostConfig>
  /** By network, as `--network-alias`, `--ip` and the like gave them. */
  readonly endpoints: Readonly<Record<string, EndpointSettings>>
}

/** Adds a container; `newId` gives 64 hexadecimal digits, the first of them the container's id. */
export function createContainer(state: State, request: CreateRequest, now: number, newId: () => string): State {
  const { name, config: asked } = request
  const image = findImage(state, asked.Image, request.platform)
  const hostConfig = resolveReferences(state, completeHostConfig(request.hostConfig))
  validateSettings(state, asked, hostConfig, now)
  const networks = endpointsFor(state, hostConfig.NetworkMode, request.endpoints)
  const id = newId()
  const mac = request.endpoints[request.hostConfig.NetworkMode ?? 'default']?.MacAddress
  const hostname = defaultHostname(state, id, hostConfig.NetworkMode)
  const config = mergeConfig({ ...asked, ...(mac && { MacAddress: mac }) }, image.config, hostname)
  if (name !== '') assertValidName(name.replace(/^\//, ''), name)
  assertNameFree(state, name.replace(/^\//, ''))
  const files = withFolder(withInitLayer(image.files), config.WorkingDir, now)
  const anonymous = Object.keys(config.Volumes ?? {})
  const mounted = resolveMounts(state, { hostConfig, anonymous, files }, now, newId)
  const container: Container = {
    id,
    name: name.replace(/^\//, ''),
    created: now,
    image: image.id,
    config,
    hostConfig,
    argv: argvOf(config),
    state: { status: 'created', pid: 0, exitCode: 0, error: '', oomKilled: false, stoppedByHand: false },
    restartCount: 0,
    mounts: mounted.mounts,
    networks,
    ports: {},
    logs: [],
    files,
    own: emptyDirectory,
  }
  return recordContainerEvent(putContainer(mounted.state, container), container, 'create', now)
}

/** Other containers that a setting names become ids, so that renaming them changes nothing. Throws invalidParameter. */
function resolveReferences(state: State, hostConfig: HostConfig): HostConfig {
  const { NetworkMode, VolumesFrom } = hostConfig
  for (const from of VolumesFrom ?? []) within400(() => findContainer(state, from.split(':')[0]!))
  const Links = hostConfig.Links?.map(link => linkById(state, link)) ?? null
  const ref = NetworkMode.startsWith('container:') ? NetworkMode.slice('container:'.length) : undefined
  // A container that is not there is an error when the new one starts.
  const target = state.containers.find(({ id, name }) => ref && (name === ref || id.startsWith(ref)))
  return { ...hostConfig, Links, NetworkMode: target ? `container:${target.id}` : NetworkMode }
}

/** `db` or `db:alias` → the container's id and its alias. */
function linkById(state: State, link: string): string {
  const [ref = '', alias] = link.split(':')
  try {
    if (ref === '') throw new EngineError('invalidParameter', 'invalid name or ID supplied: ""')
    const { id, name } = findContainer(state, ref)
    return `${id}:${alias ?? name}`
  } catch (error) {
    throw new EngineError('invalidParameter', `could not get container for ${ref}: ${(error as Error).message}`)
  }
}

/** The tree with a working directory, made where it is not there. Throws system. */
function withFolder(tree: Directory, path: string, now: number): Directory {
  if (path === '') return tree
  let next = tree
  const volume = { get: () => next, set: (changed: Directory) => (next = changed) }
  const files = new Files([{ path: '/', volume, readonly: false }], () => now)
  try {
    files.makeDirectory(path, { parents: true })
  } catch (error) {
    if (!(error instanceof FileError)) throw error
    throw new EngineError('system', `Cannot mkdir: ${path} is not a directory`)
  }
  return next
}

function defaultHostname(state: State, id: string, networkMode: string): string {
  return networkMode === 'host' ? hostName(state) : id.slice(0, 12)
}

function hostName(state: State): string {
  const etc = state.host.entries.etc
  const file = etc?.type === 'directory' ? etc.entries.hostname : undefined
  return file?.type === 'file' ? file.data.trim() : 'docker-host'
}

/** Makes a container, with a random name where none is asked for; gives its id and the daemon's warnings. */
export function create(
  engine: Engine,
  request: CreateRequest,
): { readonly id: string; readonly warnings: readonly string[] } {
  const { world } = engine
  const id = randomHex(world, 64)
  const ids = (function* () {
    yield id
    for (;;) yield randomHex(world, 64)
  })()
  const name = request.name === '' ? randomName(engine.state, world) : request.name
  // The host's kernel has no weights of block devices.
  const hostConfig = { ...request.hostConfig, BlkioWeight: 0 }
  engine.update(state => createContainer(state, { ...request, name, hostConfig }, world.now(), () => ids.next().value))
  return { id, warnings: warningsOf(request.hostConfig) }
}

function warningsOf({
  Mounts = [],
  Memory,
  OomKillDisable,
  BlkioWeight,
  NetworkMode,
  PortBindings = {},
}: Partial<HostConfig>) {
  const warnings: readonly (readonly [boolean, string])[] = [
    [Mounts.some(({ Type }) => Type === 'image'), 'Image mount is an experimental feature'],
    [
      OomKillDisable === true && !Memory,
      'OOM killer is disabled for the container, but no memory limit is set, this can result in the system running out of resources.',
    ],
    [
      Boolean(BlkioWeight),
      'Your kernel does not support Block I/O weight or the cgroup is not mounted. Weight discarded.',
    ],
    [
      NetworkMode === 'host' && Object.keys(PortBindings).length > 0,
      'Published ports are discarded when using host network mode',
    ],
  ]
  return warnings.flatMap(([holds, text]) => (holds ? [text] : []))
}
