// Behaviour: docker/cli cli/command/container/cp.go
import { humanSize } from '../../format/size.ts'
import { CliError, defineCommand } from '../command.ts'
import { archiveSize } from './archive.ts'
import { copyFrom } from './copy-from.ts'
import { copyTo } from './copy-to.ts'
import { cpDeclaration } from './options/cp.ts'

/** What is copied and how. */
export interface Copy {
  readonly container: string
  readonly source: string
  readonly destination: string
  readonly followLink: boolean
  readonly keepOwner: boolean
}

export const command = defineCommand({
  ...cpDeclaration,
  async run(context, [from = '', to = ''], flags) {
    if (from === '') throw new CliError('source can not be empty')
    if (to === '') throw new CliError('destination can not be empty')
    const [source, destination] = [place(from), place(to)]
    if (source.container && destination.container) throw new CliError('copying between containers is not supported')
    const container = source.container || destination.container
    if (container === '') throw new CliError('must specify at least one container source')
    const copy = {
      container,
      source: source.path,
      destination: destination.path,
      followLink: flags.bool('follow-link'),
      keepOwner: flags.bool('archive'),
    }
    const copied = await (source.container ? copyFrom(context, copy) : copyTo(context, copy))
    const quiet = flags.has('quiet') ? flags.bool('quiet') : !context.process.isTerminal(1)
    if (copied && !quiet) {
      await context.err(`Successfully copied ${humanSize(archiveSize(copied.members), 3)} to ${copied.to}\n`)
    }
    return 0
  },
})

/** `web:/etc/hosts` is in a container; what begins with `/` or `.` is on the host. */
function place(text: string): { readonly container: string; readonly path: string } {
  const [, container = '', path = text] = /^([^/.:][^:]*):(.*)$/s.exec(text) ?? []
  return { container, path }
}
