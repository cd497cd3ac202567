import { fullName, fullString, type Reference, withTag } from '../../api/reference.ts'
import { CliError, type Context, defineCommand } from '../command.ts'
import { wantedPlatform } from '../container/platform.ts'
import { pullDeclaration } from './options/pull.ts'
import { type Screen, showProgress } from './progress.ts'
import { parseReference } from './reference.ts'
import { stdoutScreen } from './screen.ts'

export const command = defineCommand({
  ...pullDeclaration,
  async run(context, [name = ''], flags) {
    const named = parseReference(name)
    const all = flags.bool('all-tags')
    if (all && (named.tag ?? named.digest) !== undefined) throw new CliError("tag can't be used with --all-tags/-a")
    const reference = all ? named : withTag(named)
    const quiet = flags.bool('quiet')
    if (!quiet && !all && reference !== named) await context.out(`Using default tag: ${reference.tag!}\n`)
    await pullReference(
      context,
      reference,
      wantedPlatform(context.process, flags),
      quiet ? undefined : stdoutScreen(context),
    )
    await context.out(`${fullString(reference)}\n`)
    return 0
  },
})

/** Pulls a reference, or all tags of a repository; says nothing of its progress where there is no screen. */
export async function pullReference(
  { api, process }: Context,
  reference: Reference,
  platform: string,
  screen: Screen | undefined,
): Promise<void> {
  const tag = reference.digest ?? reference.tag
  const request = {
    fromImage: fullName(reference),
    ...(tag !== undefined && { tag }),
    ...(platform !== '' && { platform }),
  }
  const messages = await api('POST /images/create', request, process.killed)
  await showProgress(messages, screen ?? { write: () => Promise.resolve(), columns: undefined })
}
