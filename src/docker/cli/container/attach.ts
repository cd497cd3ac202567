// Behaviour: docker/cli cli/command/container/attach.go
import type { ContainerInspect } from '../../api/endpoints/container.ts'
import { CliError, type Context, defineCommand } from '../command.ts'
import { attachTo, waitFor } from './connect.ts'
import { attachDeclaration } from './options/attach.ts'
import { proxySignals } from './signals.ts'
import { exchange } from './streams.ts'
import { checkTty, followSize, resize } from './terminal.ts'

export const command = defineCommand({
  ...attachDeclaration,
  async run(context, [id = ''], flags) {
    const { process } = context
    // That there is no such container is for the inspection to say.
    const waiting = waitFor(context, id).catch(() => undefined)
    const { Config } = await inspectRunning(context, id)
    const input = !flags.bool('no-stdin')
    checkTty(context, input, Config.Tty)
    const forced = proxySignals(context, id, flags.bool('sig-proxy') && !Config.Tty)
    const stdin = input && Config.OpenStdin
    const detachKeys = flags.string('detach-keys')
    const remote = await attachTo(context, id, { stdin, stdout: true, stderr: true, detachKeys })
    await inspectRunning(context, id)
    if (Config.Tty && process.isTerminal(1)) {
      // A change of size makes a shell draw its prompt again.
      await resize(context, id, 'containers', 1)
      await followSize(context, id, 'containers')
    }
    const exchanged = exchange(process, remote, { input: stdin, detachKeys, forwards: true })
    if ((await Promise.race([exchanged, forced])) === 'detached') throw new CliError('read escape sequence')
    return (await (await waiting)?.exit) ?? 1
  },
})

async function inspectRunning({ api }: Context, id: string): Promise<ContainerInspect> {
  const container = await api('GET /containers/{id}/json', { id })
  const { Running, Paused, Restarting } = container.State
  if (!Running) throw new CliError('You cannot attach to a stopped container, start it first')
  if (Paused) throw new CliError('You cannot attach to a paused container, unpause it first')
  if (Restarting) throw new CliError('You cannot attach to a restarting container, wait until it is running')
  return container
}
