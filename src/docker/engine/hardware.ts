import type { Hardware } from './process/types.ts'

/** The machine that the daemon runs on; containers see it, unless they are limited. */
export const hardware: Hardware = {
  cpus: 2,
  memory: 8 * 2 ** 30,
  kernel: '6.12.41-generic',
  architecture: 'x86_64',
}
