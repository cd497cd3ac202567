import type { State } from '../../docker/index.ts'
import type { Workspace } from '../workspace/types.ts'
import { drawDetails } from './draw-details.ts'
import { mayDiffer, nameOf, parts, type Selection } from './parts.ts'

/** Milliseconds between looks at what a command would print. */
const patience = 500

/** One thing that is looked at: which part of it, and what is known of that. */
export class Details {
  readonly selection: Selection
  readonly #workspace: Workspace
  readonly #onChange: () => void
  readonly #open = new Set<string>()
  #part = 'summary'
  #printed: string | undefined
  #timer: ReturnType<typeof setTimeout> | undefined

  /** `onChange` hears that what is drawn would be another. */
  constructor(workspace: Workspace, selection: Selection, onChange: () => void) {
    this.#workspace = workspace
    this.selection = selection
    this.#onChange = onChange
  }

  /** Its HTML; undefined where the thing is gone. */
  draw(): HTMLElement | undefined {
    const { state, running } = this.#workspace
    if (nameOf(state, this.selection) === undefined) return undefined
    return drawDetails(state, {
      ...this.selection,
      part: this.#part,
      printed: this.#printed,
      open: this.#open,
      running,
    })
  }

  choose(part: string): void {
    this.#part = part
    this.#printed = undefined
    this.#onChange()
    this.#peek()
  }

  /** Looks again, soon, at what a change of state may have changed. */
  follow(state: State, before: State): void {
    if (this.#timer !== undefined || !mayDiffer(state, before, this.selection)) return
    this.#timer = setTimeout(this.#peek, patience)
  }

  /** The part that an arrow key leads to from the chosen one. */
  partAfter(key: string): string | undefined {
    const names = Object.keys(parts[this.selection.kind])
    const at = names.indexOf(this.#part)
    const next = { ArrowRight: at + 1, ArrowLeft: at - 1, Home: 0, End: -1 }[key]
    return next === undefined ? undefined : names.at(next % names.length)
  }

  /** A folder or file was opened or closed. */
  toggle(path: string, isOpen: boolean): void {
    if (this.#open.has(path) === isOpen) return
    if (isOpen) this.#open.add(path)
    else this.#open.delete(path)
    this.#onChange()
  }

  /** Asks the engine what the part's command prints. */
  readonly #peek = () => {
    this.#timer = undefined
    const part = this.#part
    const { kind, key } = this.selection
    const argv = parts[kind][part]?.peek?.(key)
    if (!argv || nameOf(this.#workspace.state, this.selection) === undefined) return
    void this.#workspace.peek(argv).then(printed => {
      if (part !== this.#part || printed === this.#printed) return
      this.#printed = printed
      this.#onChange()
    })
  }
}
