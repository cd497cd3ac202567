import { entryAt } from './flavour.ts'
import type { Command } from './sed-script.ts'
import { Selector } from './sed-selector.ts'
import { substituted } from './sed-substitute.ts'
import { type Call, Failure } from './tool.ts'

/** What a command does with the script's course: a place to go on at, the end of the cycle, or of everything. */
type Course = { readonly goTo: number } | 'delete' | 'restart' | 'quit' | undefined

/** A script of sed at work on lines: the pattern space, the hold space and where it is. */
export class Editor {
  readonly #call: Call
  readonly #commands: readonly Command[]
  readonly #lines: AsyncGenerator<string>
  readonly #out: (text: string) => Promise<void>
  readonly #labels: ReadonlyMap<string, number>
  readonly #selector = new Selector()
  #ahead: IteratorResult<string, unknown> | undefined
  #number = 0
  #space = ''
  #hold = ''
  #appended: string[] = []
  #replaced = false
  readonly #saved = new Set<string>()
  /** What `q` gave. */
  #code: number | undefined

  constructor(
    call: Call,
    commands: readonly Command[],
    lines: AsyncGenerator<string>,
    out: (text: string) => Promise<void>,
  ) {
    this.#call = call
    this.#commands = commands
    this.#lines = lines
    this.#out = out
    this.#labels = new Map(commands.map(({ letter, text }, index) => [letter === ':' ? text : '', index]))
    const lost = commands.find(({ letter, text }) => 'btT'.includes(letter) && text !== '' && !this.#labels.has(text))
    if (!lost) return
    const gnu = `-e expression #1, char 0: can't find label for jump to \`${lost.text}'`
    throw new Failure(call.pick(gnu, `can't find label '${lost.text}'`))
  }

  /** Runs to the end of the lines, or to `q`. Resolves to the exit code that `q` gives. */
  async run(): Promise<number | undefined> {
    this.#ahead = await this.#lines.next()
    let course: Course
    while (course !== 'quit') {
      await this.#call.process.tick()
      if (course !== 'restart') {
        const line = await this.#take()
        if (line === undefined) break
        this.#space = line
      }
      this.#replaced = false
      course = await this.#cycle()
      await this.#finish(course === undefined)
    }
    await this.#lines.return(undefined)
    return this.#code
  }

  async #cycle(): Promise<Exclude<Course, object>> {
    for (let at = 0; at < this.#commands.length; at++) {
      const command = this.#commands[at]!
      const place = { number: this.#number, isLast: this.#ahead!.done === true, space: this.#space }
      if (this.#selector.selects(command, place) === command.negated) {
        if (command.letter === '{') at = command.end! - 1
        continue
      }
      const course = await this.#perform(command)
      if (typeof course === 'object') at = course.goTo
      else if (course !== undefined) return course
    }
    return undefined
  }

  async #perform(command: Command): Promise<Course> {
    const { letter, text } = command
    switch (letter) {
      case '=':
        return this.#write(String(this.#number))
      case 'p':
        return this.#write(this.#space)
      case 'P':
        return this.#write(this.#space.split('\n')[0]!)
      case 'l':
        return this.#write(`${JSON.stringify(this.#space).slice(1, -1).replaceAll('\\"', '"')}$`)
      case 'i':
        return this.#write(text)
      case 'a':
        this.#appended.push(`${text}\n`)
        return undefined
      case 'r':
        if (entryAt(this.#call.process, this.#call.path(text))?.type === 'file') {
          this.#appended.push(this.#call.process.files.read(this.#call.path(text)))
        }
        return undefined
      case 'w':
        this.#save(text)
        return undefined
      case 'h':
        this.#hold = this.#space
        return undefined
      case 'H':
        this.#hold += `\n${this.#space}`
        return undefined
      case 'g':
        this.#space = this.#hold
        return undefined
      case 'G':
        this.#space += `\n${this.#hold}`
        return undefined
      case 'x':
        ;[this.#space, this.#hold] = [this.#hold, this.#space]
        return undefined
      case 'z':
        this.#space = ''
        return undefined
      case 'y':
        this.#space = Array.from(this.#space, char => command.table!.get(char) ?? char).join('')
        return undefined
      case 's':
        return this.#substitute(command)
      case 'b':
      case 't':
      case 'T':
        return this.#jump(letter, text)
      case 'q':
      case 'Q':
        if (text !== '') this.#code = Number(text)
        if (letter === 'q') await this.#finish(true)
        return 'quit'
      case 'c':
        if (command.addresses.length < 2 || !this.#selector.isWithin(command)) await this.#write(text)
        return 'delete'
      case 'd':
        return 'delete'
      case 'D':
        return this.#dropLine()
      case 'n':
      case 'N':
        return this.#nextLine(letter)
      default:
        return undefined
    }
  }

  async #write(line: string): Promise<undefined> {
    await this.#out(`${line}\n`)
  }

  async #substitute(command: Command): Promise<undefined> {
    const next = substituted(this.#space, this.#selector.remembered(command.regex), command)
    if (next === undefined) return
    this.#space = next
    this.#replaced = true
    if (command.flags!.includes('p')) await this.#write(next)
    if (command.text !== '') this.#save(command.text)
  }

  /** Adds the pattern space to a file, which is new at the first time. */
  #save(file: string) {
    const { process, path } = this.#call
    process.files.write(path(file), `${this.#space}\n`, { append: this.#saved.has(file) })
    this.#saved.add(file)
  }

  #jump(letter: string, label: string): Course {
    const replaced = this.#replaced
    if (letter !== 'b' && replaced !== (letter === 't')) return undefined
    this.#replaced = false
    return { goTo: label === '' ? this.#commands.length : this.#labels.get(label)! }
  }

  #dropLine(): Course {
    const end = this.#space.indexOf('\n')
    if (end < 0) return 'delete'
    this.#space = this.#space.slice(end + 1)
    return 'restart'
  }

  async #nextLine(letter: 'n' | 'N'): Promise<Course> {
    if (letter === 'n' || this.#ahead?.done) await this.#finish(true)
    const line = await this.#take()
    if (line === undefined) return 'quit'
    this.#space = letter === 'N' ? `${this.#space}\n${line}` : line
    return undefined
  }

  async #finish(shows: boolean) {
    if (shows && !this.#call.has('n')) await this.#write(this.#space)
    for (const text of this.#appended.splice(0)) await this.#out(text)
  }

  async #take(): Promise<string | undefined> {
    const { done, value } = this.#ahead!
    if (done) return undefined
    this.#ahead = await this.#lines.next()
    this.#number++
    return value
  }
}
