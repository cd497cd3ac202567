import { ExecError } from '../engine/process/types.ts'
import { printed } from './find-printf.ts'
import { type Found, plainTests, type Test, valueTests } from './find-tests.ts'
import { execProblem, inheriting } from './spawn.ts'
import { type Call, Failure } from './tool.ts'

/** An expression of `find`: what is to be done with each file, how deep, and what is left to do at the end. */
export class Expression {
  least = 0
  most = Infinity
  /** What is in a directory comes before it. */
  depthFirst = false
  readonly #call: Call
  readonly #words: string[]
  readonly #finishers: (() => Promise<boolean>)[] = []
  /** Without an action what is found is printed. */
  #acts = false
  readonly #test: Test

  /** Throws Failure. */
  constructor(call: Call, words: readonly string[]) {
    this.#call = call
    this.#words = [...words]
    const test = words.length > 0 ? this.#either() : plainTests.true!
    const print = this.#print('\n')
    this.#test = this.#acts ? test : async found => (await test(found)) && print(found)
  }

  async run(found: Found): Promise<void> {
    await this.#test(found)
  }

  /** Runs what was gathered for `-exec … +`; false where one of them failed. */
  async finish(): Promise<boolean> {
    let succeeded = true
    for (const finisher of this.#finishers) succeeded = (await finisher()) && succeeded
    return succeeded
  }

  #either(): Test {
    const tests = [this.#both()]
    while (this.#take('-o', '-or')) tests.push(this.#both())
    return async found => {
      for (const test of tests) if (await test(found)) return true
      return false
    }
  }

  #both(): Test {
    const tests = [this.#primary()]
    while (this.#words.length > 0 && !/^(\)|-o|-or)$/.test(this.#words[0]!)) {
      this.#take('-a', '-and')
      tests.push(this.#primary())
    }
    return async found => {
      for (const test of tests) if (!(await test(found))) return false
      return true
    }
  }

  #take(...words: readonly string[]): boolean {
    if (!words.includes(this.#words[0] ?? '')) return false
    this.#words.shift()
    return true
  }

  #primary(): Test {
    if (this.#take('!', '-not')) {
      const test = this.#primary()
      return async found => !(await test(found))
    }
    if (this.#take('(')) {
      const test = this.#either()
      if (this.#take(')')) return test
      throw new Failure("invalid expression; I was expecting to find a ')' somewhere but did not see one.")
    }
    const word = this.#words.shift() ?? ''
    const name = word.slice(1)
    if (Object.hasOwn(plainTests, name)) return plainTests[name]!
    if (Object.hasOwn(valueTests, name)) return valueTests[name]!(this.#value(word), this.#call)
    return this.#action(word) ?? this.#setting(word)
  }

  #value(option: string): string {
    const word = this.#words.shift()
    if (word !== undefined) return word
    const { pick } = this.#call
    throw new Failure(pick(`missing argument to \`${option}'`, `${option} requires an argument`))
  }

  #setting(word: string): Test {
    if (word === '-maxdepth') this.most = Number(this.#value(word))
    else if (word === '-mindepth') this.least = Number(this.#value(word))
    else if (word === '-depth') this.depthFirst = true
    else {
      const isOption = word.startsWith('-')
      const gnu = isOption ? `unknown predicate \`${word}'` : `paths must precede expression: \`${word}'`
      throw new Failure(this.#call.pick(gnu, `unrecognized: ${word}`))
    }
    return plainTests.true!
  }

  #action(word: string): Test | undefined {
    const make = { '-print': () => this.#print('\n'), '-print0': () => this.#print('\0'), '-exec': () => this.#exec() }[
      word
    ]
    const isFormat = word === '-printf' && !this.#call.busybox
    if (!make && !isFormat && word !== '-delete') return undefined
    this.#acts = true
    if (isFormat) return this.#printFormat(this.#value(word))
    return make ? make() : this.#delete()
  }

  #print(end: string): Test {
    return async ({ name }) => {
      await this.#call.out(name + end)
      return true
    }
  }

  #printFormat(format: string): Test {
    return async found => {
      await this.#call.out(printed(this.#call, format, found))
      return true
    }
  }

  #delete(): Test {
    this.depthFirst = true
    const { attempt, pick, process } = this.#call
    return async ({ name, path }) => {
      const removed = await attempt(pick(`cannot delete '${name}'`, name), () => {
        process.files.remove(path)
        return true
      })
      return removed ?? false
    }
  }

  #exec(): Test {
    const words = this.#words
    const end = words.findIndex((word, index) => word === ';' || (word === '+' && words[index - 1] === '{}'))
    if (end < 0) throw new Failure(this.#call.pick("missing argument to `-exec'", '-exec: no terminating ";" or "+"'))
    const isBatch = words[end] === '+'
    const command = words.splice(0, end + 1).slice(0, -1)
    if (!isBatch) return ({ name }) => this.#run(command.map(word => word.replaceAll('{}', () => name)))
    const batch: string[] = []
    this.#finishers.push(async () => batch.length === 0 || (await this.#run([...command.slice(0, -1), ...batch])))
    return ({ name }) => batch.push(name) > 0
  }

  async #run(argv: readonly string[]): Promise<boolean> {
    const { process, complain, pick } = this.#call
    try {
      return (await process.machine.spawn(inheriting(process, argv)).exit) === 0
    } catch (error) {
      if (!(error instanceof ExecError)) throw error
      await complain(`${pick(`'${argv[0]!}'`, argv[0]!)}: ${execProblem(error).text}`)
      return false
    }
  }
}
