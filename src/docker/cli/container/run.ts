// Behaviour: docker/cli cli/command/container/run.go
import type { Hijacked } from '../../api/api.ts'
import type { CreateBody } from '../../api/endpoints/container.ts'
import { CliError, type Context, defineCommand, type Flags } from '../command.ts'
import { checkPull, createContainer } from './create-container.ts'
import { failureCode } from './failure-code.ts'
import { runDeclaration } from './options/run.ts'
import { createBody } from './settings/create-body.ts'
import { proxySignals } from './signals.ts'
import { exchange } from './streams.ts'
import { checkTty, followSize } from './terminal.ts'
import { attachTo, waitFor } from './connect.ts'
import { withHelp } from './with-help.ts'

export const command = defineCommand({
  ...runDeclaration,
  async run(context, args, flags) {
    const body = await readOptions(context, args, flags)
    const { AttachStdin: stdin = false, AttachStdout: stdout = false, AttachStderr: stderr = false, Tty: tty } = body
    const id = await createContainer(context, body, flags).catch(fail)
    const forced = proxySignals(context, id, flags.bool('sig-proxy'))
    const attached = stdin || stdout || stderr
    if (!attached) await context.out(`${id}\n`)
    const detachKeys = flags.string('detach-keys')
    const remote = attached ? await attachTo(context, id, { stdin, stdout, stderr, detachKeys }) : undefined
    const { exit } = await waitFor(context, id, flags.bool('rm') ? 'removed' : 'next-exit')
    await start(context, id, remote, exit, flags)
    if (!remote) return 0
    if (tty && context.process.isTerminal(1)) await followSize(context, id, 'containers')
    const exchanged = exchange(context.process, remote, { input: stdin, detachKeys, forwards: true })
    return (await Promise.race([exchanged, forced])) === 'detached' ? 0 : exit
  },
})

async function readOptions(context: Context, args: readonly string[], flags: Flags): Promise<CreateBody> {
  let body: CreateBody
  try {
    checkPull(flags.string('pull'))
    body = await createBody(context, args, flags)
  } catch (error) {
    throw withHelp(error, 'run', 125)
  }
  const { AttachStdin: stdin = false, Tty: tty = false } = body
  if (!flags.bool('detach')) {
    checkTty(context, stdin, tty)
    return body
  }
  if (flags.has('attach')) throw new CliError('conflicting options: cannot specify both --attach and --detach')
  const nothing = { AttachStdin: false, AttachStdout: false, AttachStderr: false, StdinOnce: false }
  return { ...body, ...nothing }
}

async function start({ api }: Context, id: string, remote: Hijacked | undefined, exit: Promise<number>, flags: Flags) {
  try {
    await api('POST /containers/{id}/start', { id })
  } catch (error) {
    remote?.stdout.close()
    remote?.stderr.close()
    if (flags.bool('rm')) await exit
    fail(error)
  }
}

function fail(error: unknown): never {
  throw withHelp(error, 'run', failureCode(error))
}
