import { ConsoleBlock } from '../console-block.ts'
import { watchCommands } from '../explain-door.ts'
import { showTerminal } from '../terminal-door.ts'
import { stepsOf } from '../workspace/steps.ts'
import type { Step } from '../workspace/types.ts'

/** A block that stands alone; nothing loads before it is run, and then its words explain themselves, too. */
export class EmbeddedBlock extends ConsoleBlock {
  protected override arrive(): void {
    // Nobody may ever come.
  }

  protected override async run(button: HTMLElement, code: Element | undefined, byKeyboard: boolean): Promise<void> {
    const terminal = await showTerminal()
    if (!terminal) return
    if (!this.#isRun) {
      this.#isRun = true
      this.explain()
      watchCommands()
    }
    await terminal.runSteps(this.#stepsOf(code), button, byKeyboard)
  }

  #isRun = false

  /** The block's commands, or one of them, after those of its page that have to have run before. */
  #stepsOf(code: Element | undefined): readonly Step[] {
    const { page, images, before } = JSON.parse(this.closest<HTMLElement>('[data-step]')!.dataset.step!) as Pick<
      Step,
      'page' | 'images' | 'before'
    >
    const codes = [...this.querySelectorAll('code[data-command]')]
    const [, steps = []] = stepsOf(page, images, [
      { fresh: true, commands: before },
      { fresh: false, commands: this.commands },
    ])
    return code ? steps.filter((_, at) => codes[at] === code) : steps
  }
}
