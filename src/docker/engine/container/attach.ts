import type { Engine } from '../engine.ts'
import { EngineError } from '../errors.ts'
import { emptyReader, nullWriter, Pipe, type Reader, type Writer } from '../process/stream.ts'
import { containerById } from '../state.ts'
import { parseKeys, untilDetached } from './detach.ts'
import { recordContainerEvent } from './events.ts'
import { findContainer } from './find.ts'
import { runtimeOf } from './runtime.ts'

/** A process's streams in a client's hands. */
export interface Streams {
  /** All output comes on stdout then, in the order it was written. */
  readonly tty: boolean
  readonly stdin: Writer
  readonly stdout: Reader
  readonly stderr: Reader
}

export interface AttachOptions {
  readonly stdin: boolean
  readonly stdout: boolean
  readonly stderr: boolean
  /** What the container wrote before comes first. */
  readonly logs: boolean
  /** `ctrl-p,ctrl-q` where it is empty. */
  readonly detachKeys: string
}

/** Connects a client to a container's streams, of this run or the next. Throws conflict. */
export async function attach(engine: Engine, ref: string, options: AttachOptions): Promise<Streams> {
  const logs = options.logs ? await engine.world.loading(import('./logs.ts')) : undefined
  const container = findContainer(engine.state, ref)
  const { id, config, state } = container
  const keys = parseKeys(options.detachKeys)
  if (state.status === 'paused') {
    throw new EngineError('conflict', `container ${ref} is paused, unpause the container before attach`)
  }
  if (state.status === 'restarting') {
    throw new EngineError('conflict', `container ${ref} is restarting, wait until the container is running`)
  }
  engine.update(now => recordContainerEvent(now, containerById(now, id)!, 'attach', engine.world.now()))
  const runtime = runtimeOf(engine, id)
  const { input } = runtime
  const listener = runtime.listen()
  const typed: Writer = {
    write: text => input.write(text),
    close: () => {
      if (config.StdinOnce && !config.Tty) input.close()
    },
  }
  const stdin = config.Tty
    ? untilDetached(typed, keys, () => {
        listener.close()
      })
    : typed
  if (!options.stdout) listener.stdout.close()
  if (!options.stderr) listener.stderr.close()
  const before = logs?.readLogs(engine, id, { ...allLogs, ...options })
  return {
    tty: config.Tty,
    stdin: options.stdin && config.OpenStdin ? stdin : nullWriter,
    stdout: options.stdout ? after(before?.stdout, listener.stdout) : emptyReader,
    stderr: options.stderr ? after(before?.stderr, listener.stderr) : emptyReader,
  }
}

const allLogs = { follow: false, since: '', until: '', timestamps: false, details: false, tail: 'all' }

/** One stream, then another. */
function after(first: Reader | undefined, second: Reader): Reader {
  if (!first) return second
  const pipe = new Pipe()
  void (async () => {
    for (const reader of [first, second]) {
      for (let text = await reader.read(); text !== undefined; text = await reader.read()) await pipe.write(text)
    }
    pipe.close()
  })().catch(() => {
    second.close()
  })
  return pipe.reader
}
