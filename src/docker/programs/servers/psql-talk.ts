import { FileError } from '../../engine/files/error.ts'
import { joinPath } from '../../engine/files/path.ts'
import type { Process } from '../../engine/process/types.ts'
import { splitStatements } from '../sql/parse/split.ts'
import type { Client } from '../sql/client.ts'
import { joinPostgres, type Target } from './psql-connect.ts'
import { type Manner, printProblem, printTable, tagOf } from './psql-print.ts'
import { help, lost } from './psql-texts.ts'

interface Feeding {
  readonly stopsAtErrors?: boolean
  /** The script that the text is from: messages begin with its name. */
  readonly file?: string
}

/** psql's conversation with its server: statements and backslash commands, as they come line by line. */
export class Talk {
  isOver = false
  isLost = false
  readonly #process: Process
  #client: Client
  #target: Target
  #manner: Manner
  #pending = ''
  #line = 0

  constructor(
    process: Process,
    { client, target }: { readonly client: Client; readonly target: Target },
    manner: Manner,
  ) {
    this.#process = process
    this.#client = client
    this.#target = target
    this.#manner = manner
  }

  get prompt(): string {
    const { open } = splitStatements(this.#pending, { isMysql: false })
    return `${this.#target.database}${this.#pending.trim() === '' ? '=' : open || '-'}# `
  }

  clear(): void {
    this.#pending = ''
  }

  close(): void {
    this.#client.close()
  }

  /** Runs what a text completes; false where something failed. */
  async feed(text: string, feeding: Feeding): Promise<boolean> {
    let isFine = true
    for (const line of text.split(/(?<=\n)/)) {
      this.#line++
      if (this.isOver || (!isFine && feeding.stopsAtErrors)) break
      isFine = (await this.#take(line, feeding)) && isFine
    }
    return isFine
  }

  /** Runs what is left without an end. */
  async flush(feeding: Feeding): Promise<boolean> {
    const rest = this.#pending.trim()
    this.#pending = ''
    return rest === '' || this.isOver || this.#run(rest, feeding)
  }

  async #take(line: string, feeding: Feeding): Promise<boolean> {
    const isFirst = this.#pending.trim() === ''
    if (isFirst && /^\s*(exit|quit)\s*;?\s*$/i.test(line)) {
      this.isOver = true
      return true
    }
    if (isFirst && /^\s*help\s*$/i.test(line)) {
      await this.#out(help)
      return true
    }
    // A backslash command ends the line; what stands before it stays.
    const [, sql = line, command] = /^((?:[^'"\\]|'[^']*'|"[^"]*")*)(\\[^]*)$/.exec(this.#isOpen() ? '' : line) ?? []
    const { statements, rest } = splitStatements(this.#pending + sql, { isMysql: false })
    this.#pending = rest.trim() === '' ? '' : rest
    let isFine = true
    for (const { text } of statements) {
      if (text !== '') isFine = (await this.#run(`${text};`, feeding)) && isFine
      if (!isFine && feeding.stopsAtErrors) return false
    }
    return command === undefined ? isFine : (await this.#command(command.trim())) && isFine
  }

  #isOpen() {
    return /['"*]/.test(splitStatements(this.#pending, { isMysql: false }).open)
  }

  #out(text: string) {
    return this.#process.stdout.write(text)
  }

  /** Writes to stderr, with the script's name and line where it is one's. */
  async #say(text: string, { file }: Feeding = {}): Promise<false> {
    await this.#process.stderr.write(file === undefined ? text : `psql:${file}:${this.#line}: ${text}`)
    return false
  }

  async #run(sql: string, feeding: Feeding): Promise<boolean> {
    const reply = await this.#client.ask({ sql })
    if (!reply) {
      this.isOver = this.isLost = true
      return this.#say(lost)
    }
    if (reply.problem) return this.#say(printProblem(reply.problem, sql), feeding)
    const { outcome } = reply
    if (!outcome) return true
    for (const notice of outcome.notices ?? []) await this.#say(`NOTICE:  ${notice}\n`, feeding)
    if (outcome.rows) await this.#out(printTable(outcome, this.#manner))
    if (outcome.tag !== 'SELECT') await this.#out(`${tagOf(outcome)}\n`)
    return true
  }

  async #command(text: string): Promise<boolean> {
    const [name = '', argument] = text.replace(/;$/, '').split(/\s+/)
    const { database, user, host, port } = this.#target
    switch (name) {
      case '\\q':
        this.isOver = true
        return true
      case '\\l':
      case '\\list':
        return this.#list('databases')
      case '\\dt':
        return this.#list('relations', argument)
      case '\\du':
      case '\\dg':
        return this.#list('roles')
      case '\\d':
        return this.#list('table', argument)
      case '\\c':
      case '\\connect':
        return this.#reconnect(argument)
      case '\\conninfo': {
        const via = host.startsWith('/') ? `via socket in "${host}"` : `on host "${host}"`
        await this.#out(`You are connected to database "${database}" as user "${user}" ${via} at port "${port}".\n`)
        return true
      }
      case '\\i':
        return this.#include(argument ?? '')
      case '\\t':
      case '\\a':
        return this.#toggle(name)
      case '\\?':
        await this.#out(help)
        return true
    }
    if (/^\\[a-zA-Z!]/.test(name))
      return this.#say(`시뮬레이터의 psql에 없는 명령어예요: ${name} (아는 명령어는 \\?로 볼 수 있어요)\n`)
    return this.#say(`invalid command ${name}\nTry \\? for help.\n`)
  }

  async #toggle(name: string): Promise<boolean> {
    const { tuplesOnly, unaligned } = this.#manner
    this.#manner = name === '\\t' ? { unaligned, tuplesOnly: !tuplesOnly } : { tuplesOnly, unaligned: !unaligned }
    const format = unaligned ? 'aligned' : 'unaligned'
    await this.#out(name === '\\t' ? `Tuples only is ${tuplesOnly ? 'off' : 'on'}.\n` : `Output format is ${format}.\n`)
    return true
  }

  async #list(what: string, name?: string): Promise<boolean> {
    const bare = name?.replace(/^public\./, '').replaceAll('"', '')
    const reply = await this.#client.ask({ describe: what, ...(bare !== undefined && { name: bare }) })
    if (!reply?.outcome) return this.#say(reply?.problem ? `${reply.problem.message}\n` : lost)
    const { outcome } = reply
    const isCounted = what === 'databases' || what === 'relations' || (what === 'table' && name === undefined)
    await this.#out(printTable(outcome, this.#manner, outcome.tag, isCounted ? undefined : (outcome.notices ?? [])))
    return true
  }

  async #reconnect(database: string | undefined): Promise<boolean> {
    const joined = await joinPostgres(this.#process, { ...this.#target, database: database ?? this.#target.database })
    if ('failure' in joined) {
      await this.#say(`${joined.failure}\nPrevious connection kept\n`)
      return false
    }
    this.#client.close()
    this.#client = joined.client
    this.#target = joined.target
    await this.#out(`You are now connected to database "${joined.target.database}" as user "${joined.target.user}".\n`)
    return true
  }

  async #include(file: string): Promise<boolean> {
    const { files, cwd } = this.#process
    try {
      return await this.feed(`${files.read(joinPath(cwd, file))}\n`, { file })
    } catch (error) {
      if (!(error instanceof FileError)) throw error
      return this.#say(`${file}: ${error.message}\n`)
    }
  }
}
