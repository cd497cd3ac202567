import type { Credentials } from '../files/permission.ts'
import type { Files } from '../files/view.ts'
import type { Reader, Writer } from './stream.ts'
import type { Signal } from './signal.ts'
import type { Terminal } from './terminal.ts'
import type { World } from '../world.ts'

/** What a simulated executable does: runs as a process and resolves to its exit code. */
export type Program = (process: Process) => Promise<number>

/** Finds what a file's `program` names; rare ones load when first used. */
export type Programs = (name: string) => Program | undefined

/** A running program's view of its system. */
export interface Process {
  /** In its container's process namespace: 1 is the container's main process. */
  readonly pid: number
  readonly ppid: number
  /** `argv[0]` is the name it was called by. */
  readonly argv: readonly string[]
  /** Its own copy. */
  readonly env: Record<string, string>
  cwd: string
  readonly user: Credentials
  readonly stdin: Reader
  readonly stdout: Writer
  readonly stderr: Writer
  /** The terminal that stdin, stdout and stderr are on, if they are; `isatty` for one of them is `isTerminal`. */
  readonly tty: Terminal | undefined
  /** Whether a stream (0, 1, 2) is the terminal. */
  isTerminal(stream: 0 | 1 | 2): boolean
  readonly files: Files
  readonly machine: Machine
  readonly world: World
  /** Sets what a signal does instead of ending the process; `'ignore'` ignores it, `undefined` restores the default. */
  on(signal: Signal, handler: (() => void) | 'ignore' | undefined): void
  /** Changes what a process table shows of it. */
  retitle(title: string): void
  /** Goes on as another executable, as execve does, and never comes back. Throws ExecError; programs let all else pass. */
  exec(spawn: Spawn): never
  /** Aborted when the process has been killed: what it awaits then throws Killed. */
  readonly killed: AbortSignal
  /** Waits; throws Killed when the process is killed meanwhile. */
  sleep(ms: number): Promise<void>
  /** To be awaited in loops: lets others run and time pass, and throws Killed once the process has been killed. */
  tick(): Promise<void>
}

/** Thrown in a process that a signal ended; programs let it pass. */
export class Killed extends Error {
  override readonly name = 'Killed'
  readonly signal: Signal

  constructor(signal: Signal) {
    super(`killed by SIG${signal}`)
    this.signal = signal
  }
}

/** How to start a process. */
export interface Spawn {
  readonly argv: readonly string[]
  readonly env: Readonly<Record<string, string>>
  readonly cwd: string
  readonly user: Credentials
  readonly stdin: Reader
  readonly stdout: Writer
  readonly stderr: Writer
  readonly tty?: Terminal | undefined
  /** Which of stdin, stdout, stderr are on `tty`; all three where it is not said. */
  readonly onTerminal?: readonly [boolean, boolean, boolean]
  readonly ppid?: number
  readonly umask?: number
  /** What it finds in /dev/fd. */
  readonly opened?: ReadonlyMap<string, string>
  /** Runs this instead of the file that argv[0] names: a subshell, a background job. */
  readonly program?: Program
}

/** A process as others see it. */
export interface Child {
  readonly pid: number
  readonly argv: readonly string[]
  /** 128 + the signal's number where a signal ended it. */
  readonly exit: Promise<number>
  /** The signal that ended it. */
  readonly endedBy: Signal | undefined
  signal(signal: Signal): void
}

/** One row of a process table. */
export interface ProcessRow {
  readonly pid: number
  readonly ppid: number
  readonly argv: readonly string[]
  readonly user: Credentials
  readonly tty: boolean
  /** Milliseconds since the epoch. */
  readonly startedAt: number
  readonly state: 'R' | 'S' | 'T' | 'Z'
}

/** Why an executable could not be run; the texts are runc's and the shell's to choose. */
export class ExecError extends Error {
  override readonly name = 'ExecError'
  readonly code: 'notFound' | 'notExecutable' | 'isDirectory' | 'noSuchFile' | 'format'
  readonly file: string

  constructor(code: ExecError['code'], file: string) {
    super(`${file}: ${code}`)
    this.code = code
    this.file = file
  }
}

/** A system that processes run on: a container, or the host. */
export interface Machine {
  readonly hostname: string
  /** `root` → its uid and gid; numbers and `uid:gid` too, as `docker run --user` takes them; undefined where there is none. */
  findUser(name: string): Credentials | undefined
  /** The file an executable's name leads to by `PATH`, or the ExecError that says why there is none. */
  findExecutable(name: string, env: Readonly<Record<string, string>>, cwd: string): string | ExecError
  /** Starts a process. Throws ExecError. */
  spawn(spawn: Spawn): Child
  processes(): readonly ProcessRow[]
  /** False where there is no such process. */
  kill(pid: number, signal: Signal): boolean
  readonly network: NetworkStack
  /** Limits and totals that `free`, `nproc`, `df` … show. */
  readonly hardware: Hardware
  /** What `--ulimit` sets, in Docker's names and units. */
  readonly limits: readonly Limit[]
  /** The host's docker client talks to an engine; containers' machines have none. */
  readonly kind: 'host' | 'container'
}

export interface Limit {
  readonly Name: string
  readonly Soft: number
  readonly Hard: number
}

export interface Hardware {
  readonly cpus: number
  /** Bytes. */
  readonly memory: number
  readonly kernel: string
  readonly architecture: string
}

/** A network interface of a machine. */
export interface Interface {
  /** `eth0`, `lo` … */
  readonly name: string
  readonly index: number
  /** The number of its other end outside; absent where it has none. */
  readonly peer?: number
  readonly mac: string
  /** `172.17.0.2/16`; absent where it has none. */
  readonly address?: string
  /** `fd00::2/64`; absent where it has none. */
  readonly address6?: string
  /** Absent where nothing beyond its network can be reached through it. */
  readonly gateway?: string
  /** What leads nowhere else goes through its gateway. */
  readonly isDefault?: boolean
}

/** What serves a connection: gets what the client sends and writes the answer. */
export interface Connection {
  readonly input: Reader
  readonly output: Writer
  /** The client's address. */
  readonly from: string
}

/**
 * Why an address gives no connection: nobody listens, the other side hangs up, nothing answers, no host has the
 * address, or there is no network to it.
 */
export type Unreached = 'refused' | 'reset' | 'timeout' | 'noHost' | 'noNetwork'

export interface NetworkStack {
  interfaces(): readonly Interface[]
  /** Addresses that DNS has for a name; empty where it has none. /etc/hosts comes before it. */
  resolve(name: string): readonly string[]
  /** The name that DNS has for an address: `web.mynet`. */
  nameOf(address: string): string | undefined
  /** Serves connections to a port until the returned function is called. Throws AddressInUse. */
  listen(port: number, serve: (connection: Connection) => void): () => void
  /** Ports that are served. */
  listening(): readonly number[]
  connect(address: string, port: number): Connection | Unreached
  /** Why an address does not answer to ping; undefined where it does. */
  ping(address: string): Unreached | undefined
}

export class AddressInUse extends Error {
  override readonly name = 'AddressInUse'
}
