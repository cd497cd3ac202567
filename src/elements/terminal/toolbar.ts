import type { Workspace } from '../workspace/types.ts'
import type { Dock } from './dock.ts'
import { control, type Key } from './keys.ts'
import type { Log } from './log.ts'
import type { Prompt } from './prompt.ts'

/** Milliseconds after which what did not react to Ctrl-C can be killed. */
const patience = 1000
const stubborn = 'Ctrl-C에 반응하지 않아요. 위에 있는 ‘강제 종료’ 버튼을 누르면 끝나요.'

/** What the buttons act on. */
export interface ToolbarParts {
  readonly workspace: Workspace
  readonly log: Log
  readonly prompt: Prompt
  readonly dock: Dock
  readonly undo: () => Promise<void>
  readonly reset: () => Promise<unknown>
  readonly say: (sentence: string) => void
}

/** The panel's buttons, by their `data-act`. */
export class Toolbar {
  readonly #panel: HTMLElement
  readonly #parts: ToolbarParts

  constructor(panel: HTMLElement, parts: ToolbarParts) {
    this.#panel = panel
    this.#parts = parts
    panel.addEventListener('click', ({ target }) => {
      const button = (target as Element).closest<HTMLElement>('[data-act]')
      if (button && button.ariaDisabled !== 'true') this.#acts[button.dataset.act!]?.(button)
    })
    this.#find('.terminal-bar').addEventListener('keydown', event => {
      if (event.key === 'Escape' && !this.#find('.terminal-list').matches(':popover-open')) parts.dock.close()
    })
    this.#find('.terminal-keys').addEventListener('pointerdown', event => {
      // The keyboard on the screen stays.
      event.preventDefault()
    })
    this.#dialog.addEventListener('close', () => {
      if (this.#dialog.returnValue === 'reset') void parts.reset()
    })
  }

  /** Sends Ctrl-C; what does not react can then be killed. */
  interrupt(): void {
    const { workspace, log } = this.#parts
    const { current } = log
    if (!current) return
    const before = current.size
    workspace.type(control('c'))
    setTimeout(() => {
      // A shell that begins a new line has reacted, though it runs on.
      const hasReacted = workspace.keys.raw && current.size > before
      const isStubborn = current === log.current && !hasReacted
      this.#panel.toggleAttribute('data-stubborn', isStubborn)
      if (isStubborn) this.#parts.say(stubborn)
    }, patience)
  }

  /** Shows the buttons of what can be done now: with a running command, else with the past. */
  refresh(): void {
    const { running, keys, timeline } = this.#parts.workspace
    const isRunning = running !== undefined
    // A button that goes takes the focus along; the input has more use for it.
    const hadFocus = !isRunning && this.#find('.terminal-run').contains(document.activeElement)
    this.#panel.toggleAttribute('data-running', isRunning)
    this.#panel.toggleAttribute('data-attached', isRunning && keys.raw && /^\s*docker\b/.test(running))
    if (!isRunning) this.#panel.removeAttribute('data-stubborn')
    this.#find('[data-act=undo]').ariaDisabled = String(isRunning || timeline.position === 0)
    if (hadFocus) this.#panel.focus()
  }

  readonly #acts: Readonly<Record<string, (button: HTMLElement) => unknown>> = {
    interrupt: () => {
      this.interrupt()
    },
    kill: () => {
      this.#parts.workspace.kill()
    },
    detach: () => {
      this.#parts.workspace.type(control('p') + control('q'))
    },
    undo: () => this.#parts.undo(),
    clear: () => {
      this.#parts.log.clear()
    },
    reset: () => {
      this.#dialog.returnValue = ''
      this.#dialog.showModal()
    },
    fold: () => {
      this.#parts.dock.fold()
    },
    close: () => {
      this.#parts.dock.close()
    },
    key: ({ dataset }) => this.#parts.prompt.press({ ...noKey, ...(JSON.parse(dataset.key!) as object) }),
    insert: ({ textContent }) => {
      this.#parts.prompt.insert(textContent.trim())
    },
  }

  #find(selector: string): HTMLElement {
    return this.#panel.querySelector<HTMLElement>(selector)!
  }

  get #dialog() {
    return this.#find('.terminal-reset') as HTMLDialogElement
  }
}

const noKey: Key = { key: '', ctrlKey: false, altKey: false, metaKey: false, shiftKey: false }
