// Behaviour: docker/cli cli/command/cli.go
import { FileError, joinPath, type Process } from '../../api/process.ts'
import type { Flags } from '../command.ts'

export const defaultName = 'default'
/** Where the engine is that the default context leads to. */
export const local = 'unix:///var/run/docker.sock'

/** The folder of the client's settings, as it is given. */
export function configFolder({ env }: Process, globals: Flags): string {
  const given = globals.has('config') ? globals.string('config') : env.DOCKER_CONFIG
  return given ? given : `${env.HOME ?? '/root'}/.docker`
}

/** The client's `config.json`; empty where there is none or it is not JSON. */
export function readConfig(process: Process, globals: Flags): Readonly<Record<string, unknown>> {
  return readJson(process, `${configFolder(process, globals)}/config.json`) ?? {}
}

/** What is said of a `config.json` that cannot be read, before all else. */
export async function configWarning(process: Process, globals: Flags): Promise<string> {
  const path = `${configFolder(process, globals)}/config.json`
  let text: string
  try {
    text = process.files.read(joinPath(process.cwd, path))
  } catch (error) {
    if (error instanceof FileError) return ''
    throw error
  }
  const { configProblem } = await process.world.loading(import('./config-problem.ts'))
  const problem = configProblem(text)
  return problem === undefined ? '' : `WARNING: Error parsing config file (${path}): ${problem}\n`
}

export function writeConfig(process: Process, globals: Flags, config: Readonly<Record<string, unknown>>): void {
  const folder = joinPath(process.cwd, configFolder(process, globals))
  process.files.makeDirectory(folder, { mode: 0o700, parents: true })
  process.files.write(`${folder}/config.json`, JSON.stringify(config, null, '\t'), { mode: 0o600 })
}

/** The name of the context in use. */
export function currentName(process: Process, globals: Flags): string {
  if (globals.string('context') !== '') return globals.string('context')
  if (globals.has('host') || process.env.DOCKER_HOST) return defaultName
  const { currentContext } = readConfig(process, globals)
  if (process.env.DOCKER_CONTEXT) return process.env.DOCKER_CONTEXT
  return typeof currentContext === 'string' ? currentContext : defaultName
}

/** Where the engine of the context in use is. Throws CliError where that cannot be said. */
export async function addressOf(process: Process, globals: Flags): Promise<string> {
  const { env, world } = process
  const isGiven = ['host', 'context', 'tls', 'tlsverify'].some(name => globals.has(name))
  const variables = [env.DOCKER_HOST, env.DOCKER_TLS, env.DOCKER_TLS_VERIFY]
  if (!isGiven && !variables.some(Boolean) && currentName(process, globals) === defaultName) return local
  const { givenAddress } = await world.loading(import('./host.ts'))
  return givenAddress(process, globals)
}

/** A file's JSON object; undefined where there is none. */
export function readJson({ files, cwd }: Process, path: string): Readonly<Record<string, unknown>> | undefined {
  try {
    const value: unknown = JSON.parse(files.read(joinPath(cwd, path)))
    return typeof value === 'object' && value !== null ? (value as Record<string, unknown>) : undefined
  } catch (error) {
    if (error instanceof FileError || error instanceof SyntaxError) return undefined
    throw error
  }
}
