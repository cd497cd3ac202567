/** A command line as getopt sorts it out. */
export interface Arguments {
  readonly has: (option: string) => boolean
  /** The last value given for an option. */
  readonly value: (option: string) => string | undefined
  readonly values: (option: string) => readonly string[]
  /** Options as they were given, in order. */
  readonly given: readonly (readonly [option: string, value: string])[]
  readonly operands: readonly string[]
}

/** A command line that a tool does not take; `message` is glibc getopt's. */
export class UsageError extends Error {
  override readonly name = 'UsageError'
}

/**
 * Sorts words into options and operands, as glibc's getopt_long does.
 *
 * `short` is getopt's `n:i?q`: a colon takes a value, a question mark one that is attached, `#` digits as in `-20`, and
 * a leading `+` ends options at the first operand. `long` is `lines=n follow?=f color?`: other names of short options,
 * or names of their own.
 */
export function parseArguments(words: readonly string[], short: string, long = ''): Arguments {
  const inOrder = short.startsWith('+')
  const kinds = new Map([...short.matchAll(/([^+:?])([:?]?)/g)].map(([, letter = '', kind = '']) => [letter, kind]))
  const names = new Map(
    [...long.matchAll(/([^\s=:?]+)([:?]?)(?:=(\S+))?/g)].map(([, name = '', kind = '', letter]) => [
      name,
      { option: letter ?? name, kind: kind || (kinds.get(letter ?? '') ?? '') },
    ]),
  )
  const given: [string, string][] = []
  const operands: string[] = []
  const rest = [...words]
  const valueFor = (problem: string) => {
    const value = rest.shift()
    if (value === undefined) throw new UsageError(problem)
    return value
  }
  const longOption = (word: string) => {
    const [, typed = '', value] = /^--([^=]*)(?:=([^]*))?$/.exec(word) ?? []
    const matches = names.has(typed) ? [typed] : [...names.keys()].filter(name => name.startsWith(typed))
    const [name] = matches
    if (name === undefined) throw new UsageError(`unrecognized option '--${typed}'`)
    if (matches.length > 1) {
      const all = matches.map(match => ` '--${match}'`).join('')
      throw new UsageError(`option '--${typed}' is ambiguous; possibilities:${all}`)
    }
    const { option, kind } = names.get(name)!
    if (kind === '' && value !== undefined) throw new UsageError(`option '--${name}' doesn't allow an argument`)
    given.push([option, kind === ':' ? (value ?? valueFor(`option '--${name}' requires an argument`)) : (value ?? '')])
  }
  const letters = (word: string) => {
    for (let at = 1; at < word.length; at++) {
      const letter = word[at]!
      const digits = kinds.has('#') && /^\d+/.exec(word.slice(at))?.[0]
      const kind = kinds.get(letter)
      if (digits) {
        given.push(['#', digits])
        at += digits.length - 1
      } else if (kind === undefined) throw new UsageError(`invalid option -- '${letter}'`)
      else if (kind === '') given.push([letter, ''])
      else {
        const attached = word.slice(at + 1)
        const apart = kind === ':' && attached === ''
        given.push([letter, apart ? valueFor(`option requires an argument -- '${letter}'`) : attached])
        return
      }
    }
  }
  for (let word = rest.shift(); word !== undefined; word = rest.shift()) {
    if (word === '--') operands.push(...rest.splice(0))
    else if (word.startsWith('--')) longOption(word)
    else if (word.startsWith('-') && word !== '-') letters(word)
    else {
      operands.push(word)
      if (inOrder) operands.push(...rest.splice(0))
    }
  }
  const values = (option: string) => given.filter(([name]) => name === option).map(([, value]) => value)
  return {
    has: option => given.some(([name]) => name === option),
    value: option => values(option).at(-1),
    values,
    given,
    operands,
  }
}
