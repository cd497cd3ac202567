// Behaviour: docker/cli cli/command/container/exec.go
import type { ExecBody } from '../../api/endpoints/container.ts'
import { CliError, type Context, defineCommand, type Flags } from '../command.ts'
import { upgraded } from './connect.ts'
import { execDeclaration } from './options/exec.ts'
import { environment } from './settings/environment.ts'
import { exchange } from './streams.ts'
import { checkTty, followSize } from './terminal.ts'

export const containerExec = defineCommand({
  ...execDeclaration,
  async run(context, [container = '', ...command], flags) {
    const { api, process } = context
    const body = readOptions(context, command, flags)
    const { Tty, AttachStdin, DetachKeys } = body
    const detach = flags.bool('detach')
    // Asked first, so that a container that is not there comes before a terminal that is not there.
    await api('GET /containers/{id}/json', { id: container })
    if (!detach) checkTty(context, AttachStdin, Tty)
    const { Id: id } = await api('POST /containers/{id}/exec', { id: container, body })
    const size =
      Tty && process.tty && process.isTerminal(1)
        ? { ConsoleSize: [process.tty.rows, process.tty.columns] as const }
        : {}
    const started = api('POST /exec/{id}/start', { id, body: { Detach: detach, Tty, ...size } }, process.killed)
    const remote = await (detach ? started : upgraded(started))
    if (!remote) return 0
    if (Tty && process.isTerminal(0)) await followSize(context, id, 'exec')
    const end = await exchange(process, remote, { input: AttachStdin, detachKeys: DetachKeys })
    if (end === 'detached') throw new CliError('read escape sequence')
    return (await api('GET /exec/{id}/json', { id })).ExitCode
  },
})

function readOptions({ process }: Context, command: readonly string[], flags: Flags): ExecBody {
  const attached = !flags.bool('detach')
  return {
    User: flags.string('user'),
    Privileged: flags.bool('privileged'),
    Tty: flags.bool('tty'),
    AttachStdin: attached && flags.bool('interactive'),
    AttachStdout: attached,
    AttachStderr: attached,
    DetachKeys: flags.string('detach-keys'),
    Env: environment(process, flags.list('env-file'), flags.list('env')),
    WorkingDir: flags.string('workdir'),
    Cmd: command,
  }
}
