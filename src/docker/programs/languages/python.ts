import { FileError } from '../../engine/files/error.ts'
import { joinPath } from '../../engine/files/path.ts'
import { readAll } from '../../engine/process/stream.ts'
import type { Process, Program } from '../../engine/process/types.ts'
import { prompter } from '../prompting.ts'
import { Interpreter } from './evaluate.ts'
import { pythonGrammar } from './python/grammar.ts'
import { serveFiles } from './python/http-server.ts'
import { pythonSemantics } from './python/semantics.ts'
import { repr } from './python/show.ts'
import { traceback } from './python/traceback.ts'
import { isUnfinished, parseOrSay, runStatements, type Voice } from './run.ts'

/**
 * `python`: `--version`, `-c`, a file, standard input or a prompt, for print(), numbers, texts, lists, dicts, variables, f-strings,
 * the commonest functions and methods, and what is in python/modules.ts; `-m http.server` too. Of all other code it says that it
 * cannot run it; nothing is ever handed to the browser's own language.
 */
export const python: Program = async process => {
  const { stdout, stderr } = process
  const version = process.env.PYTHON_VERSION ?? '3.14.0'
  const words = process.argv.slice(1)
  while (/^-[uqBEsSIOiv]+$/.test(words[0] ?? '')) words.shift()
  const [first, second = ''] = words
  if (first === '--version' || first === '-V') {
    await stdout.write(`Python ${version}\n`)
    return 0
  }
  if (first === '-m') return runModule(process, second, words.slice(2))
  const session = new PythonSession(process, version)
  if (first === '-c') return session.runSource(second, '<string>')
  if (first?.startsWith('-') && first !== '-') {
    await stderr.write(`python: 시뮬레이터에는 -c, -m http.server, -V, -u 옵션만 있어요: ${first}\n`)
    return 2
  }
  if (first !== undefined && first !== '-') return session.runFile(first)
  if (process.isTerminal(0)) return session.converse()
  return session.runSource(await readAll(process.stdin), '<stdin>')
}

async function runModule(process: Process, name: string, words: readonly string[]): Promise<number> {
  if (name === 'http.server') return serveFiles(process, words)
  await process.stderr.write(`python: 시뮬레이터의 python은 -m으로 http.server만 실행할 수 있어요: ${name}\n`)
  return 1
}

/** A run of Python: its variables, and how it tells of what goes wrong. */
class PythonSession {
  readonly #process: Process
  readonly #version: string
  readonly #minor: number
  readonly #interpreter: Interpreter
  #printed = ''

  constructor(process: Process, version: string) {
    this.#process = process
    this.#version = version
    this.#minor = Number(version.split('.')[1])
    this.#interpreter = new Interpreter(
      pythonSemantics(process, version, text => {
        this.#printed += text
      }),
    )
  }

  async runFile(name: string): Promise<number> {
    const { files, cwd, stderr, argv } = this.#process
    const path = joinPath(cwd, name)
    try {
      return await this.runSource(files.read(path), path)
    } catch (error) {
      if (!(error instanceof FileError)) throw error
      const number = error.code === 'ENOENT' ? 2 : error.code === 'EISDIR' ? 21 : 13
      await stderr.write(`${argv[0]!}: can't open file '${path}': [Errno ${number}] ${error.message}\n`)
      return 2
    }
  }

  async runSource(source: string, file: string): Promise<number> {
    const voice = this.#voice(source, file, file.startsWith('<') ? file === '<string>' && this.#minor >= 13 : true)
    const statements = await parseOrSay(this.#process, voice, source, pythonGrammar)
    if (!statements) return 1
    return (await runStatements(this.#process, this.#interpreter, voice, statements))?.code ?? 0
  }

  /** The prompt, until exit() or Ctrl-D. */
  async converse(): Promise<number> {
    const { stdout } = this.#process
    await stdout.write(
      `Python ${this.#version} (main, Nov  5 2026, 02:11:37) [GCC 14.2.0] on linux\nType "help", "copyright", "credits" or "license" for more information.\n`,
    )
    const input = prompter(this.#process)
    let pending = ''
    for (let count = 0; ;) {
      const line = await input.read(pending === '' ? '>>> ' : '... ')
      if (line === undefined) {
        await stdout.write('\n')
        return 0
      }
      if (typeof line !== 'string') {
        pending = ''
        await stdout.write('KeyboardInterrupt\n')
        continue
      }
      pending += line
      if (isUnfinished(pending, pythonGrammar)) continue
      const source = pending
      pending = ''
      if (/^(exit|quit)\s*$/.test(source.trim()) && this.#minor >= 13) return 0
      const voice = this.#voice(source, this.#minor >= 13 ? `<python-input-${count++}>` : '<stdin>', this.#minor >= 13)
      const statements = (await parseOrSay(this.#process, voice, source, pythonGrammar)) ?? []
      const ending = await runStatements(this.#process, this.#interpreter, voice, statements, async value => {
        if (value !== null && value !== undefined) await stdout.write(`${repr(value)}\n`)
      })
      if (ending?.isWilled) return ending.code
    }
  }

  #voice(source: string, file: string, showsLine: boolean): Voice {
    return {
      name: 'python',
      flush: async () => {
        const text = this.#printed
        this.#printed = ''
        await this.#process.stdout.write(text)
      },
      report: (error, statement) => traceback(error, statement, { file, source, minor: this.#minor, showsLine }),
    }
  }
}
