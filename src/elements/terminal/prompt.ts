import { kept } from '../kept.ts'
import type { Entry, Workspace } from '../workspace/types.ts'
import { complete } from './completion.ts'
import { History } from './history.ts'
import { control, type Key, sequenceOf } from './keys.ts'
import { InputLine } from './input-line.ts'
import { edit, pastedLines } from './line.ts'
import { LineReader } from './line-reader.ts'

/** What the prompt asks of the terminal that it is in. */
export interface PromptActions {
  /** Runs a whole command; resolves when it has ended, with undefined where it was not run. */
  readonly run: (command: string) => Promise<Entry | undefined>
  /** Shows a line that was typed and is not run. */
  readonly echo: (prompt: string, line: string) => void
  readonly interrupt: () => void
  readonly clear: () => void
  /** Shows what can be chosen from; an empty list takes it away. */
  readonly offer: (choices: readonly string[]) => void
  readonly scroll: (pages: number) => void
  /** Gives the focus away. */
  readonly leave: () => void
}

/** The input: a line with history and completion at the shell's prompt, whole lines or single keys for what runs. */
export class Prompt {
  readonly #input: HTMLInputElement
  readonly #line: InputLine
  readonly #sign: HTMLElement
  readonly #workspace: Workspace
  readonly #actions: PromptActions
  readonly #history = new History(kept('localStorage'))
  readonly #lines: LineReader
  #isComposing = false

  constructor(input: HTMLInputElement, sign: HTMLElement, workspace: Workspace, actions: PromptActions) {
    this.#input = input
    this.#line = new InputLine(input)
    this.#sign = sign
    this.#workspace = workspace
    this.#actions = actions
    this.#lines = new LineReader(workspace, command => this.#run(command))
    input.addEventListener('keydown', event => {
      if (!event.isComposing && this.press(event)) event.preventDefault()
    })
    input.addEventListener('input', event => {
      this.#isComposing = event instanceof InputEvent && event.isComposing
      this.#onInput()
    })
    input.addEventListener('compositionend', () => {
      this.#isComposing = false
      this.#onInput()
    })
    input.addEventListener('paste', this.#onPaste)
    this.refresh()
  }

  /** Shows how keys are taken now, and hands over what was typed before a program took single keys. */
  refresh(): void {
    const { running, keys } = this.#workspace
    const isRunning = running !== undefined
    this.#input.dataset.mode = !isRunning ? 'prompt' : keys.raw ? 'keys' : keys.echo ? 'lines' : 'secret'
    const prompt = isRunning ? '' : this.#lines.prompt
    if (this.#sign.textContent !== prompt) this.#sign.textContent = prompt
    if (this.#isRaw && !this.#isComposing) this.#send()
  }

  /** A command has begun, by whatever hand: ↑ gives it back. */
  remember(command: string): void {
    this.#history.add(command)
  }

  /** Takes a line; false where it is a command that could not be run. */
  async enter(line: string): Promise<boolean> {
    const isDone = await this.#lines.take(line)
    this.refresh()
    return isDone
  }

  /** Puts text in at the cursor, as if it was typed. */
  insert(text: string): void {
    this.#line.insert(text)
    this.#onInput()
  }

  /** Does what a key means here; false where it is the browser's. */
  press(event: Key): boolean {
    const { key, ctrlKey, altKey, metaKey, shiftKey } = event
    const isPlain = !ctrlKey && !altKey && !metaKey && !shiftKey
    if (isPlain && key === 'Escape') this.#actions.leave()
    else if (isPlain && key === 'PageUp') this.#actions.scroll(-1)
    else if (isPlain && key === 'PageDown') this.#actions.scroll(1)
    else if (ctrlKey && key.toLowerCase() === 'c' && this.#line.hasSelection) return false
    else if (this.#isRaw) return this.#pressRaw(event)
    else if (isPlain) return this.#pressPlain(key)
    else return ctrlKey && !altKey && !metaKey && !shiftKey && this.#pressControl(key.toLowerCase())
    this.#actions.offer([])
    return true
  }

  get #isRaw() {
    return this.#workspace.running !== undefined && this.#workspace.keys.raw
  }

  #onInput() {
    this.#actions.offer([])
    if (this.#isRaw && !this.#isComposing) this.#send()
  }

  /** Types what the input holds into the program that runs, and a key after it. */
  #send(key = '') {
    const keys = this.#line.take() + key
    if (keys !== '') this.#workspace.type(keys)
  }

  #pressRaw(event: Key): boolean {
    const keys = sequenceOf(event)
    if (keys !== undefined) this.#send(keys)
    return keys !== undefined
  }

  #pressPlain(key: string): boolean {
    const isRunning = this.#workspace.running !== undefined
    if (key === 'Enter') this.#enter()
    else if (key === 'ArrowUp') this.#recall(this.#history.earlier(this.#line.text))
    else if (key === 'ArrowDown') this.#recall(this.#history.later())
    // An empty line lets Tab go on, so that nobody is caught in the terminal.
    else if (key === 'Tab' && !isRunning && this.#line.text.trim() !== '') void this.#complete()
    else return false
    return true
  }

  #pressControl(letter: string): boolean {
    const isRunning = this.#workspace.running !== undefined
    if (letter === 'c') this.#interrupt(isRunning)
    else if (letter === 'l') this.#actions.clear()
    else if (letter === 'd' && isRunning) this.#send(control('d'))
    else {
      const line = edit(this.#line.line, letter)
      if (line) this.#line.line = line
      return line !== undefined
    }
    return true
  }

  #interrupt(isRunning: boolean) {
    const begun = this.#line.take()
    if (isRunning) this.#actions.interrupt()
    else this.#actions.echo(this.#lines.prompt, `${begun}^C`)
    this.#lines.drop()
    this.#actions.offer([])
    this.refresh()
  }

  #recall(text: string | undefined) {
    if (text !== undefined) this.#line.text = text
  }

  #enter() {
    this.#actions.offer([])
    void this.enter(this.#line.take())
  }

  async #run(command: string): Promise<boolean> {
    if (command.trim() === '') {
      this.#actions.echo(this.#lines.prompt, '')
      return true
    }
    if (await this.#actions.run(command)) return true
    // It is not lost: it stands there again, or ↑ gives it back.
    this.#history.add(command)
    if (this.#line.text === '') this.#recall(this.#history.earlier(''))
    return false
  }

  async #complete() {
    const before = this.#line.line
    const completed = complete(before, await this.#workspace.complete(before.text, before.cursor))
    // Whoever typed on meanwhile has the better line.
    if (this.#line.text !== before.text) return
    this.#line.line = completed
    this.#actions.offer(completed.choices)
  }

  /** Pasted commands run one after the other; the last is left to be looked at. */
  readonly #onPaste = (event: ClipboardEvent) => {
    const [first, ...rest] = pastedLines(event.clipboardData?.getData('text') ?? '')
    const last = rest.pop()
    if (first === undefined || last === undefined) return
    event.preventDefault()
    if (this.#workspace.running !== undefined) {
      this.#workspace.type([first, ...rest, last].join('\r'))
      return
    }
    void (async () => {
      for (const line of [this.#line.take() + first, ...rest]) if (!(await this.enter(line))) return
      this.insert(last)
    })()
  }
}
