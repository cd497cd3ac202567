// Behaviour: docker/cli cli/command/container/opts.go (parse)
import type { CreateBody } from '../../../api/endpoints/container.ts'
import { joinPath, type Process } from '../../../api/process.ts'
import { CliError, type Flags } from '../../command.ts'
import { cut } from '../../flags/go.ts'
import { type Mount, parseMount } from '../../flags/mount.ts'
import { parseUlimit } from '../../flags/ulimit.ts'
import { pairs } from '../../pairs.ts'
import { deviceSettings } from './devices.ts'
import { given } from './given.ts'
import { resourceSettings } from './resources.ts'
import { driverSettings, securitySettings } from './security.ts'

export { CidFile } from '../cid-file.ts'
export { healthSettings } from './health.ts'
export { checkMac, networkSettings } from './networks.ts'

/** Throws CliError where an option is not simulated. */
export function assertSimulated(flags: Flags): void {
  if (!flags.has('use-api-socket')) return
  const instead = '호스트에서 docker 명령어를 바로 쓸 수 있어요.'
  throw new CliError(`이 시뮬레이터는 컨테이너 안에서 도커 API를 쓰는 --use-api-socket을 흉내 내지 않아요. ${instead}`)
}

/** What options that are used seldom say of a container's place on the host. Throws CliError. */
export function moreHostConfig(process: Process, flags: Flags): CreateBody['HostConfig'] {
  checkValues(flags)
  return {
    ...given(flags, texts, flags.string),
    ...given(flags, lists, flags.list),
    ...given(flags, { 'cap-add': 'CapAdd', 'cap-drop': 'CapDrop' }, option => capabilities(flags.list(option))),
    ...given(flags, switches, flags.bool),
    ...given(flags, { sysctl: 'Sysctls', annotation: 'Annotations' }, option => pairs(flags.list(option))),
    ...given(flags, { 'add-host': 'ExtraHosts' }, option => flags.list(option).map(host => host.replace('=', ':'))),
    ...given(flags, { ulimit: 'Ulimits' }, option => ulimits(flags.list(option))),
    ...given(flags, { tmpfs: 'Tmpfs' }, option => tmpfs(flags.list(option))),
    ...given(flags, { mount: 'Mounts' }, option =>
      flags.list(option).map(mount => fromHere(parseMount(mount), process)),
    ),
    ...driverSettings(flags),
    ...securitySettings(process, flags.list('security-opt')),
    ...resourceSettings(flags),
    ...deviceSettings(flags),
  }
}

const texts = {
  cidfile: 'ContainerIDFile',
  'volume-driver': 'VolumeDriver',
  cgroupns: 'CgroupnsMode',
  ipc: 'IpcMode',
  pid: 'PidMode',
  uts: 'UTSMode',
  userns: 'UsernsMode',
  runtime: 'Runtime',
  isolation: 'Isolation',
}

const lists = {
  'volumes-from': 'VolumesFrom',
  dns: 'Dns',
  'dns-option': 'DnsOptions',
  'dns-search': 'DnsSearch',
  'group-add': 'GroupAdd',
  link: 'Links',
}

const switches = {
  privileged: 'Privileged',
  'publish-all': 'PublishAllPorts',
  'read-only': 'ReadonlyRootfs',
  init: 'Init',
  'oom-kill-disable': 'OomKillDisable',
}

/** `net_admin` → `CAP_NET_ADMIN`; `ALL` stands for the others. */
function capabilities(names: readonly string[]): readonly string[] {
  const all = names.map(name =>
    name
      .trim()
      .toUpperCase()
      .replace(/^(?!CAP_|ALL$)/, 'CAP_'),
  )
  return all.includes('ALL') ? ['ALL'] : [...new Set(all)].sort()
}

/** The last one of each name, in the order of names. */
const ulimits = (texts: readonly string[]) =>
  [...new Map(texts.map(parseUlimit).map(limit => [limit.Name, limit])).values()].sort((a, b) =>
    a.Name < b.Name ? -1 : 1,
  )

const tmpfs = (specs: readonly string[]) =>
  Object.fromEntries(
    specs.toSorted().map(spec => {
      const [path, options = ''] = cut(spec, ':')
      return [path, options]
    }),
  )

/** A mount whose source, where it begins with `./`, is the client's. */
function fromHere(mount: Mount, { cwd }: Process): Mount {
  return /^\.(\/|$)/.test(mount.Source ?? '') ? { ...mount, Source: joinPath(cwd, mount.Source!) } : mount
}

const modes: Readonly<Record<string, readonly [valid: RegExp, name: string]>> = {
  pid: [/^(host|container:.+|)$/, 'PID'],
  uts: [/^(host|)$/, 'UTS'],
  userns: [/^(host|)$/, 'USER'],
  cgroupns: [/^(private|host|)$/, 'CGROUP'],
}

function checkValues(flags: Flags): void {
  const swappiness = flags.number('memory-swappiness')
  if (swappiness < -1 || swappiness > 100) {
    throw new CliError(`invalid value: ${swappiness}. Valid memory swappiness range is 0-100`)
  }
  for (const [option, [valid, name]] of Object.entries(modes)) {
    if (!valid.test(flags.string(option))) throw new CliError(`--${option}: invalid ${name} mode`)
  }
}
