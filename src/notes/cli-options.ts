import facts from './cli-options.json' with { type: 'json' }

/** One option of the docker CLI, as its own help names it. */
export interface CliOption {
  /** With its dashes: `--all`. */
  readonly name: string
  /** With its dash: `-a`. */
  readonly short?: string
  /** pflag's word for the value: `bool`, `string`, `list`, `bytes` … */
  readonly type: string
  /** As printed after "default" in help. */
  readonly default?: string
}

interface CliCommand {
  readonly aliases?: readonly string[]
  readonly options?: readonly CliOption[]
}

const commands: Readonly<Record<string, CliCommand>> = facts

/** The option `--name` of a full command such as `docker ps`, or undefined where the CLI has none. */
export function findOption(command: string, name: string): CliOption | undefined {
  return commands[command]?.options?.find(option => option.name === `--${name}`)
}

/** Commands below `docker` (`ps`, `network`, `network connect` …), longest first. */
export const commandNames: readonly string[] = Object.keys(commands)
  .filter(name => name !== 'docker')
  .map(name => name.replace(/^docker /, ''))
  .sort((a, b) => b.length - a.length)

/** Each full command and the long names of its options, without dashes. */
export const commandOptions: Readonly<Record<string, readonly string[]>> = Object.fromEntries(
  Object.entries(commands).map(([command, { options = [] }]) => [command, options.map(({ name }) => name.slice(2))]),
)

/** Other full names of a command: `docker ps` → `docker container ls` …; none for what is no command. */
export const aliasesOf = (command: string): readonly string[] =>
  commands[command]?.aliases?.filter(alias => alias !== command) ?? []
