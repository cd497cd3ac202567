import { type ChildProcessWithoutNullStreams, spawn } from 'node:child_process'
import { stripVTControlCharacters } from 'node:util'

/** The simulator as its users start it; waits pass in a fraction of their time. */
const command = [process.execPath, `${import.meta.dirname}/main.ts`, '--speed', '50'] as const

/** Milliseconds after which a text that has not come is said not to come. */
const patience = 30_000

type Environment = Readonly<Record<string, string>>

/** The simulator on a pseudo-terminal of 100 columns, with somebody who types when they have read what they wait for. */
export class TerminalUser {
  readonly #child: ChildProcessWithoutNullStreams
  readonly exit: Promise<number | null>
  /** All that reached the screen. */
  bytes = ''
  #read = 0

  constructor(environment: Environment) {
    const line = `stty cols 100 rows 30; exec ${command.map(word => `'${word}'`).join(' ')}`
    this.#child = spawn('script', ['-qec', line, '/dev/null'], { env: { ...process.env, ...environment } })
    this.exit = new Promise(resolve => this.#child.on('exit', resolve))
    this.#child.stdout.setEncoding('utf8').on('data', (text: string) => {
      this.bytes += text
    })
  }

  type(keys: string): void {
    this.#child.stdin.write(keys)
  }

  /** Reads on up to the end of a text. Gives what was read, without colours and the like. */
  async readTo(text: string): Promise<string> {
    const tooLate = AbortSignal.timeout(patience)
    for (;;) {
      const shown = stripVTControlCharacters(this.bytes).replaceAll('\r', '')
      const at = shown.indexOf(text, this.#read)
      if (at >= 0) {
        const read = shown.slice(this.#read, at + text.length)
        this.#read += read.length
        return read
      }
      if (tooLate.aborted || this.#child.stdout.closed)
        throw new Error(`${JSON.stringify(text)} does not come after ${JSON.stringify(shown)}`)
      await this.#more(tooLate)
    }
  }

  /** Types a line and reads on up to the next prompt. */
  async run(line: string): Promise<string> {
    this.type(`${line}\r`)
    return this.readTo('\n/work $ ')
  }

  leave(): void {
    this.#child.kill()
  }

  /** Waits for more output, its end, or that it is too late. */
  #more(tooLate: AbortSignal) {
    const { stdout } = this.#child
    return new Promise<void>(resolve => {
      const goOn = () => {
        stdout.off('data', goOn).off('close', goOn)
        tooLate.removeEventListener('abort', goOn)
        resolve()
      }
      stdout.on('data', goOn).on('close', goOn)
      tooLate.addEventListener('abort', goOn)
    })
  }
}

/** What the simulator makes of a script that comes on standard input, without a terminal. */
export function runPiped(script: string) {
  const [file, ...args] = command
  const child = spawn(file, args)
  const printed = { stdout: '', stderr: '' }
  for (const stream of ['stdout', 'stderr'] as const) {
    child[stream].setEncoding('utf8').on('data', (text: string) => {
      printed[stream] += text
    })
  }
  child.stdin.end(script)
  return new Promise<{ code: number | null; stdout: string; stderr: string }>(resolve => {
    child.on('close', code => {
      resolve({ code, ...printed })
    })
  })
}
