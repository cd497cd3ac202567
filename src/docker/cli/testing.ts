import { DaemonUnreachable } from '../api/api.ts'
import type { Api } from '../api/client.ts'
import { FileError, type Process, type Terminal } from '../api/process.ts'
import { dockerProgram } from './docker.ts'

/** What a line of `docker …` printed and its exit code, in the form of the transcripts. */
export interface Printed {
  readonly rc: number
  readonly stdout: string
  readonly stderr: string
}

/** An engine that is not there. */
export const noDaemon: Api = () => Promise.reject(new DaemonUnreachable())

/** Words of a line with simple quotes. */
export function wordsOf(line: string): string[] {
  return [...line.matchAll(/(?:"[^"]*"|'[^']*'|[^\s"'])+/g)].map(([word]) =>
    word.replaceAll(/"([^"]*)"|'([^']*)'/g, '$1$2'),
  )
}

/** Where a process of the client runs; without a daemon, a terminal and files unless they are given. */
export interface Place {
  readonly api?: Api
  readonly tty?: Pick<Terminal, 'columns'>
  readonly files?: Partial<Process['files']>
  readonly env?: Readonly<Record<string, string>>
}

/** Runs one process of the client, without a shell. */
export async function typed(words: readonly string[], place: Place = {}): Promise<Printed> {
  const { api = noDaemon, tty, env = {}, files = noFiles } = place
  const printed = { stdout: '', stderr: '' }
  const writer = (stream: 'stdout' | 'stderr') => ({
    write: (text: string) => {
      printed[stream] += text
      return Promise.resolve()
    },
    close: () => undefined,
  })
  const process = {
    argv: words,
    env: { HOME: '/root', ...env },
    cwd: '/',
    tty,
    isTerminal: () => tty !== undefined,
    stdin: { read: () => Promise.resolve(undefined), close: () => undefined },
    stdout: writer('stdout'),
    stderr: writer('stderr'),
    files,
    on: () => undefined,
    world: {
      now: () => 0,
      sleep: () => Promise.resolve(),
      random: () => 0,
      loading: <T>(module: Promise<T>) => module,
    },
    killed: new AbortController().signal,
    sleep: () => Promise.resolve(),
    tick: () => Promise.resolve(),
  }
  const rc = await dockerProgram(api)(process as unknown as Process)
  return { rc, ...printed }
}

const missing = (path: string): never => {
  throw new FileError('ENOENT', path)
}

const noFiles: Partial<Process['files']> = { read: missing, list: missing, stat: () => undefined, write: missing }
