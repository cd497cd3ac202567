import type { Engine } from '../engine.ts'
import { type Directory, emptyDirectory, type Entry, entryAt, names, withEntry } from '../files/tree.ts'
import { hardware, kernelVersion } from '../hardware.ts'
import type { SimulatedMachine } from '../process/machine.ts'
import type { Interface } from '../process/types.ts'
import type { Container, HostConfig } from './types.ts'
import { askedAt, isReadOnly } from './tmpfs.ts'

/** A file's text, or a folder's entries. */
type Sketch = string | Entry | { readonly [name: string]: Sketch }

function build(sketch: Sketch, mtime = 0): Entry {
  const meta = { uid: 0, gid: 0, mtime }
  if (typeof sketch === 'string') return { type: 'file', mode: 0o444, ...meta, data: sketch }
  if (isEntry(sketch)) return sketch
  const entries = Object.fromEntries(Object.entries(sketch).map(([name, inner]) => [name, build(inner, mtime)]))
  return { ...emptyDirectory, mtime, entries }
}

const isEntry = (sketch: object): sketch is Entry => typeof (sketch as Entry).type === 'string'

const link = (target: string): Entry => ({ type: 'symlink', mode: 0o777, uid: 0, gid: 0, mtime: 0, target })

/** /dev of a container. */
export function deviceTree(tty: boolean, now: number): Directory {
  const device = (name: 'null' | 'zero' | 'full' | 'random' | 'tty') =>
    ({ type: 'device', mode: 0o666, uid: 0, gid: 0, mtime: now, device: name }) as const
  const folder = { ...emptyDirectory, mode: 0o1777, mtime: now }
  return build(
    {
      ...(tty && { console: device('tty') }),
      fd: link('/proc/self/fd'),
      full: device('full'),
      mqueue: folder,
      null: device('null'),
      ptmx: link('pts/ptmx'),
      pts: { ...(tty && { '0': device('tty') }), ptmx: device('tty') },
      random: device('random'),
      shm: folder,
      stderr: { ...device('null'), device: 'stderr' },
      stdin: { ...device('null'), device: 'stdin' },
      stdout: { ...device('null'), device: 'stdout' },
      tty: device('tty'),
      urandom: device('random'),
      zero: device('zero'),
    },
    now,
  ) as Directory
}

/** /dev of a container with what `--device` adds to it; without a private IPC space it has no /dev/shm. */
export function containerDevices({ config, hostConfig }: Container, now: number): Directory {
  const tree = deviceTree(config.Tty, now)
  const { shm, ...others } = tree.entries
  const entries = hostConfig.IpcMode === 'none' ? others : { ...others, shm: shm! }
  return (hostConfig.Devices as readonly DeviceMapping[]).reduce<Directory>(
    (made, { PathOnHost, PathInContainer }) => {
      const entry = entryAt({ ...emptyDirectory, entries: { dev: tree } }, names(PathOnHost))
      const [top, ...inside] = names(PathInContainer)
      return entry && top === 'dev' && inside.length > 0 ? withEntry(made, inside, entry, now) : made
    },
    { ...tree, entries },
  )
}

interface DeviceMapping {
  readonly PathOnHost: string
  readonly PathInContainer: string
}

/** /proc of a container: the kernel's files that people look at, and a folder for each process. */
export function processTree(engine: Engine, container: Container, machine: SimulatedMachine | undefined): Directory {
  const rows = machine?.processes() ?? []
  const processes = rows.map(({ pid, ppid, argv, user, state }) => {
    const name = argv[0]?.split('/').at(-1) ?? ''
    const status = `Name:\t${name}\nState:\t${state}\nPid:\t${pid}\nPPid:\t${ppid}\nUid:\t${user.uid}\nGid:\t${user.gid}\n`
    const stat = `${pid} (${name}) ${state} ${ppid} ${pid} ${pid} 0 -1 4194560 0 0 0 0 0 0 0 0 20 0 1 0 0 0 0\n`
    const files = { cgroup: '0::/\n', cmdline: argv.map(word => `${word}\0`).join(''), comm: `${name}\n`, stat, status }
    return [String(pid), files] as const
  })
  const cpus = machine?.hardware.cpus ?? hardware.cpus
  const age = engine.world.now() - container.created
  return build({
    ...Object.fromEntries(processes),
    ...kernelFiles(
      cpus,
      age,
      container.config.Hostname,
      container.hostConfig.Sysctls as Readonly<Record<string, string>> | null,
    ),
    loadavg: `0.00 0.01 0.05 1/${rows.length + 100} ${rows.at(-1)?.pid ?? 1}\n`,
    mounts: mountTable(container),
    self: link('1'),
  }) as Directory
}

/** /proc of the host as it is when new, without the processes. */
export const hostProcessTree = (hostname: string, now: number): Directory =>
  build(
    {
      ...kernelFiles(hardware.cpus, 0, hostname),
      loadavg: '0.08 0.03 0.01 1/212 42\n',
      mounts: `/dev/vda1 / ext4 rw,relatime 0 0\n${kernelMounts}\n`,
    },
    now,
  ) as Directory

