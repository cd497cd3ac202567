// Behaviour: docker/cli cli/command/container/opts.go (parse)
import type { CreateBody } from '../../../api/endpoints/container.ts'
import { defined, noEndpoint, noHostConfig } from '../../../api/settings.ts'
import type { Context, Flags } from '../../command.ts'
import { runOptions } from '../options/run.ts'
import { environment, labels, lastOfEach } from './environment.ts'
import { given } from './given.ts'
import { hostConfig } from './host-config.ts'
import { proxyVariables } from './proxies.ts'

/** What `run` and `create` ask the daemon for. Throws CliError for what the client finds wrong by itself. */
export async function createBody(
  context: Pick<Context, 'process' | 'globals'>,
  [image = '', ...command]: readonly string[],
  flags: Flags,
): Promise<CreateBody> {
  const { process } = context
  const isPlain = flags.given.every(name => runOptions.some(option => option.name === name))
  const more = isPlain ? undefined : await process.world.loading(import('./more.ts'))
  more?.assertSimulated(flags)
  more?.checkMac(flags.string('mac-address'))
  const hasPorts = flags.has('publish') || flags.has('expose')
  const ports = hasPorts ? await process.world.loading(import('./ports.ts')) : undefined
  const { ExposedPorts, PortBindings } = ports?.portSettings(flags) ?? {}
  const volumes = flags.has('volume') ? await process.world.loading(import('./volumes.ts')) : undefined
  const { Volumes, Binds } = volumes?.volumeSettings(flags.list('volume'), process.cwd) ?? { Volumes: {}, Binds: null }
  const { NetworkMode, EndpointsConfig } = more?.networkSettings(flags) ?? noNetworks
  const attached = flags.list('attach').map(stream => stream.toLowerCase())
  const interactive = flags.bool('interactive')
  const stdin = interactive || attached.includes('stdin')
  return {
    Hostname: flags.string('hostname'),
    Domainname: flags.string('domainname'),
    User: flags.string('user'),
    AttachStdin: stdin,
    AttachStdout: attached.length === 0 || attached.includes('stdout'),
    AttachStderr: attached.length === 0 || attached.includes('stderr'),
    ...(ExposedPorts && { ExposedPorts }),
    Tty: flags.bool('tty'),
    OpenStdin: interactive,
    StdinOnce: interactive && stdin,
    Env: orNull([
      ...environment(process, flags.list('env-file'), lastOfEach(flags.list('env'))),
      ...proxyVariables(context, flags.list('env')),
    ]),
    Cmd: orNull(command),
    ...more?.healthSettings(flags),
    Image: image,
    Volumes,
    WorkingDir: flags.string('workdir'),
    // An empty one takes away the image's.
    Entrypoint: flags.has('entrypoint') ? [flags.string('entrypoint')] : null,
    OnBuild: null,
    Labels: labels(process, flags.list('label-file'), flags.list('label')),
    ...given(flags, { 'stop-signal': 'StopSignal' }, flags.string),
    ...given(flags, { 'stop-timeout': 'StopTimeout' }, flags.number),
    HostConfig: defined({
      ...noHostConfig,
      // These two are pointers to numbers that say no by themselves.
      MemorySwappiness: -1,
      PidsLimit: 0,
      Binds,
      NetworkMode,
      ...(PortBindings && { PortBindings }),
      ...hostConfig(process, flags, () => more?.moreHostConfig(process, flags)),
    }),
    NetworkingConfig: { EndpointsConfig },
  }
}

const noNetworks = { NetworkMode: 'default', EndpointsConfig: { default: noEndpoint } }

const orNull = (list: readonly string[]) => (list.length > 0 ? list : null)
