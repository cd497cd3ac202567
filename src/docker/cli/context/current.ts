// Behaviour: docker/cli cli/command/cli.go
import { FileError, joinPath, type Process } from '../../api/process.ts'
import { CliError, type Flags } from '../command.ts'

export const defaultName = 'default'

/** The folder of the client's settings. */
export function configFolder({ env, cwd }: Process, globals: Flags): string {
  const folder = globals.has('config') ? globals.string('config') : env.DOCKER_CONFIG
  return joinPath(cwd, folder ?? `${env.HOME ?? '/root'}/.docker`)
}

/** The client's `config.json`; empty where there is none or it is not JSON. */
export function readConfig(process: Process, globals: Flags): Readonly<Record<string, unknown>> {
  return readJson(process, `${configFolder(process, globals)}/config.json`) ?? {}
}

export function writeConfig(process: Process, globals: Flags, config: Readonly<Record<string, unknown>>): void {
  const folder = configFolder(process, globals)
  process.files.makeDirectory(folder, { mode: 0o700, parents: true })
  process.files.write(`${folder}/config.json`, JSON.stringify(config, null, '\t'), { mode: 0o600 })
}

/** The name of the context in use. */
export function currentName(process: Process, globals: Flags): string {
  if (globals.string('context') !== '') return globals.string('context')
  if (globals.has('host') || process.env.DOCKER_HOST) return defaultName
  const { currentContext } = readConfig(process, globals)
  return process.env.DOCKER_CONTEXT ?? (typeof currentContext === 'string' ? currentContext : defaultName)
}

/** `localhost` → `tcp://localhost:2375`. */
export function normalHost(host: string): string {
  const url = host.includes('://') ? host : `tcp://${host}`
  return url.replace(/^(tcp:\/\/[^:/]+)$/, '$1:2375')
}

/** Where the engine is that `--host` or DOCKER_HOST names, else the local one. */
export function currentHost({ env }: Process, globals: Flags): string {
  const [given = env.DOCKER_HOST ?? ''] = globals.list('host')
  return given === '' ? 'unix:///var/run/docker.sock' : normalHost(given)
}

/** Where the engine of the context in use is. Throws CliError where that cannot be said. */
export async function addressOf(process: Process, globals: Flags): Promise<string> {
  const name = currentName(process, globals)
  try {
    if (globals.list('host').length > 1) throw new CliError('Specify only one -H')
    if (globals.bool('tls') || globals.bool('tlsverify')) {
      throw new CliError(`open ${configFolder(process, globals)}/ca.pem: no such file or directory`)
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
export function readJson({ files }: Process, path: string): Readonly<Record<string, unknown>> | undefined {
  try {
    const value: unknown = JSON.parse(files.read(path))
    return typeof value === 'object' && value !== null ? (value as Record<string, unknown>) : undefined
  } catch (error) {
    if (error instanceof FileError || error instanceof SyntaxError) return undefined
    throw error
  }
}
