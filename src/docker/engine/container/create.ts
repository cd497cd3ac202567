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
import { completeHostConfig } from './host-config.ts'
import { assertNameFree, assertValidName } from './names.ts'
import { endpointsFor } from './networks.ts'
import { withInitLayer } from './own-files.ts'
import { isPlain } from './plain.ts'
import { randomName } from './random-name.ts'
import type { Container, ContainerConfig, HostConfig } from './types.ts'

/** What a client asks for; the daemon fills in the rest. */
export interface CreateRequest {
  readonly name: string
  readonly platform?: string | undefined
  readonly config: Partial<ContainerConfig> & { readonly Image: string }
  readonly hostConfig: Partial<HostConfig>
  /** By network, as `--network-alias`, `--ip` and the like gave them. */
  readonly endpoints: Readonly<Record<string, EndpointSettings>>
}

/**
 * Adds a container; `newId` gives 64 hexadecimal digits, the first of them the container's id. Without `more` nothing is
 * asked for that it is for.
 */
function createContainer(
  state: State,
  request: CreateRequest,
  now: number,
  newId: () => string,
  more: typeof import('./create-more.ts') | undefined,
): State {
  const { name, config: asked } = request
  const completed = completeHostConfig(request.hostConfig)
  more?.validateSettings(state, asked, completed, now)
  const image = findImage(state, asked.Image, request.platform)
  const referring = more?.resolveReferences(state, completed) ?? completed
  const networks = endpointsFor(state, referring.NetworkMode, request.endpoints)
  const id = newId()
  const mac = request.endpoints[request.hostConfig.NetworkMode ?? 'default']?.MacAddress
  const hostname = defaultHostname(state, id, referring.NetworkMode)
  const config = mergeConfig({ ...asked, ...(mac && { MacAddress: mac }) }, image.config, hostname)
  if (name !== '') assertValidName(name.replace(/^\//, ''), name)
  assertNameFree(state, name.replace(/^\//, ''))
  more?.validateDrivers(referring)
  const files = withFolder(withInitLayer(image.files), config.WorkingDir, now)
  const anonymous = Object.keys(config.Volumes ?? {})
  const mounted = more?.resolveMounts(state, { hostConfig: referring, anonymous, files }, now, newId) ?? {
    state,
    mounts: [],
  }
  const hostConfig = more?.resolveLinks(state, referring) ?? referring
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
export async function create(
  engine: Engine,
  request: CreateRequest,
): Promise<{ readonly id: string; readonly warnings: readonly string[] }> {
  const { world } = engine
  const id = randomHex(world, 64)
  const ids = (function* () {
    yield id
    for (;;) yield randomHex(world, 64)
  })()
  const name = request.name === '' ? randomName(engine.state, world) : request.name
  const more = needsMore(engine.state, request) ? await world.loading(import('./create-more.ts')) : undefined
  // The host's kernel has no weights of block devices.
  const hostConfig = { ...request.hostConfig, BlkioWeight: 0, BlkioWeightDevice: [] }
  const newId = () => ids.next().value
  engine.update(state => createContainer(state, { ...request, name, hostConfig }, world.now(), newId, more))
  const warnings = warningsOf(request.hostConfig)
  const { architecture } = findImage(engine.state, request.config.Image, request.platform)
  if (request.platform || architecture === 'amd64') return { id, warnings }
  const text = `The requested image's platform (linux/${architecture}) does not match the detected host platform (linux/amd64/v4) and no specific platform was requested`
  return { id, warnings: [...warnings, text] }
}

/** Whether something is asked for, or wanted by the image, that few containers have. */
function needsMore(state: State, { config, hostConfig, platform }: CreateRequest): boolean {
  if (!isPlain(completeHostConfig(hostConfig)) || config.StopSignal || config.Healthcheck) return true
  const image = findImage(state, config.Image, platform)
  return Object.keys({ ...config.Volumes, ...image.config.Volumes }).length > 0
}

/** What the daemon warns of: what the host's kernel does not do, and what is asked for in vain. */
export function warningsOf({
  Mounts = [],
  Memory,
  OomKillDisable,
  BlkioWeight,
  BlkioWeightDevice,
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
      ((BlkioWeightDevice ?? []) as readonly unknown[]).length > 0,
      'Your kernel does not support Block I/O weight_device or the cgroup is not mounted. Weight-device discarded.',
    ],
    [
      NetworkMode === 'host' && Object.keys(PortBindings).length > 0,
      'Published ports are discarded when using host network mode',
    ],
  ]
  return warnings.flatMap(([holds, text]) => (holds ? [text] : []))
}
