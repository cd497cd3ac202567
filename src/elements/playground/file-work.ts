import type { Workspace } from '../workspace/types.ts'
import { moveLine, removeLine, wholeLines, writeLine } from './file-commands.ts'
import { filesOf, hasFolder, whyNotSavable } from './files.ts'

/** Milliseconds after a command's end when the next one can be run. */
const breath = 300

const failed = '하지 못했어요. 터미널에 나온 오류를 확인해 주세요.'

/** Changes the reader's files by commands that one sees in the terminal. Each gives a sentence where it could not. */
export class FileWork {
  readonly #workspace: Workspace
  /** What was saved while a command ran, by path: it is written again by a command of its own once that one has ended. */
  readonly #late = new Map<string, string>()

  constructor(workspace: Workspace) {
    this.#workspace = workspace
    workspace.on('end', () => setTimeout(() => void this.#writeLate(), breath))
  }

  async save(path: string, text: string): Promise<string | undefined> {
    const whole = wholeLines(text)
    const tooBig = whyNotSavable(whole)
    if (tooBig !== undefined) return tooBig
    if (this.#workspace.running === undefined) {
      return this.#run(
        cwd => writeLine(cwd, path, whole, this.#isNewFolder(path)),
        () => this.#workspace.readFile(path) === whole,
      )
    }
    try {
      // What runs sees it at once: a web server sends the new page.
      this.#workspace.writeFile(path, whole)
      this.#late.set(path, whole)
      return undefined
    } catch {
      return '그 폴더가 없어서 저장하지 못했어요. 실행 중인 명령어가 끝난 다음 다시 저장해 주세요.'
    }
  }

  remove(path: string): Promise<string | undefined> {
    return this.#run(
      cwd => removeLine(cwd, path),
      () => this.#workspace.readFile(path) === undefined,
    )
  }

  move(from: string, to: string): Promise<string | undefined> {
    return this.#run(
      cwd => moveLine(cwd, from, to, this.#isNewFolder(to)),
      () => this.#workspace.readFile(to) !== undefined,
    )
  }

  #isNewFolder(path: string) {
    return !hasFolder(path, filesOf(this.#workspace.state).items)
  }

  async #run(line: (cwd: string) => string, isDone: () => boolean): Promise<string | undefined> {
    let why = failed
    const stop = this.#workspace.on('notice', sentence => (why = sentence))
    try {
      await this.#workspace.run(line(this.#workspace.cwd))
    } finally {
      stop()
    }
    return isDone() ? undefined : why
  }

  async #writeLate() {
    if (this.#workspace.running !== undefined) return
    const late = [...this.#late]
    this.#late.clear()
    for (const [path, text] of late) if (this.#workspace.readFile(path) === text) await this.save(path, text)
  }
}
