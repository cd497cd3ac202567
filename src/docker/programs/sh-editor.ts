import type { Shell } from '../shell/shell.ts'
import type { Stream } from '../shell/stream.ts'
import type { Dialect } from '../shell/dialect.ts'
import { busyboxColumns, displayWidth } from './columns.ts'
import { edits } from './sh-edits.ts'
import { keysOf } from './sh-keys.ts'
import { Search } from './sh-search.ts'

/** What Tab makes of a line: text to insert, or the names that could stand there. */
export interface Completion {
  readonly insert: string
  readonly choices: readonly string[]
}

/** Whose lines are edited: a shell, or another program that prompts. */
export interface Prompting extends Pick<Shell, 'history' | 'write'> {
  readonly dialect?: Dialect
  readonly host: Pick<Shell['host'], 'tty' | 'on'>
  readonly streams: ReadonlyMap<number, Pick<Stream, 'reader'>>
}

/** Ctrl-C at the prompt. */
export class Interrupted extends Error {
  override readonly name = 'Interrupted'
}

/** Edits a line on a raw terminal: arrows, history, and the control keys of readline. */
export class LineEditor {
  readonly #shell: Prompting
  readonly #complete: (line: string) => Completion
  #prompt = ''
  #before: string[] = []
  #after: string[] = []
  #place = 0
  #killed = ''
  /** What the key before did, if it was Tab. */
  #tabbed: 'moved' | 'stuck' | undefined
  #search: Search | undefined
  /** `stty -echo`: what is typed is not shown. */
  #silent = false

  constructor(shell: Prompting, complete: (line: string) => Completion = () => ({ insert: '', choices: [] })) {
    this.#shell = shell
    this.#complete = complete
    shell.host.on('WINCH', () => {
      if (shell.host.tty?.raw) void this.#redraw()
    })
  }

  /** Shows the prompt and resolves to the line typed, undefined at Ctrl-D, Interrupted at Ctrl-C. */
  async read(prompt: string): Promise<string | Interrupted | undefined> {
    const { host, streams, history } = this.#shell
    const tty = host.tty!
    await this.#shell.write(2, prompt)
    this.#prompt = prompt.replace(/[^]*\n/, '')
    this.#before = []
    this.#after = []
    this.#place = history.length
    this.#silent = !tty.echo
    tty.raw = true
    let half = ''
    try {
      for (;;) {
        const read = await streams.get(0)!.reader!.read()
        if (read === undefined) return undefined
        const text = half + read
        const found = keysOf(text)
        half = found.half
        for (const { 0: key, index } of found.typed) {
          if (this.#search && !(await this.#leavesSearch(key, this.#search))) continue
          const isEnd = key === '\r' || key === '\n' || key === '\x03' || (key === '\x04' && this.#line === '')
          if (!isEnd) {
            await this.#press(key)
            continue
          }
          streams.get(0)!.reader!.unread(text.slice(index + key.length))
          if (key === '\x04') return undefined
          if (key === '\x03') await this.#show('^C')
          await this.#shell.write(2, '\r\n')
          return key === '\x03' ? new Interrupted() : `${this.#line}\n`
        }
      }
    } finally {
      tty.raw = false
    }
  }

  get #line() {
    return [...this.#before, ...this.#after].join('')
  }

  async #show(text: string): Promise<void> {
    if (!this.#silent) await this.#shell.write(2, text)
  }

  async #redraw() {
    const back = displayWidth(this.#after.join(''))
    await this.#show(`\r${this.#search?.prompt ?? this.#prompt}${this.#line}\x1b[K${back > 0 ? `\x1b[${back}D` : ''}`)
  }

  async #set(before: readonly string[], after: readonly string[]) {
    this.#before = [...before]
    this.#after = [...after]
    await this.#redraw()
  }

  async #recall(step: number) {
    const { history } = this.#shell
    const place = this.#place + step
    if (place < 0 || place > history.length) return
    this.#place = place
    await this.#set([...(history[place] ?? '')], [])
  }

  /** Whether a key ends the search and is the line's again. */
  async #leavesSearch(key: string, search: Search): Promise<boolean> {
    const taken = search.take(key)
    if (taken !== 'on') this.#search = undefined
    const [before, after] = search.parts
    await this.#set([...before], [...after])
    return taken === 'left'
  }

  async #insert(text: string) {
    this.#before.push(...text)
    await (this.#after.length > 0 ? this.#redraw() : this.#show(text))
  }

  async #tab() {
    const { insert, choices } = this.#complete(this.#before.join(''))
    const before = this.#tabbed
    this.#tabbed = insert === '' ? 'stuck' : 'moved'
    if (insert !== '') return this.#insert(insert)
    // Tab once more shows what there is.
    const asked = this.#shell.dialect === 'ash' ? before !== undefined : before === 'stuck'
    if (!asked || choices.length === 0) return
    const cells = choices.map(text => ({ text, width: displayWidth(text) }))
    const list = busyboxColumns(cells, this.#shell.host.tty?.columns ?? 80)
    await this.#show(`\r\n${list.replaceAll('\n', '\r\n')}`)
    await this.#redraw()
  }

  async #press(key: string): Promise<void> {
    const before = this.#before
    const after = this.#after
    if (key !== '\t') this.#tabbed = undefined
    switch (key) {
      case '\x7f':
      case '\b': {
        const erased = before.pop()
        if (erased === undefined) return
        const width = displayWidth(erased)
        return after.length > 0
          ? this.#redraw()
          : this.#show('\b'.repeat(width) + ' '.repeat(width) + '\b'.repeat(width))
      }
      case '\x1b[A':
      case '\x1bOA':
      case '\x10':
        return this.#recall(-1)
      case '\x1b[B':
      case '\x1bOB':
      case '\x0e':
        return this.#recall(1)
      case '\t':
        return this.#tab()
      case '\x12':
        if (this.#shell.dialect !== 'ash') this.#search = new Search(this.#shell.history, this.#line)
        return this.#redraw()
      case '\x0c':
        await this.#show('\x1b[H\x1b[2J')
        return this.#redraw()
    }
    const edit = edits[key]
    if (edit) {
      const { chars, at, killed } = edit({ chars: [...before, ...after], at: before.length, killed: this.#killed })
      this.#killed = killed
      return this.#set(chars.slice(0, at), chars.slice(at))
    }
    if (key < ' ' || key.startsWith('\x1b')) return
    return this.#insert(key)
  }
}
