/** The reading end of a stream, as the engine's processes have it. */
export interface Reader {
  read(signal?: AbortSignal): Promise<string | undefined>
  unread(text: string): void
  close(): void
}

export interface Writer {
  write(text: string): Promise<void>
  close(): void
}

export interface FileEntry {
  readonly type: 'file' | 'directory' | 'symlink' | 'device'
  readonly mode: number
  readonly uid: number
  readonly gid: number
  readonly mtime: number
  readonly data?: string
  readonly size?: number
  readonly program?: string
  readonly device?: string
}

/** What the shell needs of a file system; failures are errors with strerror's text as their message and a `code`. */
export interface FileSystem {
  readonly umask: number
  stat(path: string): FileEntry | undefined
  lstat(path: string): FileEntry | undefined
  realpath(path: string): string
  read(path: string): string
  list(path: string): readonly string[]
  write(path: string, data: string, options?: { append?: boolean; mode?: number; owner?: User }): void
}

/** What a machine's processes may have at most where that is not the kernel's default. */
export type Limits = readonly { readonly Name: string; readonly Soft: number; readonly Hard: number }[]

export interface User {
  readonly uid: number
  readonly gid: number
}

export interface Tty {
  raw: boolean
  echo: boolean
  readonly columns: number
  readonly rows: number
  /** What the keys Ctrl-C, Ctrl-\ and Ctrl-Z call, with a signal's name without SIG. */
  onSignal(signal: string): void
}

export interface Spawn {
  readonly argv: readonly string[]
  readonly env: Readonly<Record<string, string>>
  readonly cwd: string
  readonly user: User
  readonly stdin: Reader
  readonly stdout: Writer
  readonly stderr: Writer
  readonly tty?: Tty | undefined
  readonly onTerminal?: readonly [boolean, boolean, boolean]
  readonly ppid?: number
  readonly umask?: number
  readonly opened?: ReadonlyMap<string, string>
  /** A method, so that an engine's Program fits. */
  program?(host: Host): Promise<number>
}

export interface Child {
  readonly pid: number
  readonly exit: Promise<number>
  /** The signal that ended it. */
  readonly endedBy: string | undefined
}

/** What the shell needs of its process and system: an engine's Process fits. */
export interface Host {
  readonly pid: number
  readonly ppid: number
  readonly argv: readonly string[]
  readonly env: Record<string, string>
  cwd: string
  readonly user: User
  readonly stdin: Reader
  readonly stdout: Writer
  readonly stderr: Writer
  readonly tty: Tty | undefined
  isTerminal(stream: 0 | 1 | 2): boolean
  readonly files: FileSystem
  readonly machine: {
    readonly hostname: string
    readonly limits: Limits
    spawn(spawn: Spawn): Child
    processes(): readonly { readonly pid: number; readonly ppid: number }[]
    kill(pid: number, signal: string): boolean
    findExecutable(name: string, env: Readonly<Record<string, string>>, cwd: string): string | Error
  }
  readonly world: { now(): number; random(): number }
  exec(spawn: Spawn): never
  on(signal: string, handler: (() => void) | 'ignore' | undefined): void
  sleep(ms: number): Promise<void>
  tick(): Promise<void>
}
