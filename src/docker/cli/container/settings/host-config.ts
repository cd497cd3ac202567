import type { CreateBody } from '../../../api/endpoints/container.ts'
import type { Process } from '../../../api/process.ts'
import { CliError, type Flags } from '../../command.ts'
import { parseRestartPolicy } from './restart-policy.ts'

type HostConfig = CreateBody['HostConfig']

/**
 * What the options say of a container's place on the host, but for its mounts by `-v`, ports and networks; `more` gives
 * what those say that are used seldom. Throws CliError.
 */
export function hostConfig(process: Process, flags: Flags, more: () => HostConfig | undefined): HostConfig {
  const restart = parseRestartPolicy(flags.string('restart'))
  if (flags.bool('rm') && !/^(no|)$/.test(restart.Name)) {
    throw new CliError('conflicting options: cannot specify both --restart and --rm')
  }
  return {
    RestartPolicy: restart,
    AutoRemove: flags.bool('rm'),
    ...more(),
    ConsoleSize: process.isTerminal(1) && process.tty ? [process.tty.rows, process.tty.columns] : [0, 0],
  }
}
