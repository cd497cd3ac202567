import { familiarString, fullName, withTag } from '../../api/reference.ts'
import { CliError, defineCommand } from '../command.ts'
import { platformQuery } from '../container/platform.ts'
import { pushDeclaration } from './options/push.ts'
import { showProgress } from './progress.ts'
import { parseReference } from './reference.ts'
import { stdoutScreen } from './screen.ts'

const platformNote = `
 Info -> Using --platform pushes only the specified platform manifest of a multi-platform image index.
         Other components, like attestations, will not be included.
         To push the complete multi-platform image, remove the --platform flag.
         
`

export const command = defineCommand({
  ...pushDeclaration,
  async run(context, [name = ''], flags) {
    const platform = flags.string('platform')
    const query = platformQuery(platform, `Invalid platform ${platform}`)
    if (platform !== '') await context.out(platformNote)
    const named = parseReference(name)
    const all = flags.bool('all-tags')
    if (all && (named.tag ?? named.digest) !== undefined) throw new CliError("tag can't be used with --all-tags/-a")
    const reference = all ? named : withTag(named)
    const quiet = flags.bool('quiet')
    if (!all && !quiet && reference !== named) await context.out(`Using default tag: ${reference.tag!}\n`)
    if (reference.digest !== undefined) throw new CliError('cannot push a digest reference')
    const request = {
      name: fullName(reference),
      ...(reference.tag !== undefined && { tag: reference.tag }),
      ...query,
    }
    const messages = await context.api('POST /images/{name}/push', request, context.process.killed)
    const silent = { write: () => Promise.resolve(), columns: undefined }
    await showProgress(messages, quiet ? silent : stdoutScreen(context))
    if (quiet) await context.out(`${familiarString(reference)}\n`)
    return 0
  },
})
