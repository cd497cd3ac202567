// Behaviour: docker/cli cli/command/container/exec.go
import type { ExecBody } from '../../api/endpoints/container.ts'
import { CliError, type Context, defineCommand, type Flags } from '../command.ts'
import { upgraded } from './connect.ts'
import { execDeclaration } from './options/exec.ts'
import { environment } from './settings/environment.ts'
import { interruption } from './signals.ts'
import { exchange } from './streams.ts'
import { checkTty, followSize } from './terminal.ts'

export const command = defineCommand({
  ...execDeclaration,
  async run(context, [container = '', ...command], flags) {
    const { api, process } = context
    const body = readOptions(context, command, flags)
    const { Tty, ConsoleSize, AttachStdin, DetachKeys } = body
    const detach = flags.bool('detach')
    // Asked first, so that a container that is not there comes before a terminal that is not there.
    await api('GET /containers/{id}/json', { id: container })
    if (!detach) checkTty(context, AttachStdin, Tty)
    const { Id: id } = await api('POST /containers/{id}/exec', { id: container, body })
    const size = ConsoleSize && { ConsoleSize }
    const started = api('POST /exec/{id}/start', { id, body: { Detach: detach, Tty, ...size } }, process.killed)
    const remote = await (detach ? started : upgraded(started))
    if (!remote) return 0
    if (Tty && process.isTerminal(0)) await followSize(context, id, 'exec')
    const exchanged = exchange(process, remote, { input: AttachStdin, detachKeys: DetachKeys })
    const end = await Promise.race([exchanged, interruption(process)])
    if (end === 'interrupted') return 0
    if (end === 'detached') throw new CliError('read escape sequence')
    return (await api('GET /exec/{id}/json', { id })).ExitCode ?? 0
  },
})

function readOptions({ process }: Context, command: readonly string[], flags: Flags): ExecBody {
  const attached = !flags.bool('detach')
  const env = environment(process, flags.list('env-file'), flags.list('env'))
  const size = flags.bool('tty') && process.isTerminal(1) ? process.tty : undefined
  return {
    User: flags.string('user'),
    Privileged: flags.bool('privileged'),
    Tty: flags.bool('tty'),
    ...(size && { ConsoleSize: [size.rows, size.columns] as const }),
    AttachStdin: attached && flags.bool('interactive'),
    AttachStderr: attached,
    AttachStdout: attached,
    Detach: !attached,
    DetachKeys: flags.string('detach-keys'),
    Env: env.length > 0 ? env : null,
    WorkingDir: flags.string('workdir'),
    Cmd: command,
  }
}
