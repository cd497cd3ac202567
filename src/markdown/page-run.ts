import { AuthorError, type Place } from './author-error.ts'
import type { ConsoleBlock, ConsoleCommand } from './console.ts'
import { type CommandRun, Reader } from './reader.ts'

/** Runs a page's blocks one after the other, as a reader would who begins with the page's images. */
export class PageRun {
  readonly #page: string
  readonly #images: readonly string[]
  #reader: Reader | undefined
  #engines = 0
  #last: Promise<unknown> = Promise.resolve()

  /** Ids and chance come from the page's name. */
  constructor(page: string, images: readonly string[]) {
    this.#page = page
    this.#images = images
  }

  /**
   * What the commands of a block print once the blocks before it have run. Rejects with an AuthorError where one fails
   * and the block does not say so, or none does and it says so.
   */
  run(block: ConsoleBlock, place: Place): Promise<readonly CommandRun[]> {
    const runs = this.#last.then(() => this.#run(block, place))
    this.#last = runs
    return runs
  }

  async #run({ commands, fails, fresh }: ConsoleBlock, place: Place): Promise<readonly CommandRun[]> {
    if (fresh) this.#reader = undefined
    const reader = (this.#reader ??= await this.#begin(place))
    const runs: CommandRun[] = []
    for (const command of commands) {
      const run = await reader.type(command.text)
      if (run.code !== 0 && !fails) throw unexpected(command, run, place)
      runs.push(run)
    }
    if (fails && runs.every(({ code }) => code === 0)) {
      throw new AuthorError(
        `Nothing fails in a console block that says \`fails\`. ${printed(runs)}`,
        'Take `fails` away, or write what is meant to fail.',
        place,
      )
    }
    return runs
  }

  async #begin(place: Place) {
    const reader = new Reader(seedOf(`${this.#page}#${this.#engines++}`))
    for (const image of this.#images) {
      if (await reader.pull(image)) continue
      throw new AuthorError(
        `The simulator's registry has no image \`${image}\`, which the page's \`images\` name.`,
        'Name one that it has, or make the image in a block.',
        { ...place, line: 1 },
      )
    }
    return reader
  }
}

function unexpected({ text, line }: ConsoleCommand, run: CommandRun, place: Place) {
  return new AuthorError(
    `\`${text}\` ends with exit code ${run.code}. ${printed([run])}`,
    'Mend the command, or say `fails` after `console` if it is meant to fail.',
    { ...place, line },
  )
}

function printed(runs: readonly CommandRun[]): string {
  const lines = runs.flatMap(run => run.lines.map(line => line.map(({ text }) => text).join('')))
  return lines.length === 0 ? 'It printed nothing.' : `It printed:\n${lines.join('\n')}`
}

/** FNV-1a. */
function seedOf(text: string): number {
  let hash = 0x811c9dc5
  for (const char of text) hash = Math.imul(hash ^ char.charCodeAt(0), 0x01000193)
  return hash >>> 0
}
