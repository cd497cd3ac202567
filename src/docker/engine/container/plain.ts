import { completeHostConfig } from './host-config.ts'
import type { HostConfig } from './types.ts'

const everyday = ['NetworkMode', 'PortBindings', 'AutoRemove', 'ConsoleSize']

/** Whether a container's place on the host is as by default, but for a network, ports and the end of it. */
export function isPlain(hostConfig: HostConfig): boolean {
  const plain = completeHostConfig({})
  return (
    !hostConfig.NetworkMode.startsWith('container') &&
    Object.entries(hostConfig).every(
      ([key, value]) => everyday.includes(key) || JSON.stringify(value) === JSON.stringify(plain[key]),
    )
  )
}
