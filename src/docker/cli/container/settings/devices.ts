// Behaviour: docker/cli cli/command/container/opts.go (validateDevice, parseDevice) and opts/throttledevice.go
import { CliError, type Flags } from '../../command.ts'
import { cut } from '../../flags/go.ts'
import { parseGpus } from '../../flags/gpus.ts'
import { parseBytes } from '../../flags/values.ts'
import { given } from './given.ts'

interface DeviceMapping {
  readonly PathOnHost: string
  readonly PathInContainer: string
  readonly CgroupPermissions: string
}

/** What `--device`, `--gpus` and the options for block devices say, as far as they are given. Throws CliError. */
export function deviceSettings(flags: Flags): Readonly<Record<string, unknown>> {
  const rates = (read: (value: string) => number) => (option: string) =>
    flags.list(option).map(text => {
      const [Path, value = ''] = cut(text, ':')
      return { Path, Rate: read(value) }
    })
  return {
    ...given(flags, { device: 'Devices' }, option => flags.list(option).map(device)),
    ...given(flags, { 'device-cgroup-rule': 'DeviceCgroupRules' }, flags.list),
    ...given(flags, { gpus: 'DeviceRequests' }, option => flags.list(option).map(gpus)),
    ...given(flags, { 'blkio-weight-device': 'BlkioWeightDevice' }, option => flags.list(option).map(weight)),
    ...given(
      flags,
      { 'device-read-bps': 'BlkioDeviceReadBps', 'device-write-bps': 'BlkioDeviceWriteBps' },
      rates(parseBytes),
    ),
    ...given(
      flags,
      { 'device-read-iops': 'BlkioDeviceReadIOps', 'device-write-iops': 'BlkioDeviceWriteIOps' },
      rates(Number),
    ),
  }
}

function weight(text: string) {
  const [Path, value] = cut(text, ':')
  return { Path, Weight: Number(value) }
}

const gpus = (text: string) => ({ ...parseGpus(text), Capabilities: [['gpu']], Options: {} })

const isMode = (text: string) => /^(?!.*(.).*\1)[rwm]{1,3}$/.test(text)

/** `/dev/sda:/dev/xvda:rwm`. */
function device(text: string): DeviceMapping {
  const parts = text.split(':')
  const [host = '', second = host, mode = 'rwm'] = parts
  if (parts.length > 3 || host === '') throw new CliError(`bad format for path: ${text}`)
  if (parts.length === 3 && !isMode(mode)) throw new CliError(`bad mode specified: ${mode}`)
  const onlyMode = parts.length === 2 && isMode(second)
  const inside = onlyMode ? host : second
  if (!inside.startsWith('/')) throw new CliError(`${inside} is not an absolute path`)
  return { PathOnHost: host, PathInContainer: inside, CgroupPermissions: onlyMode ? second : mode }
}
