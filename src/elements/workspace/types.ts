import type { ApiCall, Completed, State } from '../../docker/index.ts'

/** An API call of a command, with the messages of its reply where that is a stream of JSON. */
export interface Call extends ApiCall {
  readonly messages?: readonly unknown[]
}

/** A command that was run, and what came of it. */
export interface Entry {
  readonly line: string
  /** The folder that it was typed in. */
  readonly cwd: string
  /** What it printed, control sequences and all; its end alone where it was long. */
  readonly output: string
  /** Absent where it has not ended: it runs, or the page was left while it did. */
  readonly code?: number
  /** A sentence in Korean for a beginner's mistake. */
  readonly hint?: string
  /** A sentence of the site's own that stands before the command: what was done so that it can run. */
  readonly notice?: string
  /** The new engine that it began on: the images that were there, and the page's commands that had run. */
  readonly start?: Pick<Step, 'images' | 'before'>
  readonly calls: readonly Call[]
  /** When it was typed, in milliseconds since the epoch. */
  readonly at: number
}

/** A point that one can return to: the session as it was after so many entries. */
export interface Timeline {
  readonly entries: readonly Entry[]
  /** How many of the entries have happened; those behind were taken back, and go when something new is typed. */
  readonly position: number
}

/** Where in a page's commands a run belongs: all commands of its runnable blocks, one after the other. */
export interface Step {
  /** The page's path: `/commands/run/`. */
  readonly page: string
  readonly images: readonly string[]
  /** The page's commands before this one since its last fresh block, which the engine has to have run. */
  readonly before: readonly string[]
  readonly line: string
}

/** What a workspace tells those who show it. */
export interface WorkspaceEvents {
  /** The engine is brought to where a page's command can begin; the sentence says so. */
  prepare: string
  /** A command begins. */
  begin: { readonly line: string; readonly notice?: string }
  /** What a running command, or a program in the terminal, writes. */
  output: string
  /** An API call was answered; again with each message of its stream. */
  call: Call
  /** A command has ended; its entry is the timeline's newest. */
  end: Entry
  /** After the end: what was typed meanwhile and nothing has read, which the prompt goes on with. */
  unread: string
  /** The engine's state has changed. */
  state: { readonly state: State; readonly before: State }
  /** The timeline is another: after undo, reset, or another tab's command; what is shown is drawn again. */
  timeline: Timeline
  /** One clear sentence for the reader, such as that the saved state could not be read. */
  notice: string
}

/** The reader's simulated computer: one for all pages and tabs, kept over visits. */
export interface Workspace {
  readonly timeline: Timeline
  readonly state: State
  /** The folder that the prompt shows. */
  readonly cwd: string
  /** The command that runs, if one does. */
  readonly running: string | undefined
  /** Whether what runs takes each key as it is typed (a raw terminal), and whether what is typed is shown. */
  readonly keys: { readonly raw: boolean; readonly echo: boolean }
  /** Runs a line that was typed. */
  run(line: string): Promise<Entry | undefined>
  /** Runs a command of a page; first brings the engine to the state that the page's earlier commands leave. */
  runStep(step: Step): Promise<Entry | undefined>
  /** Keys for the program that runs: `ls\r`, `\x03`. */
  type(keys: string): void
  /** Ends what runs, whatever it does with signals. */
  kill(): void
  /** Whether a line goes on in the next one: an open quote, a `\\` at its end. */
  needsMore(line: string): Promise<boolean>
  complete(line: string, cursor: number): Promise<Completed>
  /** The terminal's size in characters. */
  resize(columns: number, rows: number): void
  /** Goes back or forth to the point after `position` entries. */
  goTo(position: number): Promise<void>
  /** Takes back the last command, unless there is none. */
  undo(): Promise<void>
  /** Begins anew; everything is gone. */
  reset(): Promise<void>
  /** Reads and writes the host's files. */
  readFile(path: string): string | undefined
  writeFile(path: string, text: string): void
  /** What a docker command prints, run apart: nobody sees it happen, and it is no part of the timeline. */
  peek(argv: readonly string[]): Promise<string>
  /** Calls `listener` at every such event until the returned function is called. */
  on<Name extends keyof WorkspaceEvents>(name: Name, listener: (event: WorkspaceEvents[Name]) => void): () => void
}
