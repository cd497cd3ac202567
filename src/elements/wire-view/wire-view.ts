import type { Workspace } from '../workspace/types.ts'
import { type Command, commandsOf, mostCommands, summaryOf, withCall } from './calls.ts'
import { CommandItem } from './command-item.ts'

/** Milliseconds without a call after which it is said how many there are. */
const quiet = 600

/** The API calls of the last commands; the page holds its HTML (components/WireView.astro). */
export class WireView extends HTMLElement {
  /** Newest first. */
  #items: readonly CommandItem[] = []
  #saying: ReturnType<typeof setTimeout> | undefined

  /** Set once. */
  set workspace(workspace: Workspace) {
    const draw = () => {
      this.#draw(commandsOf(workspace.timeline, workspace.running !== undefined))
    }
    workspace.on('begin', ({ line }) => {
      this.#add({ line, calls: [], state: 'running' })
    })
    workspace.on('call', call => {
      this.#change(command => ({ ...command, calls: withCall(command.calls, call) }))
    })
    workspace.on('end', ({ calls }) => {
      this.#change(command => ({ ...command, calls, state: 'ended' }))
    })
    workspace.on('timeline', draw)
    draw()
  }

  #draw(commands: readonly Command[]) {
    this.#items = commands.map(command => new CommandItem(command))
    this.#list.replaceChildren(...this.#items.map(({ element }) => element))
    this.#showNewest()
  }

  #add(command: Command) {
    const item = new CommandItem(command)
    this.#list.prepend(item.element)
    this.#items = [item, ...this.#items]
    for (const { element } of this.#items.slice(mostCommands)) element.remove()
    this.#items = this.#items.slice(0, mostCommands)
    this.#showNewest()
  }

  #change(next: (command: Command) => Command) {
    const [newest] = this.#items
    if (!newest) return
    newest.command = next(newest.command)
    clearTimeout(this.#saying)
    this.#saying = setTimeout(() => {
      const { command } = newest
      this.querySelector('[role=status]')!.textContent = `${command.line}: API ${summaryOf(command)}`
    }, quiet)
  }

  /** Others are folded, and can be opened again. */
  #showNewest() {
    for (const [at, item] of this.#items.entries()) item.isOpen = at === 0
    this.toggleAttribute('data-used', this.#items.length > 0)
    this.scrollTop = 0
  }

  get #list() {
    return this.querySelector('ol')!
  }
}
