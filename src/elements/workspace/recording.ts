import type { ApiCall } from '../../docker/index.ts'
import type { Call, Entry } from './types.ts'

/** Characters of an entry's output that are kept. */
const longestOutput = 20_000
/** Characters of a message of an API call, and messages of one call, that are kept. */
const longestMessage = 20_000
const mostMessages = 40

/** Writes down a command while it runs. */
export class Recording {
  readonly #typed: Omit<Entry, 'output' | 'calls'>
  #end: Pick<Entry, 'code' | 'hint'> = {}
  /** Each call as it was answered, and as it has grown since. */
  readonly #calls = new Map<ApiCall, Call>()
  #output = ''

  constructor(typed: Omit<Entry, 'output' | 'calls'>) {
    this.#typed = typed
  }

  get line(): string {
    return this.#typed.line
  }

  /** The entry as it is by now. */
  get entry(): Entry {
    return { ...this.#typed, ...this.#end, output: this.#output, calls: [...this.#calls.values()] }
  }

  /** The command has ended. */
  end(code: number, hint: string | undefined): void {
    this.#end = { code, ...(hint !== undefined && { hint }) }
  }

  print(text: string): void {
    this.#output = (this.#output + text).slice(-longestOutput)
  }

  call(call: ApiCall): Call {
    const kept = {
      ...call,
      ...('request' in call && { request: short(call.request) }),
      ...('reply' in call && { reply: short(call.reply) }),
    }
    this.#calls.set(call, kept)
    return kept
  }

  /** A call whose stream has brought a message. */
  message(call: ApiCall, message: unknown): Call {
    const { messages = [], ...known }: Call = this.#calls.get(call) ?? call
    const grown = { ...known, messages: [...messages, message].slice(-mostMessages) }
    this.#calls.set(call, grown)
    return grown
  }
}

/** What JSON can say of a message, unless it is very long. */
function short(message: unknown): unknown {
  const text = JSON.stringify(message) as string | undefined
  if (text === undefined) return undefined
  return text.length > longestMessage ? `${text.slice(0, longestMessage)}…` : JSON.parse(text)
}
