import { FileError } from '../engine/files/error.ts'
import { joinPath } from '../engine/files/path.ts'
import type { Reader } from '../engine/process/stream.ts'
import type { Process } from '../engine/process/types.ts'
import type { Call } from './tool.ts'

/** Characters that an endless device gives at a time. */
const block = 4096

/** Opens a file for reading; `-` is standard input. Throws FileError. */
export function open(process: Process, name: string): Reader {
  if (name === '-') return process.stdin
  const path = joinPath(process.cwd, name)
  const entry = process.files.stat(path)
  if (!entry) throw new FileError('ENOENT', path)
  if (entry.type === 'directory') throw new FileError('EISDIR', path)
  if (entry.type !== 'device') return once(process.files.read(path))
  if (entry.device === 'stdin' || entry.device === 'tty') return process.stdin
  if (entry.device === 'zero' || entry.device === 'full') return endless(process, () => '\0')
  if (entry.device !== 'random') return once('')
  return endless(process, () => String.fromCharCode(Math.floor(process.world.random() * 256)))
}

/** A reader of what `next` gives until it gives nothing. */
function reading(next: () => Promise<string | undefined>): Reader {
  let back = ''
  return {
    async read() {
      const text = back || (await next())
      back = ''
      return text
    },
    unread: text => {
      back = text + back
    },
    close: () => undefined,
  }
}

function once(text: string): Reader {
  let rest: string | undefined = text || undefined
  return reading(() => {
    const now = rest
    rest = undefined
    return Promise.resolve(now)
  })
}

const endless = (process: Process, char: () => string): Reader =>
  reading(async () => {
    await process.tick()
    return Array.from({ length: block }, char).join('')
  })

export interface Input {
  readonly name: string
  readonly reader: Reader
}

/**
 * Opens the operands one after another, or standard input where there are none. Those that cannot be opened are
 * complained about with the words for the tool; `%` stands for the name, and `!`
 * for what is wrong, which else comes behind.
 */
export async function* inputs(
  call: Call,
  {
    names = call.operands,
    gnu = '%',
    busybox = '%',
    directory = gnu,
    busyboxDirectory = busybox,
  }: Partial<InputTexts> = {},
): AsyncGenerator<Input> {
  for (const name of names.length > 0 ? names : ['-']) {
    try {
      yield { name, reader: open(call.process, name) }
    } catch (error) {
      if (!(error instanceof FileError)) throw error
      const isDirectory = error.code === 'EISDIR'
      const text = call.pick(isDirectory ? directory : gnu, isDirectory ? busyboxDirectory : busybox)
      const said = text.replace('%', () => name)
      await call.complain(said.includes('!') ? said.replace('!', error.message) : `${said}: ${error.message}`)
    }
  }
}

interface InputTexts {
  readonly names: readonly string[]
  readonly gnu: string
  readonly busybox: string
  /** GNU's words where the name is a directory's. */
  readonly directory: string
  readonly busyboxDirectory: string
}
