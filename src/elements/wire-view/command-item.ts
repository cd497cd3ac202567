import { CallItem } from './call-item.ts'
import { type Command, noCalls, summaryOf } from './calls.ts'
import { make } from '../make.ts'

/** A command in the list, with its calls in their order. */
export class CommandItem {
  readonly element = make('li')
  readonly #details = make('details', 'wire-command')
  readonly #count = make('span', 'wire-count')
  readonly #list = make('ol')
  readonly #none = make('p', 'wire-note')
  #calls: CallItem[] = []
  #command: Command

  constructor(command: Command) {
    this.#command = command
    // What follows the first line is the text of a file.
    const line = make('code', '', command.line.replace(/\n[^]*/, ' …'))
    line.translate = false
    this.#list.role = 'list'
    this.#details.append(make('summary', '', line, ' ', this.#count), this.#none, this.#list)
    this.element.append(this.#details)
    this.command = command
  }

  get command(): Command {
    return this.#command
  }

  set command(command: Command) {
    this.#command = command
    this.#count.textContent = summaryOf(command)
    this.#none.textContent = command.calls.length === 0 ? noCalls(command) : ''
    // Who came later than the first calls learns of them in the end.
    if (this.#calls.some((item, at) => !item.shows(command.calls[at]))) {
      this.#calls = []
      this.#list.replaceChildren()
    }
    command.calls.forEach((call, at) => {
      const known = this.#calls[at]
      if (known) {
        known.call = call
        return
      }
      const item = new CallItem(call)
      this.#calls.push(item)
      this.#list.append(item.element)
    })
  }

  set isOpen(isOpen: boolean) {
    this.#details.open = isOpen
  }
}
