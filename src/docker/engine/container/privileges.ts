// Behaviour: moby/moby daemon/daemon_unix.go (parseSecurityOpt) and oci/caps
import type { HostConfig } from './types.ts'

/** Options of `--security-opt` that the daemon does not know, or whose value is no yes and no no. */
export function securityProblems({ SecurityOpt }: HostConfig): readonly (readonly [boolean, string])[] {
  return ((SecurityOpt ?? []) as readonly string[]).map(option => {
    const [, key = '', value = ''] = /^([^=:]*)[=:](.*)$/s.exec(option) ?? ['', option, 'true']
    const isSwitch = /^(no-new-privileges|writable-cgroups)$/.test(key)
    const isKnown = isSwitch ? /^(1|t|true|0|f|false)$/i.test(value) : /^(label|apparmor|seccomp)$/.test(key)
    return [!isKnown, `invalid --security-opt 2: ${JSON.stringify(option)}`]
  })
}

const capabilities =
  'ALL AUDIT_CONTROL AUDIT_READ AUDIT_WRITE BLOCK_SUSPEND BPF CHECKPOINT_RESTORE CHOWN DAC_OVERRIDE DAC_READ_SEARCH FOWNER ' +
  'FSETID IPC_LOCK IPC_OWNER KILL LEASE LINUX_IMMUTABLE MAC_ADMIN MAC_OVERRIDE MKNOD NET_ADMIN NET_BIND_SERVICE ' +
  'NET_BROADCAST NET_RAW PERFMON SETFCAP SETGID SETPCAP SETUID SYSLOG SYS_ADMIN SYS_BOOT SYS_CHROOT SYS_MODULE SYS_NICE ' +
  'SYS_PACCT SYS_PTRACE SYS_RAWIO SYS_RESOURCE SYS_TIME SYS_TTY_CONFIG WAKE_ALARM'

/** The first that Linux does not have, as the daemon writes it. */
export function strangeCapability(names: unknown): string | undefined {
  return (names as readonly string[] | null)
    ?.map(name => name.toUpperCase().replace(/^CAP_/, ''))
    .filter(name => !capabilities.split(' ').includes(name))
    .map(name => `CAP_${name}`)[0]
}
