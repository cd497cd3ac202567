import { Session, type SessionShell, Terminal } from '../../docker/index.ts'
import { Screen } from '../../screen/screen.ts'
import { BrowserWorld } from '../workspace/browser-world.ts'
import type { Call } from '../workspace/types.ts'

/** What is there before the command, so that `exec`, `stop` and `rm` have something to act on. */
const before = 'docker run -d --name web nginx'
/** How much faster than the reader's clock a rehearsal's goes. */
const speed = 40
/** Milliseconds after the last call in which one more may come, of a command that goes on. */
const patience = 4000
/** Characters that it may print: nobody reads them but for what went wrong. */
const longestOutput = 50_000
const size = { columns: 120, rows: 24 }

/** A command that runs on a computer of its own, for its calls alone: nobody's work is touched. */
export class Rehearsal {
  /** Resolves with a sentence where the command failed, or did not end and called nothing. */
  readonly ended: Promise<string | undefined>
  readonly #world = new BrowserWorld(speed)
  readonly #screen = new Screen(size)
  readonly #stop = Promise.withResolvers<undefined>()
  #shell: SessionShell | undefined
  #calls = 0
  #printed = 0
  #timer: ReturnType<typeof setTimeout> | undefined

  constructor(line: string, onCall: (call: Call) => void) {
    this.ended = this.#run(line, onCall)
  }

  /** Ends it; no call is heard any more. */
  stop(): void {
    clearTimeout(this.#timer)
    this.#shell?.kill()
    this.#world.close()
    this.#stop.resolve(undefined)
  }

  async #run(line: string, onCall: (call: Call) => void): Promise<string | undefined> {
    let isPrepared = false
    const session = new Session({
      world: this.#world,
      onCall: call => {
        if (!isPrepared || this.#world.isClosed) return
        this.#wait()
        this.#calls++
        onCall(call)
      },
    })
    const write = (text: string) => {
      if (isPrepared) this.#print(text)
      return Promise.resolve()
    }
    const shell = (this.#shell = await session.open(new Terminal({ write, close: () => undefined }, size)))
    await shell.run(before)
    isPrepared = true
    this.#wait()
    const ran = await Promise.race([shell.run(line), this.#stop.promise])
    this.stop()
    return ran && ran.code !== 0 ? this.#failure(ran.code) : undefined
  }

  #print(text: string) {
    this.#printed += text.length
    if (this.#printed > longestOutput) this.stop()
    else this.#screen.write(text)
  }

  /** Docker's own words for what went wrong; what a program in a container printed is none of them. */
  #failure(code: number): string {
    const lines = this.#screen.lines.map(line => line.map(({ text }) => text).join(''))
    const said = lines.find(line => (this.#calls === 0 ? line !== '' : words.test(line)))
    return `명령어가 실패했어요. ${said ?? `종료 코드: ${code}`}`
  }

  #wait() {
    clearTimeout(this.#timer)
    this.#timer = setTimeout(() => {
      this.stop()
    }, patience)
  }
}

/** How a line begins that the client says. */
const words = /^(docker: |error|unknown |invalid |"?docker |requires |cannot )/i
