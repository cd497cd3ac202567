// Behaviour: docker/cli cli/command/container/hijack.go
import type { Hijacked } from '../../api/api.ts'
import { BrokenPipe, type Process, type Reader, type Writer } from '../../api/process.ts'
import { CliError } from '../command.ts'
import { DetachKeys } from './detach-keys.ts'

export interface Exchange {
  /** Whether what is typed is sent. */
  readonly input: boolean
  /** As `--detach-keys` has it; the usual keys where it is empty. */
  readonly detachKeys: string
  /** Signals are handed on to the container: a broken pipe is an error then, and else ends the client. */
  readonly forwards?: boolean
}

/** Carries a container's streams to the client's and back until its output ends or the keys to detach are typed. */
export async function exchange(
  process: Process,
  remote: Hijacked,
  { input, detachKeys, forwards = false }: Exchange,
): Promise<'ended' | 'detached'> {
  const end = new AbortController()
  const signal = AbortSignal.any([process.killed, end.signal])
  const restore = input && remote.tty ? makeRaw(process) : () => undefined
  const output = Promise.all([
    copy(remote.stdout, process.stdout, signal, forwards && '/dev/stdout').finally(restore),
    copy(remote.stderr, process.stderr, signal, forwards && '/dev/stderr'),
  ])
  const done = output.then(() => 'ended' as const)
  try {
    if (!input) return await done
    const keys = remote.tty ? new DetachKeys(detachKeys) : undefined
    const sent = send(process.stdin, remote.stdin, keys, signal)
    // The end of the input is not the end of the output.
    return await Promise.race([done, sent.then(result => (result === 'ended' ? done : result))])
  } finally {
    restore()
    end.abort()
    remote.stdout.close()
    remote.stderr.close()
  }
}

/** Throws CliError where nobody reads what is written. */
async function copy(from: Reader, to: Writer, signal: AbortSignal, name: string | false): Promise<void> {
  for (let text = await from.read(signal); text !== undefined; text = await from.read(signal)) {
    try {
      await to.write(text)
    } catch (error) {
      throw name !== false && error instanceof BrokenPipe ? new CliError(`write ${name}: broken pipe`) : error
    }
  }
}

async function send(from: Reader, to: Writer, keys: DetachKeys | undefined, signal: AbortSignal) {
  try {
    for (let text = await from.read(signal); text !== undefined; text = await from.read(signal)) {
      const typed = keys ? keys.take(text) : text
      if (typed !== '') await to.write(typed)
      if (keys?.complete) return 'detached'
    }
    if (!signal.aborted) to.close()
  } catch (error) {
    // A process that closed its stdin does not hear what is typed.
    if (!(error instanceof BrokenPipe)) throw error
  }
  return 'ended'
}

/** Hands what is typed to the container key by key; gives the way back. */
function makeRaw({ tty, isTerminal }: Process): () => void {
  if (!tty || !isTerminal(0)) return () => undefined
  const before = tty.raw
  tty.raw = true
  return () => {
    tty.raw = before
  }
}
