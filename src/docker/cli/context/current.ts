// Behaviour: docker/cli cli/command/cli.go
import { FileError, joinPath, type Process } from '../../api/process.ts'
import { CliError, type Flags } from '../command.ts'
import { parseHost } from './host.ts'

export const defaultName = 'default'

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

/** Where the engine is that `--host` or DOCKER_HOST names, else the local one. Throws CliError. */
export function currentHost({ env }: Process, globals: Flags): string {
  const [given = env.DOCKER_HOST ?? ''] = globals.list('host')
  return parseHost(given)
}

/** Where the engine of the context in use is. Throws CliError where that cannot be said. */
export async function addressOf(process: Process, globals: Flags): Promise<string> {
  const name = currentName(process, globals)
  try {
    if (globals.list('host').length > 1) throw new CliError('Specify only one -H')
    const { DOCKER_CERT_PATH, DOCKER_TLS, DOCKER_TLS_VERIFY } = process.env
    if (globals.bool('tls') || globals.bool('tlsverify') || DOCKER_TLS || DOCKER_TLS_VERIFY) {
      const folder = DOCKER_CERT_PATH ? DOCKER_CERT_PATH : configFolder(process, globals)
      throw new CliError(`open ${folder}/ca.pem: no such file or directory`)
    }
    if (name === defaultName) return currentHost(process, globals)
    const { readContext } = await import('./store.ts')
    return readContext(process, globals, name).host
  } catch (error) {
    if (!(error instanceof CliError)) throw error
    throw new CliError(`Failed to initialize: unable to resolve docker endpoint: ${error.message}`)
  }
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
