// Behaviour: docker/cli cli/command/container/create.go
import { ApiError } from '../../api/api.ts'
import type { CreateBody } from '../../api/endpoints/container.ts'
import { familiarString, type Reference, withTag } from '../../api/reference.ts'
import { CliError, type Context, type Flags } from '../command.ts'
import { pullReference } from '../image/pull.ts'
import { parseReference } from '../image/reference.ts'
import { stderrScreen } from '../image/screen.ts'
import { parsePlatform, wantedPlatform } from './platform.ts'

/** Makes a container, pulling its image where `--pull` says so; gives its id. Throws CliError, ApiError. */
export async function createContainer(context: Context, body: CreateBody, flags: Flags): Promise<string> {
  const { api, process, err } = context
  const cidFile = flags.has('cidfile')
    ? new (await process.world.loading(import('./settings/more.ts'))).CidFile(process, flags.string('cidfile'))
    : undefined
  try {
    const reference = imageReference(body.Image)
    const wanted = wantedPlatform(process, flags)
    const platform = parsePlatform(wanted)
    const quiet = flags.bool('quiet')
    const name = flags.string('name')
    const create = () => api('POST /containers/create', { ...(name && { name }), ...(platform && { platform }), body })
    const pull = async () => {
      if (reference) await pullReference(context, reference, wanted, quiet ? undefined : stderrScreen(context))
    }
    if (flags.string('pull') === 'always') await pull()
    const { Id, Warnings } = await create().catch(async (error: unknown) => {
      const isMissing = error instanceof ApiError && error.status === 404
      if (!isMissing || !reference || !/^(missing|)$/.test(flags.string('pull'))) throw error
      if (!quiet) await err(`Unable to find image '${familiarString(reference)}' locally\n`)
      await pull()
      return create()
    })
    for (const warning of [...Warnings, ...dnsWarnings(body)]) await err(`WARNING: ${warning}\n`)
    cidFile?.write(Id)
    return Id
  } finally {
    cidFile?.close()
  }
}

/** What would be pulled; nothing where the image is named by a whole id. */
function imageReference(image: string): Reference | undefined {
  return /^(sha256:)?[\da-f]{64}$/.test(image) ? undefined : withTag(parseReference(image))
}

function dnsWarnings({ HostConfig: { Dns = [] } }: CreateBody): readonly string[] {
  const local = Dns.find(address => /^(127\.|::1$)/.test(address))
  return local === undefined ? [] : [`Localhost DNS (${local}) may fail in containers.`]
}

/** Throws CliError. */
export function checkPull(pull: string): void {
  if (/^(always|missing|never|)$/.test(pull)) return
  throw new CliError(`invalid pull option: '${pull}': must be one of "always", "missing" or "never"`)
}
