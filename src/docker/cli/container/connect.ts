import { ApiError, type Hijacked } from '../../api/api.ts'
import { CliError, type Context } from '../command.ts'

export interface Attachment {
  readonly stdin: boolean
  readonly stdout: boolean
  readonly stderr: boolean
  readonly detachKeys: string
}

/** Connects to a container's streams. Throws CliError. */
export function attachTo({ api, process }: Context, id: string, asked: Attachment): Promise<Hijacked> {
  const { stdin, stdout, stderr, detachKeys } = asked
  const request = {
    id,
    stream: 1,
    ...(stdin && { stdin: 1 as const }),
    ...(stdout && { stdout: 1 as const }),
    ...(stderr && { stderr: 1 as const }),
    ...(detachKeys && { detachKeys }),
  } as const
  return upgraded(api('POST /containers/{id}/attach', request, process.killed))
}

/** The client does not read why a connection was not handed over. Throws CliError. */
export async function upgraded<Streams>(call: Promise<Streams>): Promise<Streams> {
  try {
    return await call
  } catch (error) {
    throw error instanceof ApiError ? new CliError(`unable to upgrade to tcp, received ${error.status}`) : error
  }
}

/** Asks the daemon for the exit code when a condition holds, `not-running` where none is named. Throws ApiError. */
export function waitFor({ api, process }: Context, id: string, condition?: 'next-exit' | 'removed') {
  return api('POST /containers/{id}/wait', { id, ...(condition && { condition }) }, process.killed)
}
