// Behaviour: docker/cli opts/parse.go
import type { CreateBody } from '../../../api/endpoints/container.ts'
import { CliError } from '../../command.ts'
import { cut } from '../../flags/go.ts'

type RestartPolicy = NonNullable<CreateBody['HostConfig']['RestartPolicy']>

/** `on-failure:3`; which policies there are is for the daemon to say. Throws CliError. */
export function parseRestartPolicy(text: string): RestartPolicy {
  const [name, count = ''] = cut(text, ':')
  const invalid = (reason: string) => new CliError(`invalid restart policy format: ${reason}`)
  if (name === '' && text !== '') throw invalid('no policy provided before colon')
  if (!/^([+-]?\d+)?$/.test(count)) throw invalid('maximum retry count must be an integer')
  return { Name: name as RestartPolicy['Name'], MaximumRetryCount: Number(count) }
}
