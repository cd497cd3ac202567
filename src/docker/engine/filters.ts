// Behaviour: moby/moby api/types/filters
import { EngineError } from './errors.ts'
import { parseMoment } from './time.ts'

type Labels = Readonly<Record<string, string>> | null

/** What `--filter` asked for, as the daemon reads it. */
export interface Filters {
  has(key: string): boolean
  values(key: string): readonly string[]
  /** Whether a text is one of the values, or there are none. */
  isOneOf(key: string, text: string): boolean
  /** Whether a text is one of the values or matches one as a regular expression, or there are none. */
  matches(key: string, text: string): boolean
  /** Whether labels have every `label=key` or `label=key=value`, and none of `label!`. */
  matchesLabels(labels: Labels): boolean
  /** The value of a yes-or-no filter. Throws invalidParameter. */
  flag(key: string): boolean | undefined
  /** The moment of `until`, in milliseconds since the epoch. Throws invalidParameter. */
  until(now: number): number | undefined
}

/** `{"name":{"web":true}}` with keys among `accepted`, separated by blanks; where that is empty any key will do. */
export function parseFilters(text: string | undefined, accepted: string): Filters {
  const asked = parse(text)
  const known = accepted.split(' ')
  const stranger = accepted === '' ? undefined : Object.keys(asked).find(key => !known.includes(key))
  if (stranger !== undefined)
    throw new EngineError('invalidParameter', stranger === '' ? 'invalid filter' : `invalid filter '${stranger}'`)
  const lists = new Map(Object.entries(asked).map(([key, values]) => [key, Object.keys(values)]))
  const values = (key: string) => lists.get(key) ?? none
  const hasLabel = (wanted: string, labels: Labels) => {
    const [, key = '', , value] = /^([^=]*)(=([^]*))?$/.exec(wanted) ?? []
    return labels !== null && Object.hasOwn(labels, key) && (value === undefined || labels[key] === value)
  }
  return {
    has: key => values(key).length > 0,
    values,
    isOneOf: (key, text) => values(key).length === 0 || values(key).includes(text),
    matches: (key, text) => values(key).length === 0 || values(key).some(value => value === text || test(value, text)),
    matchesLabels: labels =>
      values('label').every(wanted => hasLabel(wanted, labels)) &&
      !values('label!').some(wanted => hasLabel(wanted, labels)),
    flag: key => {
      const all = values(key)
      if (all.length === 0) return undefined
      const [isTrue, isFalse] = [/^(true|1)$/, /^(false|0)$/].map(word => all.some(value => word.test(value)))
      if (isTrue === isFalse) {
        throw new EngineError('invalidParameter', `invalid filter '${key}=[${all.toSorted().join(' ')}]'`)
      }
      return isTrue
    },
    until: now => {
      const [first, second] = values('until')
      if (second !== undefined) throw new EngineError('invalidParameter', 'more than one until filter specified')
      return first === undefined ? undefined : parseMoment(first, now)
    },
  }
}

const none: readonly string[] = []

function parse(text: string | undefined): Readonly<Record<string, Readonly<Record<string, boolean>>>> {
  return text === undefined || text === ''
    ? {}
    : (JSON.parse(text) as Readonly<Record<string, Readonly<Record<string, boolean>>>>)
}

function test(pattern: string, text: string): boolean {
  try {
    return new RegExp(pattern).test(text)
  } catch {
    return false
  }
}
