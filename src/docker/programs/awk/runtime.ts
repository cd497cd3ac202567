import { joinPath } from '../../engine/files/path.ts'
import type { Process } from '../../engine/process/types.ts'
import { fromInput, splitFields, toNumber, toText, type Value } from './values.ts'

export type Table = Map<string, Value>
/** A variable or, under the same names, an array. */
export type Cell = Value | Table

/** What a running awk program knows: variables, the record and its fields, what is to be written. */
export class Runtime {
  readonly process: Process
  readonly globals = new Map<string, Cell>()
  /** Parameters of the function that runs. */
  frame: Map<string, Cell> | undefined
  /** Records that `getline` takes from the input. */
  takeRecord: () => string | undefined = () => undefined
  /** `nextfile`. */
  skipsFile = false
  /** What is printed and not yet written. */
  output = ''
  errors = ''
  /** What `srand` was given last; chance itself is the world's. */
  seed = 1
  /** Text for commands behind `print | "command"`. */
  readonly pipes = new Map<string, string>()
  readonly #opened = new Map<string, string[]>()
  readonly #written = new Set<string>()
  #fields: Value[] = []
  #record: Value = ''

  constructor(process: Process) {
    this.process = process
    const start: Readonly<Record<string, Value>> = {
      FS: ' ',
      OFS: ' ',
      ORS: '\n',
      RS: '\n',
      SUBSEP: '\x1c',
      CONVFMT: '%.6g',
      OFMT: '%.6g',
      NF: 0,
      NR: 0,
      FNR: 0,
      RSTART: 0,
      RLENGTH: -1,
    }
    for (const [name, value] of Object.entries(start)) this.globals.set(name, value)
    this.globals.set('ENVIRON', new Map(Object.entries(process.env).map(([name, text]) => [name, fromInput(text)])))
  }

  text(name: string): string {
    return toText(this.globals.get(name) as Value)
  }

  asText(value: Value): string {
    return typeof value === 'number' ? toText(value, this.text('CONVFMT')) : toText(value)
  }

  cells(name: string): Map<string, Cell> {
    return this.frame?.has(name) ? this.frame : this.globals
  }

  get(name: string): Value {
    const cell = this.cells(name).get(name)
    return cell instanceof Map ? undefined : cell
  }

  set(name: string, value: Value): void {
    this.cells(name).set(name, value)
    if (name === 'NF') {
      this.#fields.length = Math.max(0, toNumber(value))
      this.#join()
    }
  }

  table(name: string): Table {
    const cells = this.cells(name)
    const cell = cells.get(name)
    if (cell instanceof Map) return cell
    const table: Table = new Map()
    cells.set(name, table)
    return table
  }

  field(index: number): Value {
    return index === 0 ? this.#record : this.#fields[index - 1]
  }

  setField(index: number, value: Value): void {
    if (index === 0) {
      this.setRecord(this.asText(value))
      return
    }
    while (this.#fields.length < index) this.#fields.push('')
    this.#fields[index - 1] = value
    this.globals.set('NF', this.#fields.length)
    this.#join()
  }

  setRecord(text: string): void {
    this.#record = fromInput(text)
    this.#fields = splitFields(text, this.text('FS')).map(fromInput)
    this.globals.set('NF', this.#fields.length)
  }

  /** Counts a record of the input. */
  count(): void {
    for (const name of ['NR', 'FNR']) this.globals.set(name, toNumber(this.globals.get(name) as Value) + 1)
  }

  #join() {
    this.#record = Array.from(this.#fields, field => this.asText(field)).join(this.text('OFS'))
  }

  /** The next line of a file for `getline < file`; undefined at its end, null where there is none. */
  lineOf(file: string): string | undefined | null {
    let lines = this.#opened.get(file)
    if (!lines) {
      try {
        lines = this.process.files.read(joinPath(this.process.cwd, file)).replace(/\n$/, '').split('\n')
      } catch {
        return null
      }
      this.#opened.set(file, lines)
    }
    return lines.shift()
  }

  /** Where `print` writes: its output, a file or a command. */
  write(text: string, kind?: string, target = ''): void {
    if (kind === undefined || target === '/dev/stdout') this.output += text
    else if (target === '/dev/stderr') this.errors += text
    else if (kind === '|') this.pipes.set(target, (this.pipes.get(target) ?? '') + text)
    else {
      const append = kind === '>>' || this.#written.has(target)
      this.#written.add(target)
      this.process.files.write(joinPath(this.process.cwd, target), text, { append, owner: this.process.user })
    }
  }

  /** Whether the rest of the file is to be left out; asked once. */
  takesSkip(): boolean {
    const skips = this.skipsFile
    this.skipsFile = false
    return skips
  }

  close(name: string): void {
    this.#opened.delete(name)
    this.#written.delete(name)
  }
}
