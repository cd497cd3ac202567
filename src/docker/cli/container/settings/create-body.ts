// Behaviour: docker/cli cli/command/container/opts.go (parse)
import type { CreateBody } from '../../../api/endpoints/container.ts'
import type { Process } from '../../../api/process.ts'
import { CliError, type Flags } from '../../command.ts'
import { environment, labels } from './environment.ts'
import { given } from './given.ts'
import { healthSettings } from './health.ts'
import { hostConfig } from './host-config.ts'
import { checkMac, networkSettings } from './networks.ts'
import { portSettings } from './ports.ts'
import { volumeSettings } from './volumes.ts'

/** What `run` and `create` ask the daemon for. Throws CliError for what the client finds wrong by itself. */
export function createBody(process: Process, [image = '', ...command]: readonly string[], flags: Flags): CreateBody {
  if (flags.has('use-api-socket')) {
    const instead = '호스트에서 docker 명령을 바로 쓸 수 있어요.'
    throw new CliError(
      `이 시뮬레이터는 컨테이너 안에서 도커 API를 쓰는 --use-api-socket을 흉내 내지 않아요. ${instead}`,
    )
  }
  checkMac(flags.string('mac-address'))
  const { ExposedPorts, PortBindings } = portSettings(flags)
  const { Volumes, Binds } = volumeSettings(flags.list('volume'), process.cwd)
  const { NetworkMode, EndpointsConfig } = networkSettings(flags)
  return {
    Config: {
      Image: image,
      Cmd: orNull(command),
      ...config(process, flags),
      ...(ExposedPorts && { ExposedPorts }),
      Volumes,
    },
    HostConfig: { Binds, NetworkMode, ...(PortBindings && { PortBindings }), ...hostConfig(process, flags) },
    NetworkingConfig: { EndpointsConfig },
  }
}

function config(process: Process, flags: Flags): Partial<CreateBody['Config']> {
  const attached = flags.list('attach').map(stream => stream.toLowerCase())
  const interactive = flags.bool('interactive')
  const stdin = interactive || attached.includes('stdin')
  return {
    ...given(flags, texts, flags.string),
    AttachStdin: stdin,
    AttachStdout: attached.length === 0 || attached.includes('stdout'),
    AttachStderr: attached.length === 0 || attached.includes('stderr'),
    Tty: flags.bool('tty'),
    OpenStdin: interactive,
    StdinOnce: interactive && stdin,
    Env: orNull(environment(process, flags.list('env-file'), flags.list('env'))),
    ...healthSettings(flags),
    // An empty one takes away the image's.
    Entrypoint: flags.has('entrypoint') ? [flags.string('entrypoint')] : null,
    Labels: labels(process, flags.list('label-file'), flags.list('label')),
    ...given(flags, { 'stop-timeout': 'StopTimeout' }, flags.number),
  }
}

const texts = {
  hostname: 'Hostname',
  domainname: 'Domainname',
  user: 'User',
  workdir: 'WorkingDir',
  'mac-address': 'MacAddress',
  'stop-signal': 'StopSignal',
}

const orNull = (list: readonly string[]) => (list.length > 0 ? list : null)
