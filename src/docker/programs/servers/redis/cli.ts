import type { Connection, Process, Program } from '../../../engine/process/types.ts'
import { type Arguments, parseArguments, UsageError } from '../../args.ts'
import { connectTo } from '../../net/connect.ts'
import { lookUp } from '../../net/lookup.ts'
import { prompter } from '../../prompting.ts'
import { encode, isFailure, type Reply, RespReader } from './resp.ts'

const problems: Readonly<Record<string, string>> = {
  refused: 'Connection refused',
  reset: 'Connection reset by peer',
  timeout: 'Connection timed out',
  noHost: 'No route to host',
  noNetwork: 'Network is unreachable',
}

/** `redis-cli`: one command, commands from standard input, or a prompt. */
export const redisCli: Program = async process => {
  let given: Arguments
  try {
    given = parseArguments(process.argv.slice(1), '+h:p:a:n:r:i:xv', 'raw no-raw version=v no-auth-warning')
  } catch (error) {
    if (!(error instanceof UsageError)) throw error
    await process.stderr.write(
      `Unrecognized option or bad number of args for: ${/'([^']*)'$/.exec(error.message)?.[1] ?? ''}\n`,
    )
    return 1
  }
  if (given.has('v')) {
    await process.stdout.write(
      `redis-cli ${/(\d+\.\d+\.\d+)/.exec(process.env.REDIS_DOWNLOAD_URL ?? '')?.[1] ?? '8.2.3'}\n`,
    )
    return 0
  }
  const client = new Client(process, given)
  if (!(await client.connect())) return 1
  const isShown = (process.isTerminal(1) || given.has('no-raw')) && !given.has('raw')
  const words = given.operands
  if (words.length === 0) return client.converse(isShown)
  const times = Number(given.value('r') ?? 1)
  let code = 0
  for (let count = 0; count < times; count++) code = await client.say(words, isShown)
  return code
}

class Client {
  readonly #process: Process
  readonly #given: Arguments
  readonly #host: string
  readonly #port: number
  #connection: Connection | undefined
  #reader: RespReader | undefined
  #index: number

  constructor(process: Process, given: Arguments) {
    this.#process = process
    this.#given = given
    this.#host = given.value('h') ?? '127.0.0.1'
    this.#port = Number(given.value('p') ?? 6379)
    this.#index = Number(given.value('n') ?? 0)
  }

  /** Says why where it does not come to a connection. */
  async connect(): Promise<boolean> {
    const [address] = lookUp(this.#process, this.#host)
    const connection = address === undefined ? undefined : await connectTo(this.#process, address, this.#port)
    if (typeof connection !== 'object') {
      const problem = connection === undefined ? 'Name or service not known' : problems[connection]!
      await this.#process.stderr.write(`Could not connect to Redis at ${this.#host}:${this.#port}: ${problem}\n`)
      return false
    }
    this.#process.killed.addEventListener('abort', () => {
      connection.output.close()
    })
    this.#connection = connection
    this.#reader = new RespReader(connection.input)
    const password = this.#given.value('a') ?? this.#process.env.REDISCLI_AUTH
    if (this.#given.has('a') && !this.#given.has('no-auth-warning')) {
      await this.#process.stderr.write(
        "Warning: Using a password with '-a' or '-u' option on the command line interface may not be safe.\n",
      )
    }
    if (password !== undefined) {
      const reply = await this.#ask(['AUTH', password])
      if (reply !== undefined && isFailure(reply)) await this.#process.stderr.write(`AUTH failed: ${reply.error}\n`)
    }
    if (this.#index > 0) await this.#ask(['SELECT', String(this.#index)])
    return true
  }

  async #ask(words: readonly string[]): Promise<Reply | undefined> {
    await this.#connection!.output.write(encode(words))
    return this.#reader!.reply()
  }

  /** Sends a command and prints the reply. */
  async say(words: readonly string[], shown: boolean): Promise<number> {
    const reply = await this.#ask(words)
    const { stdout, stderr } = this.#process
    if (reply === undefined) {
      if (words[0]?.toLowerCase() === 'shutdown') return 0
      await stderr.write('Error: Server closed the connection\n')
      return 1
    }
    if (words[0]?.toLowerCase() === 'select' && !isFailure(reply)) this.#index = Number(words[1])
    // INFO and its like are written to be read.
    const plain = typeof reply === 'string' && /^(info|lolwut|client)$/i.test(words[0] ?? '')
    await stdout.write(plain ? `${reply}\n` : shown ? `${show(reply)}\n` : raw(reply))
    return 0
  }

  /** Commands one a line, from a prompt where a person types. */
  async converse(shown: boolean): Promise<number> {
    const lines = prompter(this.#process)
    for (;;) {
      const place = `${this.#host}:${this.#port}${this.#index > 0 ? `[${this.#index}]` : ''}> `
      const line = await lines.read(place)
      if (typeof line !== 'string') break
      const words = splitWords(line)
      if (!words) {
        await this.#process.stdout.write('Invalid argument(s)\n')
        continue
      }
      if (words.length === 0) continue
      if (/^(quit|exit)$/i.test(words[0]!)) return 0
      if (/^clear$/i.test(words[0]!)) await this.#process.stdout.write('\x1b[H\x1b[2J')
      else await this.say(words, shown)
    }
    return 0
  }
}

/** Words of a line with redis-cli's quotes; undefined where one is not closed. */
function splitWords(line: string): readonly string[] | undefined {
  const words: string[] = []
  let rest = line.trim()
  while (rest !== '') {
    const found = /^(?:"((?:\\.|[^"\\])*)"|'((?:\\'|[^'])*)'|([^\s"']+))(?=\s|$)\s*/.exec(rest)
    if (!found) return undefined
    const [all, double, single, plain] = found
    words.push(
      double?.replace(/\\(.)/g, (_, char: string) => escapes[char] ?? char) ?? single?.replaceAll("\\'", "'") ?? plain!,
    )
    rest = rest.slice(all.length)
  }
  return words
}

const escapes: Readonly<Record<string, string>> = { n: '\n', t: '\t', r: '\r' }

/** A reply as a terminal shows it. */
function show(reply: Reply, indent = ''): string {
  if (reply === null) return '(nil)'
  if (typeof reply === 'number') return `(integer) ${reply}`
  if (typeof reply === 'string')
    return `"${reply
      .replace(/[\\"]/g, '\\$&')
      .replaceAll('\n', '\\n')
      .replaceAll('\r', '\\r')
      .replaceAll('\t', '\\t')
      .replace(/[^\x20-\x7e]/gu, bytes)}"`
  if ('status' in reply) return reply.status
  if ('error' in reply) return `(error) ${reply.error}`
  if (reply.length === 0) return '(empty array)'
  const width = String(reply.length).length
  const inner = indent + ' '.repeat(width + 2)
  return reply
    .map((item, index) => `${index > 0 ? indent : ''}${String(index + 1).padStart(width)}) ${show(item, inner)}`)
    .join('\n')
}

/** `\xed\x95\x9c`: what redis-cli shows of characters beyond ASCII. */
const bytes = (char: string) =>
  encodeURIComponent(char).replace(/%(..)/g, (_, hex: string) => `\\x${hex.toLowerCase()}`)

function raw(reply: Reply): string {
  if (reply === null) return '\n'
  if (typeof reply !== 'object') return `${reply}\n`
  if ('status' in reply) return `${reply.status}\n`
  if ('error' in reply) return `${reply.error}\n\n`
  return reply.length === 0 ? '\n' : reply.map(raw).join('')
}
