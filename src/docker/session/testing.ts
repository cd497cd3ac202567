import { VirtualWorld } from './virtual-world.ts'
import { Terminal } from '../engine/process/terminal.ts'
import { preload } from './preload.ts'
import { Session } from './session.ts'

/** Runs lines typed at a session's host and gives what they print: `$ ` and the line, stdout, stderr, and a code that is not 0. */
export class Typist {
  readonly world = new VirtualWorld(Date.UTC(2026, 10, 24, 9))
  readonly calls: string[] = []
  readonly session = new Session({
    world: this.world,
    onCall: ({ method, path }) => this.calls.push(`${method} ${path}`),
  })

  async type(...lines: readonly string[]): Promise<string> {
    let printed = ''
    for (const line of lines) {
      const { code, stdout, stderr } = await this.run(line)
      printed += `$ ${line}\n${stdout}${stderr}${code === 0 ? '' : `[${code}]\n`}`
    }
    return printed
  }

  async run(line: string): Promise<{ readonly code: number; readonly stdout: string; readonly stderr: string }> {
    await preload()
    const printed = { stdout: '', stderr: '' }
    const into = (stream: 'stdout' | 'stderr') => ({
      write: (text: string) => {
        printed[stream] += text
        return Promise.resolve()
      },
      close: () => undefined,
    })
    const { exit } = this.session.start(line, { stdout: into('stdout'), stderr: into('stderr') })
    return { code: await this.world.run(exit), ...printed }
  }

  /** The same at a terminal, where keys are typed and seconds waited: every byte that reaches it. */
  async show(line: string, columns = 120, keys: readonly (string | number)[] = []): Promise<string> {
    await preload()
    let shown = ''
    const write = (text: string) => {
      shown += text
      return Promise.resolve()
    }
    const terminal = new Terminal({ write, close: () => undefined }, { columns, rows: 40 })
    const child = this.session.start(line, { terminal })
    terminal.onSignal = signal => {
      child.signal(signal)
    }
    const typing = (async () => {
      for (const key of keys) {
        if (typeof key === 'number') await this.world.sleep(key * 1000)
        else terminal.type(key)
      }
    })()
    await this.world.run(Promise.all([child.exit, typing]))
    return shown
  }
}
