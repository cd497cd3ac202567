// Behaviour: docker/cli opts/env.go, pkg/kvfile/kvfile.go
import type { Process } from '../../../api/process.ts'
import { CliError } from '../../command.ts'
import { cut } from '../../flags/go.ts'
import { pairs } from '../../pairs.ts'
import { readHostFile } from '../host-file.ts'

/** Variables of `--env-file`, then those of `--env`; one without a value takes the client's. Throws CliError. */
export function environment(process: Process, files: readonly string[], given: readonly string[]): readonly string[] {
  const ofClient = (name: string) => (name in process.env ? `${name}=${process.env[name]!}` : undefined)
  const fromFiles = files.flatMap(file => pairsIn(process, file, ofClient))
  return [...fromFiles, ...given.map(text => (text.includes('=') ? text : (ofClient(text) ?? text)))]
}

/** Of variables that are given more than once the last one, as `run` and `create` send them. */
export function lastOfEach(given: readonly string[]): readonly string[] {
  return [...new Map(given.map(text => [cut(text, '=')[0], text])).values()]
}

/** Labels of `--label-file`, then those of `--label`. Throws CliError. */
export function labels(
  process: Process,
  files: readonly string[],
  given: readonly string[],
): Readonly<Record<string, string>> {
  const all = [...files.flatMap(file => pairsIn(process, file, () => undefined)), ...given]
  return pairs(all)
}

function pairsIn(
  process: Process,
  file: string,
  withoutValue: (name: string) => string | undefined,
): readonly string[] {
  try {
    const lines = readHostFile(process, file)
      .replace(/^\ufeff/, '')
      .split(/\r?\n/)
    return lines.flatMap(line => pair(line.trimStart(), withoutValue) ?? [])
  } catch (error) {
    const message = (error as Error).message
    throw error instanceof CliError && !message.startsWith('open ')
      ? new CliError(`invalid env file (${file}): ${message}`)
      : error
  }
}

function pair(line: string, withoutValue: (name: string) => string | undefined): string | undefined {
  if (line === '' || line.startsWith('#')) return undefined
  const [key, value] = cut(line, '=')
  if (key === '') throw new CliError(`no variable name on line '${line}'`)
  if (/\s/.test(key)) throw new CliError(`variable '${key}' contains whitespaces`)
  return value === undefined ? withoutValue(key) : line
}
