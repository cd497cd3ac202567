import type { OptionSpec, PlainType, Reader } from '../command.ts'
import { csvFields, parseBool, parseInteger } from './go.ts'
import { parseBytes, parseDuration, parseFilter } from './values.ts'

function parsePair(text: string) {
  if (!text.includes('=')) throw new Error(`${text} must be formatted as key=value`)
}

const asIs = (text: string) => text

const parsers: Readonly<Record<PlainType, Reader>> = {
  bool: parseBool,
  string: asIs,
  list: asIs,
  stringArray: asIs,
  map: asIs,
  strings: text => (text === '' ? [] : csvFields(text)),
  stringToString: parsePair,
  int: text => parseInteger(text),
  uint: text => parseInteger(text, { unsigned: true }),
  uint16: text => parseInteger(text, { unsigned: true, bits: 16 }),
  bytes: parseBytes,
  duration: parseDuration,
  filter: parseFilter,
}

/** What an option reads from its text; it throws Errors whose messages are the reasons pflag gives. */
export const readerOf = (spec: OptionSpec): Reader => ('check' in spec ? spec.check : parsers[spec.type])
