import { parseReference as parse, type Reference } from '../../api/reference.ts'
import { CliError } from '../command.ts'

/** Reads an image's name before the daemon hears of it. Throws `invalid reference format …`. */
export function parseReference(text: string): Reference {
  try {
    return parse(text)
  } catch (error) {
    throw new CliError((error as Error).message)
  }
}
