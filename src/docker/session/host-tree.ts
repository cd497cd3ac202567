import type { Directory } from '../engine/files/tree.ts'
import { plant } from '../registry/plant.ts'
import { debianTree } from '../registry/trees.ts'

/** Files of the host: a Debian with docker's client and a few tools on it, and the folder where a line is typed. */
export function hostTree(now: number): Directory {
  return plant(
    debianTree('12'),
    {
      '/work': { directory: true },
      '/etc/hostname': 'docker-host\n',
      '/etc/hosts': '127.0.0.1\tlocalhost\n127.0.1.1\tdocker-host\n::1\tlocalhost ip6-localhost ip6-loopback\n',
      '/etc/resolv.conf': 'nameserver 10.255.255.53\n',
      '/usr/bin/docker': { program: 'docker', size: 41_000_000 },
      '/usr/bin/curl': { program: 'curl', size: 260_328 },
      '/usr/bin/wget': { program: 'wget', size: 515_368 },
      '/usr/bin/nc': { program: 'nc', size: 39_320 },
      '/usr/bin/ping': { program: 'ping', size: 90_568 },
      '/usr/bin/ss': { program: 'ss', size: 200_768 },
      '/usr/sbin/ip': { program: 'ip', size: 812_568 },
    },
    now,
  )
}
