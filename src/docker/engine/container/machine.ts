import type { Engine } from '../engine.ts'
import { child, type Directory, emptyDirectory, entryAt, names, withEntry } from '../files/tree.ts'
import { Files } from '../files/view.ts'
import type { Mount, Volume } from '../files/walk.ts'
import { hardware } from '../hardware.ts'
import { containerNetwork } from '../network/stack.ts'
import { SimulatedMachine } from '../process/machine.ts'
import type { Limit } from '../process/types.ts'
import { putVolume, type State } from '../state.ts'
import { containerDevices, processTree, systemTree } from './kernel-files.ts'
import { hostFiles, kept, ofContainer } from './state-trees.ts'
import { subpathAt } from './subpath.ts'
import { askedMode, isReadOnly, memoryTree, modeOf } from './tmpfs.ts'
import type { Container, MountPoint } from './types.ts'

/** A tree that only a machine has: gone when it ends. */
function memory(tree: Directory): Volume {
  let now = tree
  return { get: () => now, set: next => (now = next) }
}

/** A tree that a kernel shows: what is written to it is lost. */
const shown = (get: () => Directory): Volume => ({ get, set: () => undefined })

/** The files that a container's processes see: its own, its mounts, and what the kernel shows. */
export function containerFiles(
  engine: Engine,
  container: Container,
  machine?: () => SimulatedMachine | undefined,
): Files {
  const { id, hostConfig, mounts } = container
  const now = () => engine.world.now()
  const own = ofContainer(engine, id, 'own')
  const mount = (path: string, volume: Volume, readonly = false, file?: string): Mount => ({
    path,
    volume,
    readonly,
    ...(file !== undefined && { file }),
  })
  const all = [
    mount('/', ofContainer(engine, id, 'files'), hostConfig.ReadonlyRootfs),
    // Before its first start a container has only the empty files of its image.
    ...['hostname', 'hosts', 'resolv.conf']
      .filter(name => machine !== undefined || child(container.own, name))
      .map(name => mount(`/etc/${name}`, own, false, name)),
    // What is only in memory is nowhere before the container runs, nor for those who look from outside.
    ...mounts
      .filter(({ Type }) => machine !== undefined || Type !== 'tmpfs')
      .map(point => mountOf(engine, point, container)),
  ]
  if (machine) {
    all.push(
      ...Object.entries(hostConfig.Tmpfs ?? {}).map(([path, options]) =>
        mount(path, memory(memoryTree(container.files, path, modeOf(options), now())), isReadOnly(options)),
      ),
      mount('/dev', memory(containerDevices(container, now()))),
      mount(
        '/proc',
        shown(() => processTree(engine, container, machine())),
        true,
      ),
      mount(
        '/sys',
        shown(() => systemTree(hostConfig, machine()?.network.interfaces() ?? [])),
        true,
      ),
    )
  }
  // A later mount at the same place hides an earlier one.
  return new Files([...new Map(all.map(one => [one.path, one])).values()], now)
}

/** A mount point of a container with the tree behind it. */
export function mountOf(engine: Engine, point: MountPoint, { files, hostConfig }: Container): Mount {
  const { Type, Name = '', Source, Destination, RW } = point
  const at = { path: Destination, readonly: !RW }
  if (Type === 'tmpfs') {
    const mode = askedMode(hostConfig, Destination)
    return { ...at, volume: memory(memoryTree(files, Destination, mode, engine.world.now())) }
  }
  if (Type === 'image') {
    const [id = '', , ...inside] = names(Source).slice(4)
    return {
      ...at,
      volume: shown(
        () => folderAt(engine.state.images[`sha256:${id}`]?.files ?? emptyDirectory, inside) ?? emptyDirectory,
      ),
    }
  }
  const { device = '', o = '' } = (Type === 'volume' ? engine.state.volumes[Name]?.options : undefined) ?? {}
  if (Type === 'volume' && !/(^|,)r?bind(,|$)/.test(o)) {
    const filesOf = (state: State) => state.volumes[Name]?.files
    const inside = subpathAt(hostConfig, Destination)
    const isFolder = entryAt(filesOf(engine.state) ?? emptyDirectory, inside)?.type !== 'file'
    const place = isFolder ? inside : inside.slice(0, -1)
    const volume = kept(
      engine,
      state => {
        const files = filesOf(state)
        return files && folderAt(files, place)
      },
      (state, next) => {
        const record = state.volumes[Name]!
        return putVolume(state, { ...record, files: withEntry(record.files, place, next, next.mtime) })
      },
    )
    return isFolder ? { ...at, volume } : { ...at, volume, file: inside.at(-1)! }
  }
  const path = names(realHostPath(engine, Type === 'volume' ? device : Source))
  const isFolder = (entryAt(engine.state.host, path)?.type ?? 'directory') === 'directory'
  const place = isFolder ? path : path.slice(0, -1)
  const volume = kept(
    engine,
    state => folderAt(state.host, place),
    (state, next) => ({ ...state, host: withEntry(state.host, place, next, next.mtime) }),
  )
  return isFolder ? { ...at, volume } : { ...at, volume, file: path.at(-1)! }
}

function folderAt(tree: Directory, path: readonly string[]): Directory | undefined {
  const entry = entryAt(tree, path)
  return entry?.type === 'directory' ? entry : undefined
}

function realHostPath(engine: Engine, path: string): string {
  try {
    return hostFiles(engine).realpath(path)
  } catch {
    return path
  }
}

/** A machine for a container's next run. */
export function newMachine(engine: Engine, container: Container): SimulatedMachine {
  const { Memory, NanoCpus, Ulimits } = container.hostConfig
  const machine: SimulatedMachine = new SimulatedMachine({
    kind: 'container',
    hostname: container.config.Hostname,
    files: containerFiles(engine, container, () => engine.machines.get(container.id)),
    world: engine.world,
    programs: engine.programs,
    network: containerNetwork(engine, container.id),
    limits: (Ulimits ?? []) as readonly Limit[],
    hardware: {
      ...hardware,
      ...(Memory > 0 && { memory: Memory }),
      ...(NanoCpus > 0 && { cpus: Math.max(1, Math.ceil(NanoCpus / 1e9)) }),
    },
  })
  return machine
}
