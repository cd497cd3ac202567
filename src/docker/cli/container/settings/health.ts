import type { CreateBody } from '../../../api/endpoints/container.ts'
import { CliError, type Flags } from '../../command.ts'

const options = ['interval', 'timeout', 'retries', 'start-period', 'start-interval'] as const

/** What `--health-*` and `--no-healthcheck` say; nothing where they are not given. Throws CliError. */
export function healthSettings(flags: Flags): Pick<CreateBody, 'Healthcheck'> {
  const number = (option: (typeof options)[number]) => flags.number(`health-${option}`)
  const command = flags.string('health-cmd')
  const asked = command !== '' || options.some(option => number(option) !== 0)
  if (flags.bool('no-healthcheck')) {
    if (asked) throw new CliError('--no-healthcheck conflicts with --health-* options')
    return { Healthcheck: { Test: ['NONE'] } }
  }
  if (!asked) return {}
  const negative = options.find(option => number(option) < 0)
  if (negative) throw new CliError(`--health-${negative} cannot be negative`)
  const asTest = command !== '' && { Test: ['CMD-SHELL', command] }
  return {
    Healthcheck: {
      ...asTest,
      ...notZero('Interval', number('interval')),
      ...notZero('Timeout', number('timeout')),
      ...notZero('StartPeriod', number('start-period')),
      ...notZero('StartInterval', number('start-interval')),
      ...notZero('Retries', number('retries')),
    },
  }
}

const notZero = (key: string, value: number) => value !== 0 && { [key]: value }
