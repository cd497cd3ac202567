/** Elements by subscript: in order where subscripts are numbers. */
export interface ArrayValue {
  readonly isAssociative: boolean
  readonly elements: ReadonlyMap<string, string>
}

interface Variable {
  /** Of what is no array. */
  readonly value: string | undefined
  readonly array?: ArrayValue | undefined
  readonly exported: boolean
  readonly readonly: boolean
}

/** Characters of a value: a loop that doubles one ends here, and not when the page has no memory left. */
const longestValue = 2 ** 24

const unset: Variable = { value: undefined, exported: false, readonly: false }

/** An assignment to a variable that `readonly` has made constant. */
export class ReadonlyError extends Error {
  override readonly name = 'ReadonlyError'
  readonly variable: string

  constructor(variable: string) {
    super(variable)
    this.variable = variable
  }
}

/** Variables of a shell; functions have local ones that their callees see. */
export class Variables {
  readonly #table: Map<string, Variable>
  /** What variables were before the functions that run now made them local, innermost function last. */
  readonly #frames: Map<string, Variable | undefined>[] = []
  /** `set -a`. */
  exportsAll = false

  constructor(table: Iterable<readonly [string, Variable]> = []) {
    this.#table = new Map(table)
  }

  static of(env: Readonly<Record<string, string>>): Variables {
    return new Variables(Object.entries(env).map(([name, value]) => [name, { value, exported: true, readonly: false }]))
  }

  /** For a subshell. */
  copy(): Variables {
    return new Variables(this.#table)
  }

  get(name: string): string | undefined {
    const variable = this.#table.get(name)
    return variable?.array ? variable.array.elements.get('0') : variable?.value
  }

  array(name: string): ArrayValue | undefined {
    return this.#table.get(name)?.array
  }

  /** Throws ReadonlyError where the variable is not just `declared`. */
  setArray(name: string, array: ArrayValue, declared = false): void {
    const before = declared ? (this.#table.get(name) ?? unset) : this.#own(name)
    this.#table.set(name, { ...before, value: undefined, array })
  }

  /** Throws ReadonlyError, and RangeError where the value is too long. */
  set(name: string, value: string): void {
    if (value.length > longestValue) throw new RangeError('a variable that is too long')
    const before = this.#own(name)
    const { array } = before
    if (array) this.setArray(name, { ...array, elements: new Map(array.elements).set('0', value) })
    else this.#table.set(name, { ...before, value, ...(this.exportsAll && { exported: true }) })
  }

  /** Throws ReadonlyError. */
  unset(name: string): void {
    this.#own(name)
    this.#table.delete(name)
  }

  export(name: string, exported = true): void {
    this.#table.set(name, { ...(this.#table.get(name) ?? unset), exported })
  }

  protect(name: string): void {
    this.#table.set(name, { ...(this.#table.get(name) ?? unset), readonly: true })
  }

  /** Makes a variable the innermost function's own; undefined keeps its value. False outside functions. */
  local(name: string, value: string | undefined): boolean {
    const frame = this.#frames.at(-1)
    if (!frame) return false
    const before = this.#own(name)
    if (!frame.has(name)) frame.set(name, this.#table.get(name))
    this.#table.set(name, { ...before, value, array: undefined })
    return true
  }

  enter(): void {
    this.#frames.push(new Map())
  }

  leave(): void {
    for (const [name, before] of this.#frames.pop() ?? []) {
      if (before) this.#table.set(name, before)
      else this.#table.delete(name)
    }
  }

  environment(): Record<string, string> {
    const exported = [...this.#table].filter(([, { exported, value }]) => exported && value !== undefined)
    return Object.fromEntries(exported.map(([name, { value }]) => [name, value ?? '']))
  }

  /** Names in order, of all that are set or only of those that are exported or readonly. */
  names(kind?: 'exported' | 'readonly'): readonly string[] {
    return [...this.#table]
      .filter(([, variable]) => (kind ? variable[kind] : (variable.value ?? variable.array) !== undefined))
      .map(([name]) => name)
      .sort()
  }

  #own(name: string): Variable {
    const variable = this.#table.get(name) ?? unset
    if (variable.readonly) throw new ReadonlyError(name)
    return variable
  }
}
