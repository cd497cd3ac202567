import type { Redirect } from './ast.ts'
import { RedirectError } from './control.ts'
import { expandText, expandWords } from './expand.ts'
import type { Host, Reader, Writer } from './host.ts'
import { scripting } from './later.ts'
import { entryAt, isFileError, joinPath } from './paths.ts'
import type { Shell } from './shell.ts'
import { endlessReader, Stream, textReader, writerTo } from './stream.ts'

/** The shell's descriptors with redirections applied in order. Throws RedirectError. */
export async function redirected(shell: Shell, redirects: readonly Redirect[]): Promise<Map<number, Stream>> {
  const streams = new Map(shell.streams)
  for (const redirect of redirects) await apply(shell, streams, redirect)
  return streams
}

async function apply(shell: Shell, streams: Map<number, Stream>, { fd, operator, target }: Redirect) {
  const from = fd ?? (operator.startsWith('<') ? 0 : 1)
  if (operator.startsWith('<<')) {
    const text = await expandText(shell, target)
    streams.set(from, new Stream({ reader: textReader(operator === '<<<' ? `${text}\n` : text) }))
    return
  }
  if (operator === '<' && target[0]?.type === 'process') {
    const { processOf, startProcess } = await scripting()
    const script = processOf(target)
    if (script) {
      streams.set(from, startProcess(shell, script))
      return
    }
  }
  const name = await fileName(shell, target)
  if (operator === '<&' || operator === '>&') {
    if (name === '-') streams.delete(from)
    else if (/^\d$/.test(name)) {
      const stream = streams.get(Number(name))
      if (!stream) throw new RedirectError(`${name}: Bad file descriptor`)
      streams.set(from, stream)
    } else if (operator === '>&' && fd === undefined && shell.dialect !== 'dash') {
      const stream = openForWriting(shell, streams, name, false)
      streams.set(1, stream).set(2, stream)
    } else
      throw new RedirectError(shell.pick(`${name}: ambiguous redirect`, 'Bad fd number', `${name}: ambiguous redirect`))
  } else if (operator.startsWith('&')) {
    const stream = openForWriting(shell, streams, name, operator === '&>>')
    streams.set(1, stream).set(2, stream)
  } else if (operator === '<') streams.set(from, openForReading(shell, streams, name))
  else {
    if (operator === '>' && shell.flags.has('C')) refuseToClobber(shell, name)
    streams.set(from, openForWriting(shell, streams, name, operator === '>>' || operator === '<>'))
  }
}

/** `set -C` keeps `>` from files that are there. */
function refuseToClobber(shell: Shell, name: string) {
  if (entryAt(shell.host.files, joinPath(shell.host.cwd, name))?.type !== 'file') return
  const text = 'File exists'
  throw new RedirectError(
    shell.pick(
      `${name}: cannot overwrite existing file`,
      `cannot create ${name}: ${text}`,
      `can't create ${name}: ${text}`,
    ),
  )
}

async function fileName(shell: Shell, target: Redirect['target']): Promise<string> {
  const names = await expandWords(shell, [target])
  if (names.length === 1) return names[0]!
  return shell.dialect === 'bash' ? Promise.reject(new RedirectError('*: ambiguous redirect')) : names.join(' ')
}

function openForReading(shell: Shell, streams: Map<number, Stream>, name: string): Stream {
  const { host } = shell
  const path = joinPath(host.cwd, name)
  try {
    const entry = host.files.stat(path)
    if (entry?.type === 'device') return deviceStream(host, streams, entry.device ?? '')
    return new Stream({ reader: textReader(host.files.read(path)) })
  } catch (error) {
    if (!isFileError(error)) throw error
    // dash has words of its own for what is not there.
    const text = error.code === 'ENOENT' ? shell.pick(error.message, 'No such file', 'no such file') : error.message
    throw new RedirectError(
      shell.pick(`${name}: ${text}`, `cannot open ${name}: ${text}`, `can't open ${name}: ${text}`),
    )
  }
}

function openForWriting(shell: Shell, streams: Map<number, Stream>, name: string, append: boolean): Stream {
  const { host } = shell
  const path = joinPath(host.cwd, name)
  try {
    if (name === '') throw Object.assign(new Error('No such file or directory'), { name: 'FileError', code: 'ENOENT' })
    const entry = host.files.stat(path)
    if (entry?.type === 'device') return deviceStream(host, streams, entry.device ?? '')
    const meta = { mode: 0o666 & ~shell.umask, owner: host.user }
    host.files.write(path, '', { ...meta, append })
    return new Stream({
      writer: writerTo(text => {
        host.files.write(path, text, { ...meta, append: true })
      }),
    })
  } catch (error) {
    if (!isFileError(error)) throw error
    const text =
      error.code === 'ENOENT'
        ? shell.pick(error.message, 'Directory nonexistent', 'nonexistent directory')
        : error.message
    throw new RedirectError(
      shell.pick(`${name}: ${text}`, `cannot create ${name}: ${text}`, `can't create ${name}: ${text}`),
    )
  }
}

function deviceStream(host: Host, streams: Map<number, Stream>, device: string): Stream {
  const standard = { stdin: 0, stdout: 1, stderr: 2 }[device]
  const existing = standard === undefined ? undefined : streams.get(standard)
  if (existing) return existing
  if (device === 'tty' && host.tty) return new Stream({ reader: host.stdin, writer: host.stdout, terminal: true })
  const reader: Reader =
    device === 'zero'
      ? endlessReader(() => '\0'.repeat(4096))
      : device === 'random'
        ? endlessReader(() => noise(host))
        : textReader('')
  const writer: Writer = writerTo(() => {
    if (device === 'full') throw new RedirectError('write error: No space left on device')
  })
  return new Stream({ reader, writer })
}

const noise = (host: Host) =>
  Array.from({ length: 512 }, () => String.fromCharCode(Math.floor(host.world.random() * 256))).join('')