/** What /proc tells of the machine, `age` milliseconds after what it is looked at from began. */
function kernelFiles(
  cpus: number,
  age: number,
  hostname: string,
  sysctls: Readonly<Record<string, string>> | null = null,
) {
  const uptime = (age / 1000 + 3600).toFixed(2)
  const kilobytes = (share: number) => `${Math.floor((hardware.memory * share) / 1024)} kB`.padStart(16)
  return {
    cpuinfo: Array.from({ length: cpus }, (_, cpu) => `processor\t: ${cpu}\nmodel name\t: Simulated CPU\n\n`).join(''),
    meminfo: `MemTotal:${kilobytes(1)}\nMemFree:${kilobytes(0.5)}\nMemAvailable:${kilobytes(0.75)}\nBuffers:${kilobytes(0.01)}\nCached:${kilobytes(0.2)}\nSwapTotal:${kilobytes(0)}\nSwapFree:${kilobytes(0)}\n`,
    sys: kernelSettings(hostname, sysctls ?? {}),
    uptime: `${uptime} ${uptime}\n`,
    version: kernelVersion,
  }
}

/** /proc/sys, with what `--sysctl net.ipv4.ip_forward=0` sets. */
function kernelSettings(hostname: string, asked: Readonly<Record<string, string>>): Entry {
  const known = {
    kernel: { hostname: `${hostname}\n`, osrelease: `${hardware.kernel}\n`, ostype: 'Linux\n' },
    net: { core: { somaxconn: '4096\n' }, ipv4: { ip_forward: '1\n', ip_unprivileged_port_start: '0\n' } },
  }
  return Object.entries(asked).reduce<Directory>(
    (tree, [name, value]) => withEntry(tree, name.split('.'), build(`${value}\n`), 0),
    build(known) as Directory,
  )
}

const kernelMounts = `proc /proc proc rw,nosuid,nodev,noexec,relatime 0 0
tmpfs /dev tmpfs rw,nosuid,size=65536k,mode=755 0 0
sysfs /sys sysfs ro,nosuid,nodev,noexec,relatime 0 0`

const memoryMount = (device: string, path: string, access: string, options: readonly string[]) =>
  `${device} ${path} tmpfs ${[access, 'nosuid,nodev,noexec,relatime', ...options].join(',')} 0 0`

/** Memory comes in pages of 4096 bytes. */
const kibibytes = (bytes: number) => `size=${Math.ceil(bytes / 4096) * 4}k`

/** `size=1m,mode=700` of `--tmpfs` as the kernel shows it. */
const memoryOptions = (text: string) =>
  text.split(',').flatMap(option => {
    const [, name, value = '', unit = ''] = /^(size|mode)=(\d+)([kmg]?)$/i.exec(option) ?? []
    if (name === 'size') return [kibibytes(Number(value) * 1024 ** 'bkmg'.indexOf(unit.toLowerCase() || 'b'))]
    return name === undefined ? [] : [option]
  })

/** What `--mount type=tmpfs` asks for at a place, as the kernel shows it. */
function shownAt(hostConfig: HostConfig, place: string): readonly string[] {
  const { SizeBytes = 0, Mode = 0 } = askedAt(hostConfig, place)
  return [...(SizeBytes > 0 ? [kibibytes(SizeBytes)] : []), ...(Mode > 0 ? [`mode=${Mode.toString(8)}`] : [])]
}

function mountTable({ mounts, hostConfig }: Container): string {
  const rows = [
    `overlay / overlay ${hostConfig.ReadonlyRootfs ? 'ro' : 'rw'},relatime 0 0`,
    kernelMounts,
    ...(hostConfig.IpcMode === 'none'
      ? []
      : [memoryMount('shm', '/dev/shm', 'rw', [kibibytes(Number(hostConfig.ShmSize))])]),
    ...mounts.map(({ Type, Destination, RW }) =>
      Type === 'tmpfs'
        ? memoryMount('tmpfs', Destination, RW ? 'rw' : 'ro', shownAt(hostConfig, Destination))
        : `/dev/sda1 ${Destination} ext4 ${RW ? 'rw' : 'ro'},relatime 0 0`,
    ),
    ...Object.entries(hostConfig.Tmpfs ?? {}).map(([path, options]) =>
      memoryMount('tmpfs', path, isReadOnly(options) ? 'ro' : 'rw', memoryOptions(options)),
    ),
    ...['resolv.conf', 'hostname', 'hosts'].map(name => `/dev/sda1 /etc/${name} ext4 rw,relatime 0 0`),
  ]
  return `${rows.join('\n')}\n`
}

/** /sys of a container: the limits of its control group, and its network interfaces. */
export function systemTree({ Memory, NanoCpus, PidsLimit }: HostConfig, interfaces: readonly Interface[]): Directory {
  const max = (limit: unknown) => (typeof limit === 'number' && limit > 0 ? String(limit) : 'max')
  const quota = NanoCpus > 0 ? String(NanoCpus / 10_000) : 'max'
  const cgroup = { 'cpu.max': `${quota} 100000\n`, 'memory.max': `${max(Memory)}\n`, 'pids.max': `${max(PidsLimit)}\n` }
  const net = interfaces.map(({ name, mac, index }) => {
    const isLoopback = name === 'lo'
    const files = { address: `${mac}\n`, ifindex: `${index}\n`, mtu: isLoopback ? '65536\n' : '1500\n' }
    return [name, { ...files, operstate: isLoopback ? 'unknown\n' : 'up\n' }] as const
  })
  return build({ class: { net: Object.fromEntries(net) }, fs: { cgroup } }) as Directory
}
