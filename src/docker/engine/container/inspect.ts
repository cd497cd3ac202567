// Behaviour: moby/moby daemon/inspect.go
import type { Engine } from '../engine.ts'
import { fingerprint } from '../image/digest.ts'
import { containerById, type State } from '../state.ts'
import { timestamp } from '../time.ts'
import { findContainer } from './find.ts'
import { inspectNetworkSettings } from './inspect-network.ts'
import { layerSize, rootSize } from './size.ts'
import type { Container } from './types.ts'

/** `docker inspect` of a container in the daemon's shape and order. Throws notFound. */
export function inspectContainer(engine: Engine, ref: string, size: boolean) {
  const { state } = engine
  const container = findContainer(state, ref)
  const { id, argv, config, hostConfig, mounts } = container
  const running = [...engine.execs.values()].filter(exec => exec.containerId === id && exec.status === 'running')
  const folder = `/var/lib/docker/containers/${id}`
  const hasStarted = container.state.startedAt !== undefined
  const file = (name: string) => (hasStarted ? `${folder}/${name}` : '')
  return {
    Id: id,
    Created: timestamp(container.created),
    Path: argv[0] ?? '',
    Args: argv.slice(1),
    State: inspectState(container),
    Image: container.image,
    ResolvConfPath: file('resolv.conf'),
    HostnamePath: file('hostname'),
    HostsPath: file('hosts'),
    LogPath: hostConfig.LogConfig.Type === 'json-file' ? file(`${id}-json.log`) : '',
    Name: `/${container.name}`,
    RestartCount: container.restartCount,
    Driver: 'overlay2',
    Platform: 'linux',
    MountLabel: '',
    ProcessLabel: '',
    AppArmorProfile: '',
    ExecIDs: running.length > 0 ? running.map(exec => exec.id) : null,
    HostConfig: { ...hostConfig, Links: hostConfig.Links?.map(link => inspectLink(state, container, link)) ?? null },
    GraphDriver: { Data: layerFolders(state, container), Name: 'overlay2' },
    ...(size && { SizeRw: layerSize(state, container), SizeRootFs: rootSize(state, container) }),
    Mounts: mounts,
    Config: config,
    NetworkSettings: inspectNetworkSettings(state, container),
  }
}

/** `/db:/web/alias`, from the container `db` to the name that `web` knows it by. */
function inspectLink(state: State, { name }: Container, link: string): string {
  const [id = '', alias = ''] = link.split(':')
  return `/${containerById(state, id)?.name ?? id}:/${name}/${alias}`
}

function inspectState({ state }: Container) {
  const { status, health } = state
  return {
    Status: status,
    Running: status === 'running' || status === 'paused' || status === 'restarting',
    Paused: status === 'paused',
    Restarting: status === 'restarting',
    OOMKilled: state.oomKilled,
    Dead: status === 'dead',
    Pid: state.pid,
    ExitCode: state.exitCode,
    Error: state.error,
    StartedAt: timestamp(state.startedAt),
    FinishedAt: timestamp(state.finishedAt),
    ...(health && { Health: health }),
  }
}

/** Where overlay2 would keep a container's layers. */
function layerFolders(state: State, { id, image }: Container) {
  const folder = (name: string) => `/var/lib/docker/overlay2/${name}`
  const own = fingerprint(`layer ${id}`)
  const lower = (state.images[image]?.layers ?? []).map(layer => `${folder(fingerprint(layer))}/diff`).reverse()
  return {
    ID: id,
    LowerDir: [`${folder(own)}-init/diff`, ...lower].join(':'),
    MergedDir: `${folder(own)}/merged`,
    UpperDir: `${folder(own)}/diff`,
    WorkDir: `${folder(own)}/work`,
  }
}
