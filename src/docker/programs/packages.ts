import { parentOf } from '../engine/files/path.ts'
import type { Process } from '../engine/process/types.ts'
import { entryAt } from './flavour.ts'
import { alpineFiles, debianFiles } from './package-files.ts'

/** A package that the simulator has programs for. */
export interface Package {
  readonly name: string
  readonly version: string
  /** Kilobytes to download. */
  readonly size: number
  /** Paths of its executables, and the programs that they are. */
  readonly executables: readonly { readonly path: string; readonly program: string }[]
  /** Other files of it, by path. */
  readonly files: Readonly<Record<string, string>>
}

const read = (list: string, files: Readonly<Record<string, Package['files']>>): readonly Package[] =>
  list.split('\n').map(line => {
    const [name = '', version = '', size = '0', ...words] = line.split(' ')
    // `/usr/bin/python3=python`: without a program of its own it is called as the file.
    const executables = words.map(word => {
      const [path = '', program = path.replace(/.*\//, '')] = word.split('=')
      return { path, program }
    })
    return { name, version, size: Number(size), executables, files: files[name] ?? {} }
  })

export const debianPackages = read(
  `bash 5.2.37-2 1489 /usr/bin/bash
ca-certificates 20250419 162
coreutils 9.7-3 3024
curl 8.14.1-2 270 /usr/bin/curl
dnsutils 9.20.11-4 170 /usr/bin/nslookup
iproute2 6.15.0-1 1094 /usr/bin/ip /usr/bin/ss
iputils-ping 20240905-3 50 /usr/bin/ping
net-tools 2.10-1.3 242 /usr/bin/netstat
netcat-openbsd 1.229-1 42 /usr/bin/nc
nginx 1.26.3-3 607 /usr/sbin/nginx
nodejs 20.19.2+dfsg-1 312 /usr/bin/node
npm 9.2.0~ds1-3 729 /usr/bin/npm
procps 4.0.4-9 882 /usr/bin/ps /usr/bin/top /usr/bin/free /usr/bin/uptime /usr/bin/kill /usr/bin/pgrep /usr/bin/pkill
python3 3.13.5-1 28 /usr/bin/python3=python
python3-pip 25.1.1+dfsg-1 1362 /usr/bin/pip=pip /usr/bin/pip3=pip
redis-server 8.0.2-3 760 /usr/bin/redis-server
redis-tools 8.0.2-3 1020 /usr/bin/redis-cli
tzdata 2025b-4 260
wget 1.25.0-2 984 /usr/bin/wget`,
  debianFiles,
)

export const alpinePackages = read(
  `bash 5.2.37-r0 494 /bin/bash
ca-certificates 20250911-r0 140
coreutils 9.7-r1 520
curl 8.14.1-r2 134 /usr/bin/curl
iproute2 6.15.0-r0 10 /sbin/ip
iputils 20240905-r0 42 /bin/ping
nginx 1.28.0-r3 568 /usr/sbin/nginx
nodejs 22.16.0-r2 13260 /usr/bin/node
npm 11.6.2-r0 1760 /usr/bin/npm
procps-ng 4.0.4-r3 130 /bin/ps
py3-pip 25.1.1-r0 1520 /usr/bin/pip=pip /usr/bin/pip3=pip
python3 3.12.12-r0 7820 /usr/bin/python3=python
redis 8.0.3-r0 1190 /usr/bin/redis-cli /usr/bin/redis-server
tzdata 2025b-r0 200
wget 1.25.0-r1 230 /usr/bin/wget`,
  alpineFiles,
)

/** Puts a package's files in their places. */
export function unpackPackage({ files, world }: Process, { executables, size, files: others }: Package): void {
  const paths = [...executables.map(({ path }) => path), ...Object.keys(others)]
  for (const path of paths) files.makeDirectory(parentOf(path), { parents: true })
  for (const { path, program } of executables) {
    const meta = { mode: 0o755, uid: 0, gid: 0, mtime: world.now() }
    files.put(path, { type: 'file', ...meta, data: '', size: size * 1000, program })
  }
  for (const [path, text] of Object.entries(others)) files.write(path, text)
}

/** Takes a package's executables away; what is set up stays, as after `apt-get remove`. */
export function removePackage(process: Process, { executables }: Package): void {
  for (const { path } of executables) if (entryAt(process, path, false)) process.files.remove(path)
}

/** Whether there is a network to fetch from. */
export const isOnline = ({ machine }: Process) => machine.network.interfaces().some(({ name }) => name !== 'lo')

/** The simulator's own word on a package that it does not have. */
export const unknownPackage = (name: string, all: readonly Package[]) =>
  `${name}: 시뮬레이터에는 없는 패키지예요. 설치해 볼 수 있는 패키지: ${all.map(one => one.name).join(', ')}`
