import type { Hardware } from './process/types.ts'

/** The machine that the client and the daemon run on; containers see it, unless they are limited. */
export const hardware: Hardware = {
  cpus: 2,
  memory: 8 * 2 ** 30,
  kernel: '6.12.41-generic',
  architecture: 'x86_64',
}

/** /proc/version, the same on the host and in containers. */
export const kernelVersion = `Linux version ${hardware.kernel} (builder@host) (gcc 14.2.0) #1 SMP PREEMPT_DYNAMIC\n`
