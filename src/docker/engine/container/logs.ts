import type { Engine } from '../engine.ts'
import { EngineError } from '../errors.ts'
import { Multiplexed } from '../process/multiplexed.ts'
import { nullWriter } from '../process/stream.ts'
import { containerById, type State } from '../state.ts'
import type { Streams } from './attach.ts'
import { findContainer } from './find.ts'
import type { ContainerConfig, HostConfig, LogLine } from './types.ts'

export interface LogOptions {
  readonly stdout: boolean
  readonly stderr: boolean
  readonly follow: boolean
  /** Seconds since the epoch, with a fraction; empty is no bound. */
  readonly since: string
  readonly until: string
  readonly timestamps: boolean
  readonly details: boolean
  /** A number of lines; anything else is all. */
  readonly tail: string
}

/** What a container wrote, and with `follow` what it goes on writing until its run ends. Throws invalidParameter, notImplemented. */
export function logs(engine: Engine, ref: string, options: LogOptions, signal: AbortSignal): Streams {
  const { id, hostConfig } = findContainer(engine.state, ref)
  if (!options.stdout && !options.stderr) {
    throw new EngineError('invalidParameter', 'Bad parameters: you must choose at least one stream')
  }
  if (hostConfig.LogConfig.Type === 'none') {
    throw new EngineError('notImplemented', 'configured logging driver does not support reading')
  }
  return readLogs(engine, id, options, signal)
}

/** A container's log as two streams. */
export function readLogs(engine: Engine, id: string, options: LogOptions, signal?: AbortSignal): Streams {
  engine.runtimes.get(id)?.log?.flush()
  const output = new Multiplexed()
  const { config } = containerById(engine.state, id)!
  void send(engine, id, options, output, signal).finally(() => {
    output.close()
  })
  return { tty: config.Tty, stdin: nullWriter, stdout: output.stdout, stderr: output.stderr }
}

async function send(
  engine: Engine,
  id: string,
  options: LogOptions,
  output: Multiplexed,
  signal?: AbortSignal,
): Promise<void> {
  const { logs, config, hostConfig } = containerById(engine.state, id)!
  const details = options.details ? `${detailsOf(config, hostConfig)} ` : ''
  let last = logs.at(-1)
  const write = async (lines: readonly LogLine[]) => {
    for (const line of lines) await output.write(line.stream, asText(line, options, details)).catch(() => undefined)
  }
  const until = options.until === '' ? Infinity : Number(options.until) * 1000
  await write(select(logs, options))
  while (options.follow && !signal?.aborted) {
    const lines = containerById(engine.state, id)?.logs ?? []
    const fresh = lines.slice(last === undefined ? 0 : lines.lastIndexOf(last) + 1)
    last = lines.at(-1) ?? last
    await write(fresh.filter(({ stream, time }) => options[stream] && time <= until))
    if (fresh.length > 0) continue
    if (!goesOn(engine.state, id) || engine.world.now() > until) return
    await nextChange(engine, id, last, until, signal)
  }
}

const goesOn = (state: State, id: string) =>
  ['running', 'paused'].includes(containerById(state, id)?.state.status ?? '')

/** Resolves when there are new lines, the run has ended, or nobody waits any more. */
function nextChange(
  engine: Engine,
  id: string,
  last: LogLine | undefined,
  until: number,
  signal?: AbortSignal,
): Promise<void> {
  const change = engine.until(state => containerById(state, id)?.logs.at(-1) !== last || !goesOn(state, id))
  const gone = new Promise<void>(resolve => {
    signal?.addEventListener('abort', () => {
      resolve()
    })
  })
  const late = until === Infinity ? [] : [engine.world.sleep(Math.max(1, until - engine.world.now()))]
  return Promise.race([change, gone, ...late])
}

function select(lines: readonly LogLine[], { stdout, stderr, since, until, tail }: LogOptions): readonly LogLine[] {
  const [from, to] = [Number(since || '0') * 1000, until === '' ? Infinity : Number(until) * 1000]
  const within = lines.filter(({ time }) => time >= from && time <= to)
  const count = /^\d+$/.test(tail) ? Number(tail) : Infinity
  const last = count === 0 ? [] : within.slice(-count)
  return last.filter(({ stream }) => (stream === 'stdout' ? stdout : stderr))
}

/** What `--log-opt labels=…,env=…` keeps beside each line. */
function detailsOf({ Labels, Env }: ContainerConfig, { LogConfig: { Config } }: HostConfig): string {
  const variables = Object.fromEntries((Env ?? []).map(setting => setting.split(/=([^]*)/) as [string, string]))
  const kept = (names = '', all: Readonly<Record<string, string>> = {}) =>
    names.split(',').flatMap(name => (Object.hasOwn(all, name) ? [[name, all[name]!] as const] : []))
  return [...kept(Config.labels, Labels ?? {}), ...kept(Config.env, variables)]
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([name, value]) => `${escaped(name)}=${escaped(value)}`)
    .join(',')
}

const escaped = (text: string) => encodeURIComponent(text).replaceAll('%20', '+')

function asText({ time, text }: LogLine, { timestamps }: LogOptions, details: string): string {
  const head = timestamps ? `${new Date(time).toISOString().replace('Z', '000000Z')} ` : ''
  return head + details + text
}
