import { FileError } from '../../engine/files/error.ts'
import { joinPath } from '../../engine/files/path.ts'
import { readAll } from '../../engine/process/stream.ts'
import type { Process, Program } from '../../engine/process/types.ts'
import { prompter } from '../prompting.ts'
import { Interpreter } from './evaluate.ts'
import type { LanguageError } from './failure.ts'
import type { Printed } from './javascript/globals.ts'
import { javascriptGrammar } from './javascript/grammar.ts'
import { javascriptSemantics } from './javascript/semantics.ts'
import { inspect } from './javascript/show.ts'
import { isUnfinished, parseOrSay, runStatements, type Voice } from './run.ts'
import type { Span } from './syntax.ts'

/**
 * `node`: `--version`, `-e`, `-p`, a file, standard input or a prompt, for console.log(), numbers, texts, arrays, objects, variables,
 * templates, the commonest methods, process, Math, and require() of os, fs and path as far as javascript/modules.ts has them. Of
 * all other code it says that it cannot run it; nothing is ever handed to the browser's own language.
 */
export const node: Program = async process => {
  const { stdout, stderr } = process
  const version = process.env.NODE_VERSION ?? '25.2.0'
  const words = process.argv.slice(1)
  const [first, second] = words
  const session = new NodeSession(process, version)
  switch (first) {
    case '-v':
    case '--version':
      await stdout.write(`v${version}\n`)
      return 0
    case '-e':
    case '--eval':
    case '-p':
    case '-pe':
    case '--print':
      if (second !== undefined) return session.runSource(second, '[eval]', first.includes('p'))
      await stderr.write(`node: ${first} requires an argument\n`)
      return 9
  }
  if (first?.startsWith('-') && first !== '-') {
    await stderr.write(`node: 시뮬레이터에는 -e, -p, -v 옵션만 있어요: ${first}\n`)
    return 9
  }
  if (first !== undefined && first !== '-') return session.runFile(first)
  if (process.isTerminal(0)) return session.converse()
  return session.runSource(await readAll(process.stdin), '[stdin]')
}

/** A run of node: its variables, and how it tells of what goes wrong. */
class NodeSession {
  readonly #process: Process
  readonly #version: string
  readonly #interpreter: Interpreter
  #printed: Printed[] = []

  constructor(process: Process, version: string) {
    this.#process = process
    this.#version = version
    this.#interpreter = new Interpreter(javascriptSemantics(process, version, printed => this.#printed.push(printed)))
  }

  async runFile(name: string): Promise<number> {
    const { files, cwd, stderr } = this.#process
    const path = joinPath(cwd, name)
    for (const candidate of [path, `${path}.js`]) {
      try {
        return await this.runSource(files.read(candidate), candidate)
      } catch (error) {
        if (!(error instanceof FileError)) throw error
      }
    }
    await stderr.write(
      missingModule(`Cannot find module '${path}'`, ["code: 'MODULE_NOT_FOUND'", 'requireStack: []'], this.#version),
    )
    return 1
  }

  async runSource(source: string, file: string, showsLast = false): Promise<number> {
    const voice = this.#voice((error, statement) => uncaught(error, statement, source, file, this.#version))
    const statements = await parseOrSay(this.#process, voice, source.replace(/^#!.*/, ''), javascriptGrammar)
    if (!statements) return 1
    let last = ''
    const ending = await runStatements(this.#process, this.#interpreter, voice, statements, value => {
      last = typeof value === 'string' ? value : inspect(value)
      return Promise.resolve()
    })
    if (showsLast && !ending) await this.#process.stdout.write(`${last}\n`)
    return ending?.code ?? 0
  }

  /** The prompt, until .exit or Ctrl-D. */
  async converse(): Promise<number> {
    const { stdout, stderr } = this.#process
    await stdout.write(`Welcome to Node.js v${this.#version}.\nType ".help" for more information.\n`)
    const input = prompter(this.#process)
    const voice = this.#voice(({ kind, message }) => `Uncaught ${kind}: ${message}\n`)
    const more = Number.parseInt(this.#version) >= 24 ? '| ' : '... '
    let pending = ''
    let wasInterrupted = false
    for (;;) {
      const line = await input.read(pending === '' ? '> ' : more)
      if (line === undefined) {
        await stdout.write('\n')
        return 0
      }
      if (typeof line !== 'string') {
        if (wasInterrupted) return 0
        wasInterrupted = pending === ''
        if (wasInterrupted) await stdout.write('(To exit, press Ctrl+C again or Ctrl+D or type .exit)\n')
        pending = ''
        continue
      }
      wasInterrupted = false
      pending += line
      if (pending.trim() === '.exit') return 0
      if (isUnfinished(pending, javascriptGrammar)) continue
      const source = pending
      pending = ''
      if (/^\s*\.[a-z]/.test(source)) {
        await stderr.write('시뮬레이터의 node에는 .exit만 있어요.\n')
        continue
      }
      const statements = (await parseOrSay(this.#process, voice, source, javascriptGrammar)) ?? []
      const ending = await runStatements(this.#process, this.#interpreter, voice, statements.slice(0, -1))
      const last = ending ? undefined : statements.at(-1)
      const end = last
        ? await runStatements(this.#process, this.#interpreter, voice, [last], value =>
            stdout.write(`${inspect(value)}\n`),
          )
        : ending
      if (end?.isWilled) return end.code
    }
  }

  #voice(report: Voice['report']): Voice {
    return {
      name: 'node',
      report,
      flush: async () => {
        for (const { stream, text } of this.#printed.splice(0)) await this.#process[stream].write(text)
      },
    }
  }
}

/** An uncaught error, as node prints it, without the frames of node's own code. */
function uncaught(error: LanguageError, statement: Span, source: string, file: string, version: string): string {
  const { kind, message, span, details } = error
  if (message.startsWith('Cannot find module')) return missingModule(message, details, version)
  const place = span && 'type' in span && span.type === 'member' ? span.object.end + 1 : (span ?? statement).at
  const before = source.slice(0, place).split('\n')
  const column = before.at(-1)!.length
  const line = source.split('\n')[before.length - 1]!
  const spot = `${file}:${before.length}:${column + 1}`
  const frame = file.startsWith('[') ? spot : `Object.<anonymous> (${spot})`
  return `${file}:${before.length}\n${line}\n${' '.repeat(column)}^\n\n${kind}: ${message}\n    at ${frame}${shown(details)}\n\nNode.js v${version}\n`
}

const shown = (details: readonly string[]) => (details.length === 0 ? '' : ` {\n  ${details.join(',\n  ')}\n}`)

function missingModule(message: string, details: readonly string[], version: string): string {
  const frame = 'Module._resolveFilename (node:internal/modules/cjs/loader:1401:15)'
  return `node:internal/modules/cjs/loader:1404\n  throw err;\n  ^\n\nError: ${message}\n    at ${frame}${shown(details)}\n\nNode.js v${version}\n`
}
