import { announce } from '../announce.ts'
import type { Entry, Workspace } from '../workspace/types.ts'
import type { Log } from './log.ts'

/** Milliseconds between two readings of output that goes on. */
const pause = 700

/** Reads out what commands print: the log itself is silent, since a progress bar is drawn again many times a second. */
export class Voice {
  readonly #log: Log
  #saying: ReturnType<typeof setTimeout> | undefined

  constructor(workspace: Workspace, log: Log) {
    this.#log = log
    workspace.on('prepare', announce)
    workspace.on('output', () => {
      this.#saying ??= setTimeout(() => {
        this.#saying = undefined
        const news = log.current?.news(false)
        if (news) announce(news)
      }, pause)
    })
  }

  /** Reads the rest of what the command printed that ends, and what came of it. */
  end({ code, hint }: Entry): void {
    clearTimeout(this.#saying)
    this.#saying = undefined
    const said = [
      this.#log.current?.news(true),
      code ? `종료 코드 ${code}` : undefined,
      hint === undefined ? undefined : `도움말: ${hint}`,
    ]
    announce(said.filter(Boolean).join('\n') || '끝났어요.')
  }
}
