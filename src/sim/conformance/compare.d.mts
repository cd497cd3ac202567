interface Step {
  readonly rc: number | string
  readonly stdout: string
  readonly stderr: string
  readonly api?: readonly { readonly method: string; readonly path: string }[]
}

/** Whether a replayed step gives what the recorded one gave, after blanking what no two runs share. */
export function agrees(recorded: Step, actual: Step): boolean
/** The API calls of a step as `METHOD /path`. */
export function calls(step: Step): readonly string[]
/** A text with what differs between two runs of real Docker blanked. */
export function normalise(text: string, step?: { readonly tty?: boolean; readonly cmd?: string }): string
/** The screen that a stream of terminal output leaves. */
export function screen(text: string): string
