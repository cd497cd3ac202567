/** A value of a program: Python's int is a bigint; None is null. */
export type Value = null | undefined | boolean | bigint | number | string | List | Dict | Callable | Module

export class List {
  readonly items: readonly Value[]
  readonly isTuple: boolean

  constructor(items: readonly Value[], isTuple = false) {
    this.items = items
    this.isTuple = isTuple
  }
}

/** A JavaScript object or a Python dict. */
export class Dict {
  readonly entries: ReadonlyMap<string | number | bigint | boolean | null | undefined, Value>

  constructor(entries: Dict['entries']) {
    this.entries = entries
  }
}

/** A function, or a class of Python's. */
export class Callable {
  readonly name: string
  readonly run: (args: readonly Value[], named: ReadonlyMap<string, Value>) => Value

  constructor(name: string, run: Callable['run']) {
    this.name = name
    this.run = run
  }
}

/** A module, or an object that is known only by its members. */
export class Module {
  readonly name: string
  readonly members: Readonly<Record<string, Value>>

  constructor(name: string, members: Readonly<Record<string, Value>>) {
    this.name = name
    this.members = members
  }
}
