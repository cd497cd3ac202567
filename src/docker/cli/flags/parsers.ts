import type { OptionType } from '../command.ts'
import { csvFields, parseBool, parseInteger } from './go.ts'
import { parseMount } from './mount.ts'
import { parseNetwork } from './network.ts'
import { parseBytes, parseCpus, parseDuration, parseFilter, parseGpus, parseUlimit } from './values.ts'

function parsePair(text: string) {
  if (!text.includes('=')) throw new Error(`${text} must be formatted as key=value`)
}

const asIs = (text: string) => text

/** What each type of option reads from its text. They throw Errors whose messages are the reasons pflag gives. */
export const parsers: Readonly<Record<OptionType, (text: string) => unknown>> = {
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
  decimal: parseCpus,
  bytes: parseBytes,
  duration: parseDuration,
  filter: parseFilter,
  mount: parseMount,
  network: parseNetwork,
  ulimit: parseUlimit,
  'gpu-request': parseGpus,
}
