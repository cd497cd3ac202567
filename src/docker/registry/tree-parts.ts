import type { Device, Directory, Entry, RegularFile, Symlink } from '../engine/files/tree.ts'

type Entries = Readonly<Record<string, Entry>>

/** Makers of entries that belong to root and are of one time. */
export function parts(mtime: number) {
  const meta = { uid: 0, gid: 0, mtime }
  const text = (data: string, mode = 0o644): RegularFile => ({ type: 'file', ...meta, mode, data })
  const link = (target: string): Symlink => ({ type: 'symlink', ...meta, mode: 0o777, target })
  const folder = (entries: Entries = {}, mode = 0o755): Directory => ({ type: 'directory', ...meta, mode, entries })
  const device = (kind: Device['device']): Device => ({ type: 'device', ...meta, mode: 0o666, device: kind })
  const program = (name: string, size: number): RegularFile => ({
    type: 'file',
    ...meta,
    mode: 0o755,
    data: '',
    size,
    program: name,
  })

  /** Empty directories. */
  const folders = (words: string): Entries => Object.fromEntries(words.split(' ').map(name => [name, folder()]))
  /** Executables from words: `ls`, `bash:1446024` with a size, `sh>dash` a symlink. */
  const executables = (words: string): Entries =>
    Object.fromEntries(
      words.split(' ').map(word => {
        const [, name = '', target, size] = /^([^>:]+)(?:>(.*)|:(\d+))?$/.exec(word) ?? []
        return [name, target === undefined ? program(name, Number(size ?? plausibleSize(name))) : link(target)]
      }),
    )
  /** Symlinks of the same target. */
  const links = (words: string, target: string): Entries =>
    Object.fromEntries(words.split(' ').map(name => [name, link(target)]))

  const dev = folder({
    fd: link('/proc/self/fd'),
    full: device('full'),
    mqueue: folder({}, 0o1777),
    null: device('null'),
    ptmx: link('pts/ptmx'),
    pts: folder(),
    random: device('random'),
    shm: folder({}, 0o1777),
    stderr: device('stderr'),
    stdin: device('stdin'),
    stdout: device('stdout'),
    tty: device('tty'),
    urandom: device('random'),
    zero: device('zero'),
  })
  const kernelText = (data: string): RegularFile => ({ ...text(data, 0o444), size: 0 })
  const proc = folder(
    {
      cmdline: kernelText('BOOT_IMAGE=/boot/vmlinuz root=/dev/vda1 ro console=ttyS0\n'),
      cpuinfo: kernelText([0, 1, 2, 3].map(cpuInfo).join('\n')),
      filesystems: kernelText('nodev\tsysfs\nnodev\ttmpfs\nnodev\tproc\nnodev\toverlay\n\text4\n'),
      loadavg: kernelText('0.08 0.03 0.01 1/212 42\n'),
      meminfo: kernelText(memoryInfo),
      mounts: kernelText(mounts),
      sys: folder(
        { kernel: folder({ ostype: kernelText('Linux\n'), osrelease: kernelText('6.12.0\n') }, 0o555) },
        0o555,
      ),
      version: kernelText('Linux version 6.12.0 (builder@simulator) (gcc 14.2.0) #1 SMP PREEMPT_DYNAMIC\n'),
    },
    0o555,
  )
  const sys = folder(
    {
      ...folders('block bus class dev devices firmware'),
      fs: folder({ cgroup: folder({}, 0o555) }),
      ...folders('kernel module power'),
    },
    0o555,
  )
  return {
    text,
    link,
    folder,
    folders,
    executables,
    links,
    dev,
    proc,
    sys,
    root: (entries: Entries = {}) => folder(entries, 0o700),
    temporary: folder({}, 0o1777),
  }
}

/** A size that a small executable could have: the same for the same name. */
function plausibleSize(name: string) {
  const sum = [...name].reduce((hash, char) => (hash * 31 + char.charCodeAt(0)) % 65_521, 7)
  return 35_208 + (sum % 24) * 4096
}

const cpuInfo = (processor: number) =>
  `processor\t: ${processor}\nvendor_id\t: GenuineIntel\ncpu family\t: 6\nmodel name\t: Simulated CPU @ 2.60GHz\ncpu MHz\t\t: 2600.000\ncpu cores\t: 4\n`

const memoryInfo = `MemTotal:        8388608 kB
MemFree:         5120000 kB
MemAvailable:    7168000 kB
Buffers:           65536 kB
Cached:          1843200 kB
SwapTotal:             0 kB
SwapFree:              0 kB
`

const mounts = `/dev/vda1 / ext4 rw,relatime 0 0
proc /proc proc rw,nosuid,nodev,noexec,relatime 0 0
tmpfs /dev tmpfs rw,nosuid,size=65536k,mode=755 0 0
devpts /dev/pts devpts rw,nosuid,noexec,relatime,gid=5,mode=620,ptmxmode=666 0 0
sysfs /sys sysfs ro,nosuid,nodev,noexec,relatime 0 0
mqueue /dev/mqueue mqueue rw,nosuid,nodev,noexec,relatime 0 0
shm /dev/shm tmpfs rw,nosuid,nodev,noexec,relatime,size=65536k 0 0
`
