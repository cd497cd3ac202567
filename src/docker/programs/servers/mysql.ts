import { FileError } from '../../engine/files/error.ts'
import { joinPath } from '../../engine/files/path.ts'
import type { Process, Program } from '../../engine/process/types.ts'
import { type Prompter, prompter } from '../prompting.ts'
import { splitStatements } from '../sql/parse/split.ts'
import { mysqlArguments, type Opened, openMysql } from './mysql-connect.ts'
import { printProblem, printRows, printSummary, type Style } from './mysql-print.ts'

const banner = (version: string, id: number) => `Welcome to the MySQL monitor.  Commands end with ; or \\g.
Your MySQL connection id is ${id}
Server version: ${version} MySQL Community Server - GPL

Copyright (c) 2000, 2025, Oracle and/or its affiliates.

Oracle is a registered trademark of Oracle Corporation and/or its
affiliates. Other names may be trademarks of their respective
owners.

Type 'help;' or '\\h' for help. Type '\\c' to clear the current input statement.

`

const lost = { code: 2013, message: 'Lost connection to MySQL server during query' }

/**
 * `mysql`: MySQL's client. Statements come from `-e`, from standard input, or are typed at `mysql> ` and end with `;`,
 * `\G` or `\g`; of its own commands it knows use, source, clear (`\c`), help (`\h`), exit and quit (`\q`).
 */
export const mysql: Program = async process => {
  const given = await mysqlArguments(process)
  if (!given) return 2
  if (given.has('V')) {
    const version = (process.env.MYSQL_VERSION ?? '9.4.0').replace(/-.*/, '')
    await process.stdout.write(`mysql  Ver ${version} for Linux on x86_64 (MySQL Community Server - GPL)\n`)
    return 0
  }
  const opened = await openMysql(process, given, given.value('D') ?? given.operands[0])
  if (!('client' in opened)) {
    await process.stderr.write(printProblem(opened))
    return 1
  }
  const script = given.value('e')
  const input = prompter(process)
  const isScript = script !== undefined || !input.isInteractive || given.has('B')
  const isTable = given.has('t') || (process.isTerminal(1) && (script !== undefined || !isScript) && !given.has('B'))
  const monitor = new Monitor(process, opened, {
    isScript,
    names: !given.has('N'),
    style: given.has('E') ? 'vertical' : isTable ? 'table' : 'tabs',
    goesOn: given.has('f'),
  })
  if (script === undefined) await monitor.talk(input)
  else await monitor.feed(script)
  if (isScript) await monitor.flush()
  opened.client.close()
  return monitor.code
}

interface Manner {
  /** Nothing but results is shown, and the first mistake ends it unless `goesOn`. */
  readonly isScript: boolean
  readonly names: boolean
  readonly style: Style
  readonly goesOn: boolean
}

/** The client's conversation with its server. */
class Monitor {
  code = 0
  readonly #process: Process
  readonly #opened: Opened
  readonly #manner: Manner
  #pending = ''
  #line = 1
  #isOver = false

  constructor(process: Process, opened: Opened, manner: Manner) {
    this.#process = process
    this.#opened = opened
    this.#manner = manner
  }

  /** Reads lines until the end of input or `exit`. */
  async talk(input: Prompter): Promise<void> {
    const { isScript } = this.#manner
    if (!isScript) await this.#out(banner(this.#opened.version, this.#opened.id))
    while (!this.#isOver) {
      const line = await input.read(this.#prompt())
      if (line === undefined) break
      if (typeof line !== 'string') this.#pending = ''
      else if (!(await this.#command(line))) await this.feed(line)
    }
    if (!isScript) await this.#out(this.#isOver ? 'Bye\n' : '\nBye\n')
  }

  #prompt(): string {
    if (this.#pending.trim() === '') return 'mysql> '
    const { open } = splitStatements(this.#pending, { isMysql: true })
    return `${(open === '*' ? '/*' : open === '' || open === '(' ? '-' : open).padStart(5)}> `
  }

  /** Runs the statements that a text completes. */
  async feed(text: string): Promise<void> {
    const source = this.#pending + text
    const { statements, rest } = splitStatements(source, { isMysql: true })
    for (const { text, mark, at } of statements) {
      if (this.#isOver) return
      await this.#run(
        text,
        mark === '\\G' ? 'vertical' : this.#manner.style,
        this.#line + newlines(source.slice(0, at)),
      )
    }
    this.#pending = rest.trimStart()
    this.#line += newlines(source) - newlines(this.#pending)
  }

  /** Runs what is left without an end. */
  async flush(): Promise<void> {
    const rest = this.#pending.trim()
    if (rest !== '' && !this.#isOver) await this.#run(rest, this.#manner.style, this.#line)
  }

  #out(text: string) {
    return this.#process.stdout.write(text)
  }

  /** Does a command of the client's own; false where the line is SQL. */
  async #command(line: string): Promise<boolean> {
    const [, word = '', argument = ''] = /^\s*(\\?[\w.?]+)\s*(.*?)\s*;?\s*$/.exec(line) ?? []
    if (/\\c\s*$/.test(line)) {
      this.#pending = ''
      return true
    }
    if (this.#pending.trim() !== '' && !word.startsWith('\\')) return false
    if (/^(exit|quit|\\q)$/i.test(word) && argument === '') this.#isOver = true
    else if (/^(use|\\u)$/i.test(word) && argument !== '')
      await this.#run(`USE \`${argument.replaceAll('`', '')}\``, 'table', this.#line)
    else if (/^(source|\\\.)$/i.test(word)) await this.#source(argument)
    else if (/^clear$/i.test(word)) this.#pending = ''
    else if (/^(help|\\h|\\\?|\?)$/i.test(word))
      await this.#out(
        '\n시뮬레이터의 mysql이 아는 명령어: use, source (\\.), clear (\\c), help (\\h), exit·quit (\\q), 그리고 ;로 끝나는 SQL\n\n',
      )
    else if (word.startsWith('\\') && !/^\\[gG]/.test(word))
      await this.#process.stderr.write(`시뮬레이터의 mysql에 아직 없는 명령어예요: ${word}\n`)
    else return false
    return true
  }

  async #source(file: string): Promise<void> {
    const { files, cwd, stderr } = this.#process
    try {
      await this.feed(`${files.read(joinPath(cwd, file))}\n`)
    } catch (error) {
      if (!(error instanceof FileError)) throw error
      await stderr.write(`ERROR: Failed to open file '${file}', error: ${error.code === 'ENOENT' ? 2 : 13}\n`)
    }
  }

  async #run(sql: string, style: Style, line: number): Promise<void> {
    const { isScript, names, goesOn } = this.#manner
    const reply = await this.#opened.client.ask({ sql })
    if (reply?.outcome) {
      await this.#out(printRows(reply.outcome, style, names))
      if (!isScript) await this.#out(printSummary(reply.outcome))
      return
    }
    if (reply && !reply.problem) {
      if (!isScript) await this.#process.stderr.write('ERROR: \nNo query specified\n\n')
      return
    }
    await this.#process.stderr.write(printProblem(reply?.problem ?? lost, isScript ? line : undefined))
    if (!isScript && reply) return
    this.code = 1
    if (!goesOn || !reply) this.#isOver = true
  }
}

const newlines = (text: string) => text.split('\n').length - 1
