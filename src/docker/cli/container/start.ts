// Behaviour: docker/cli cli/command/container/start.go
import { CliError, type Context, defineCommand, type Flags } from '../command.ts'
import { messageOf } from '../failure.ts'
import { attachTo, waitFor } from './connect.ts'
import { startDeclaration } from './options/start.ts'
import { interruption, proxySignals } from './signals.ts'
import { exchange } from './streams.ts'
import { followSize } from './terminal.ts'

export const command = defineCommand({
  ...startDeclaration,
  run(context, names, flags) {
    if (!flags.bool('attach') && !flags.bool('interactive')) return startAll(context, names)
    if (names.length > 1) throw new CliError('you cannot start and attach multiple containers at once')
    return startAttached(context, names[0]!, flags)
  },
})

async function startAll({ api, out, err }: Context, names: readonly string[]): Promise<number> {
  const failed: string[] = []
  for (const name of names) {
    try {
      await api('POST /containers/{id}/start', { id: name })
      await out(`${name}\n`)
    } catch (error) {
      await err(`${messageOf(error)}\n`)
      failed.push(name)
    }
  }
  if (failed.length > 0) throw new CliError(`Error: failed to start containers: ${failed.join(', ')}`)
  return 0
}

async function startAttached(context: Context, name: string, flags: Flags): Promise<number> {
  const { api, process } = context
  const { Id: id, Config, HostConfig } = await api('GET /containers/{id}/json', { id: name })
  if (!Config.Tty) void proxySignals(context, id)
  // What is typed to end the client is not for the container.
  const interrupted = interruption(process)
  const stdin = flags.bool('interactive') && Config.OpenStdin
  const detachKeys = flags.string('detach-keys')
  const remote = await attachTo(context, id, { stdin, stdout: true, stderr: true, detachKeys })
  const { exit } = await waitFor(context, id, HostConfig.AutoRemove ? 'removed' : 'next-exit')
  try {
    await api('POST /containers/{id}/start', { id })
  } catch (error) {
    remote.stdout.close()
    remote.stderr.close()
    if (HostConfig.AutoRemove) await exit
    throw error
  }
  if (Config.Tty && process.isTerminal(1)) await followSize(context, id, 'containers')
  const exchanged = exchange(process, remote, { input: stdin, detachKeys, forwards: true })
  return (await Promise.race([exchanged, interrupted])) === 'ended' ? exit : 0
}
