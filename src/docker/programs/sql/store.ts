import { FileError } from '../../engine/files/error.ts'
import type { Credentials } from '../../engine/files/permission.ts'
import type { Files } from '../../engine/files/view.ts'
import { type ColumnType, stored, textOf } from './types.ts'
import type { Value } from './value.ts'

export interface Column {
  readonly name: string
  readonly type: ColumnType
  readonly notNull: boolean
  /** AUTO_INCREMENT, serial. */
  readonly auto: boolean
  /** SQL text. */
  readonly default?: string
}

/** A primary or unique key. */
export interface Key {
  readonly name: string
  readonly primary: boolean
  readonly columns: readonly string[]
}

export type Row = readonly Value[]

export interface Table {
  readonly name: string
  readonly columns: readonly Column[]
  readonly keys: readonly Key[]
  /** What the next row of an automatically numbered column gets. */
  readonly next: number
  readonly rows: readonly Row[]
}

/** Databases as folders, and tables in them as files of JSON: with the folder they outlive a container. */
export class Store {
  readonly #files: Files
  readonly #root: string
  readonly #suffix: string
  readonly #owner: Credentials

  constructor(files: Files, root: string, suffix: string, owner: Credentials) {
    this.#files = files
    this.#root = root
    this.#suffix = suffix
    this.#owner = owner
  }

  databases(): readonly string[] {
    return this.#files
      .list(this.#root)
      .filter(name => !name.startsWith('#') && this.#files.stat(`${this.#root}/${name}`)?.type === 'directory')
      .map(nameOf)
  }

  has(database: string): boolean {
    return this.#stat(this.#folder(database)) === 'directory'
  }

  create(database: string): void {
    this.#files.makeDirectory(this.#folder(database), { mode: 0o750, owner: this.#owner })
  }

  drop(database: string): void {
    this.#files.remove(this.#folder(database), { recursive: true })
  }

  tables(database: string): readonly string[] {
    return this.#files
      .list(this.#folder(database))
      .filter(name => name.endsWith(this.#suffix))
      .map(name => nameOf(name.slice(0, name.length - this.#suffix.length)))
  }

  read(database: string, name: string): Table | undefined {
    const path = this.#path(database, name)
    if (this.#stat(path) !== 'file') return undefined
    const table = JSON.parse(this.#files.read(path)) as Omit<Table, 'rows'> & {
      readonly rows: readonly (readonly (string | null)[])[]
    }
    return { ...table, rows: table.rows.map(row => row.map((text, at) => stored(table.columns[at]!.type, text))) }
  }

  write(database: string, table: Table): void {
    const rows = table.rows.map(row => row.map(value => textOf(value, false)))
    this.#files.write(this.#path(database, table.name), JSON.stringify({ ...table, rows }), {
      mode: 0o640,
      owner: this.#owner,
    })
  }

  remove(database: string, name: string): void {
    this.#files.remove(this.#path(database, name))
  }

  #folder(database: string) {
    return `${this.#root}/${fileName(database)}`
  }

  #path(database: string, table: string) {
    return `${this.#folder(database)}/${fileName(table)}${this.#suffix}`
  }

  #stat(path: string) {
    try {
      return this.#files.stat(path)?.type
    } catch (error) {
      if (error instanceof FileError) return undefined
      throw error
    }
  }
}

/** A name that leads nowhere else, whatever is in it. */
const fileName = (name: string) =>
  name.replaceAll(/[%/\0]|^[.#]/g, char => `%${char.charCodeAt(0).toString(16).padStart(2, '0')}`)

const nameOf = (file: string) =>
  file.replaceAll(/%([0-9a-f]{2})/g, (_, code: string) => String.fromCharCode(Number.parseInt(code, 16)))
