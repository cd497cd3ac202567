import { VirtualWorld } from './session/virtual-world.ts'
import { deviceTree, hostProcessTree } from './engine/container/kernel-files.ts'
import type { Directory } from './engine/files/tree.ts'
import { Files } from './engine/files/view.ts'
import { SimulatedMachine } from './engine/process/machine.ts'
import { emptyReader, Pipe, type Writer } from './engine/process/stream.ts'
import { Terminal } from './engine/process/terminal.ts'
import type { NetworkStack, Spawn } from './engine/process/types.ts'
import { findProgram, preload } from './programs/index.ts'

// The virtual clock cannot see that a module comes.
await preload()

const network: NetworkStack = {
  interfaces: () => [{ name: 'eth0', index: 2, mac: '02:42:ac:11:00:02', address: '172.17.0.2/16' }],
  resolve: () => [],
  nameOf: () => undefined,
  listen: () => () => undefined,
  listening: () => [],
  connect: () => 'refused',
  ping: () => 'noNetwork',
}

const shown = (path: string, tree: Directory) => ({
  path,
  volume: { get: () => tree, set: () => undefined },
  readonly: false,
})

interface Typed {
  /** What comes on standard input. */
  readonly input?: string
  readonly uid?: number
  readonly cwd?: string
}

/** A line for `sh -c`, or an executable's words. */
type Command = string | readonly string[]

/** A machine on a tree of files, with the simulator's programs, at which lines are typed. */
export class TestMachine {
  readonly world = new VirtualWorld(Date.UTC(2026, 10, 24, 9))
  tree: Directory
  readonly machine: SimulatedMachine

  constructor(tree: Directory, kind: 'host' | 'container' = 'host') {
    this.tree = tree
    const volume = {
      get: () => this.tree,
      set: (next: Directory) => {
        this.tree = next
      },
    }
    this.machine = new SimulatedMachine({
      kind,
      hostname: 'box',
      files: new Files(
        [
          { path: '/', volume, readonly: false },
          shown('/dev', deviceTree(false, this.world.now())),
          shown('/proc', hostProcessTree('box', this.world.now())),
        ],
        () => this.world.now(),
      ),
      world: this.world,
      programs: findProgram,
      network,
      hardware: { cpus: 4, memory: 8 * 2 ** 30, kernel: '6.12.0', architecture: 'x86_64' },
    })
  }

  /** What lines print: `$ ` and the line, stdout, stderr, and a code that is not 0. */
  async type(...lines: readonly string[]): Promise<string> {
    let printed = ''
    for (const line of lines) {
      const { code, stdout, stderr } = await this.run(line)
      printed += `$ ${line}\n${stdout}${stderr}${code === 0 ? '' : `[${code}]\n`}`
    }
    return printed
  }

  async run(command: Command, { input, uid = 0, cwd = '/' }: Typed = {}) {
    const stdin = new Pipe()
    if (input !== undefined) {
      void stdin.write(input).then(() => {
        stdin.close()
      })
    }
    const [stdout, stderr] = [new Collector(), new Collector()]
    const streams = { stdin: input === undefined ? emptyReader : stdin.reader, stdout, stderr }
    const code = await this.world.run(this.#spawn(command, { ...streams, cwd, user: { uid, gid: uid } }).exit)
    return { code, stdout: stdout.text, stderr: stderr.text }
  }

  /**
   * The same at a terminal of 120 columns, with keys typed at it and pauses in seconds between them: all that reaches
   * its screen, newlines plain.
   */
  async show(command: Command, ...keys: readonly (string | number)[]): Promise<string> {
    const screen = new Collector()
    const terminal = new Terminal(screen, { columns: 120, rows: 40 })
    const streams = { stdin: terminal.input, stdout: terminal.output, stderr: terminal.output, tty: terminal }
    const child = this.#spawn(command, { ...streams, cwd: '/', user: { uid: 0, gid: 0 } })
    terminal.onSignal = signal => {
      child.signal(signal)
    }
    void this.#type(terminal, keys)
    await this.world.run(child.exit)
    return screen.text.replaceAll('\r\n', '\n')
  }

  /** One key after another, none before the program has set its terminal up. */
  async #type(terminal: Terminal, keys: readonly (string | number)[]) {
    for (const key of keys.flatMap((key): readonly (string | number)[] =>
      typeof key === 'number' ? [key] : [...key],
    )) {
      await this.world.sleep(typeof key === 'number' ? key * 1000 : 1)
      if (typeof key === 'string') terminal.type(key)
    }
  }

  #spawn(command: Command, spawn: Omit<Spawn, 'argv' | 'env'>) {
    const env = { PATH: '/usr/local/sbin:/usr/local/bin:/usr/sbin:/usr/bin:/sbin:/bin', HOME: '/root' }
    const argv = typeof command === 'string' ? ['sh', '-c', command] : command
    return this.machine.spawn({ argv, env, ...spawn })
  }
}

class Collector implements Writer {
  text = ''

  write(text: string): Promise<void> {
    this.text += text
    return Promise.resolve()
  }

  close(): void {
    // Nobody waits for its end.
  }
}
