import { deviceTree, hostProcessTree } from '../engine/container/kernel-files.ts'
import { type Directory, withEntry } from '../engine/files/tree.ts'
import { debianRelease } from '../registry/debian-release.ts'
import { plant } from '../registry/plant.ts'
import { coreTree } from '../registry/tree-core.ts'

const hostname = 'docker-host'

/**
 * Files of the host: a Debian with docker's client and a few tools on it, and the folder where a line is typed. Less than
 * the image has: nothing of apt's, dpkg's and the login's settings, and of /usr/sbin what is simulated.
 */
export function hostTree(now: number): Directory {
  const tree = plant(
    coreTree(debianRelease(12)),
    {
      '/work': { directory: true },
      '/etc/hostname': `${hostname}\n`,
      '/etc/hosts': `127.0.0.1\tlocalhost\n127.0.1.1\t${hostname}\n::1\tlocalhost ip6-localhost ip6-loopback\n`,
      '/etc/resolv.conf': 'nameserver 10.255.255.53\n',
      '/usr/bin/docker': { program: 'docker', size: 41_000_000 },
      '/usr/bin/curl': { program: 'curl', size: 260_328 },
      '/usr/bin/wget': { program: 'wget', size: 515_368 },
      '/usr/bin/nc': { program: 'nc', size: 39_320 },
      '/usr/bin/ping': { program: 'ping', size: 90_568 },
      '/usr/bin/ss': { program: 'ss', size: 200_768 },
      '/usr/sbin/ip': { program: 'ip', size: 812_568 },
      '/sys/fs/cgroup': { directory: true, mode: 0o555 },
      '/var/lib/apt/lists': { directory: true },
      '/var/lib/dpkg/status': '',
    },
    now,
  )
  return withEntry(withEntry(tree, ['dev'], deviceTree(false, now), now), ['proc'], hostProcessTree(hostname, now), now)
}
