import { findOption } from './cli-options.ts'
import { optionId } from './sections.ts'

/** A stretch of a description: plain text, or code where the author wrote backticks. */
export interface Stretch {
  readonly code: boolean
  readonly text: string
}

/** One row of an option table. */
export interface OptionRow {
  readonly id: string
  /** `-a`, `--all`. */
  readonly names: readonly string[]
  /** pflag's word for the value; absent where the option takes none. */
  readonly type?: string
  readonly fallback?: string
  readonly description: readonly Stretch[]
}

/** Defaults that say only that nothing is set. */
const empty: ReadonlySet<string> = new Set(['0', '0s', 'map[]', '<nil>'])

/** The rows for a command's options: names, types and defaults are the CLI's, descriptions the note's. */
export function optionRows(command: string, descriptions: Readonly<Record<string, string>>): readonly OptionRow[] {
  return Object.entries(descriptions).map(([name, description]) => {
    const option = findOption(command, name)
    if (option === undefined) throw new Error(`\`${command}\` has no option --${name}.`)
    return {
      id: optionId(command, name),
      names: [option.short, option.name].filter(word => word !== undefined),
      ...(option.type !== 'bool' && { type: option.type }),
      ...(option.default !== undefined && !empty.has(option.default) && { fallback: option.default }),
      description: stretches(description),
    }
  })
}

/** Splits a description at its backticks: `use \`-a\` for all` → three stretches. */
export function stretches(description: string): readonly Stretch[] {
  return description
    .split('`')
    .map((text, index) => ({ code: index % 2 === 1, text }))
    .filter(({ text }) => text !== '')
}
