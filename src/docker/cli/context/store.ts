// Behaviour: docker/cli cli/context/store and cli/command/cli.go
import { FileError, joinPath, type Process } from '../../api/process.ts'
import { CliError, type Flags } from '../command.ts'
import { sha256 } from './sha256.ts'

/** Where an engine is, by a name. */
export interface Endpoint {
  readonly name: string
  readonly description?: string
  /** `unix:///var/run/docker.sock`. */
  readonly host: string
}

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

/** A context by its name. Throws CliError where there is none. */
export function readContext(process: Process, globals: Flags, name: string): Endpoint {
  if (name === defaultName) return defaultContext(process, globals)
  const file = `${contextFolder(process, globals, name)}/meta.json`
  const meta = readJson(process, file) as Meta | undefined
  if (meta) return { name, description: meta.Metadata?.Description ?? '', host: meta.Endpoints?.docker?.Host ?? '' }
  throw new CliError(`context "${name}": context not found: open ${file}: no such file or directory`)
}

/** All contexts by name. */
export function listContexts(process: Process, globals: Flags): readonly Endpoint[] {
  const folder = `${configFolder(process, globals)}/contexts/meta`
  const names = namesIn(process, folder).flatMap(id => {
    const name = (readJson(process, `${folder}/${id}/meta.json`) as Meta | undefined)?.Name
    return name === undefined ? [] : [name]
  })
  return [defaultName, ...names].sort().map(name => readContext(process, globals, name))
}

export function writeContext(process: Process, globals: Flags, { name, description, host }: Endpoint): void {
  const folder = contextFolder(process, globals, name)
  const meta: Meta = {
    Name: name,
    Metadata: description ? { Description: description } : {},
    Endpoints: { docker: { Host: host, SkipTLSVerify: false } },
  }
  process.files.makeDirectory(folder, { parents: true })
  process.files.write(`${folder}/meta.json`, JSON.stringify(meta))
}

/** The folder in which a context is kept; `tls` for its keys. */
export function contextFolder(process: Process, globals: Flags, name: string, kind: 'meta' | 'tls' = 'meta'): string {
  return `${configFolder(process, globals)}/contexts/${kind}/${sha256(name)}`
}

export function hasContext(process: Process, globals: Flags, name: string): boolean {
  return readJson(process, `${contextFolder(process, globals, name)}/meta.json`) !== undefined
}

export function removeContext(process: Process, globals: Flags, name: string): void {
  if (hasContext(process, globals, name)) {
    process.files.remove(contextFolder(process, globals, name), { recursive: true })
  }
}

/** Whether it is the name of the context that is always there. */
export const reserved = (name: string) => name === defaultName

/** Throws CliError where a context cannot have such a name. */
export function checkName(name: string): void {
  const pattern = '^[a-zA-Z0-9][a-zA-Z0-9_.+-]+$'
  if (new RegExp(pattern).test(name)) return
  throw new CliError(`context name "${name}" is invalid, names are validated against regexp "${pattern}"`)
}

/** What is said of a context; of the default one always the same. */
export function describe({ name, description = '' }: Endpoint): string {
  return reserved(name) ? 'Current DOCKER_HOST based configuration' : description
}

/** `localhost` → `tcp://localhost:2375`. */
export function normalHost(host: string): string {
  const url = host.includes('://') ? host : `tcp://${host}`
  return url.replace(/^(tcp:\/\/[^:/]+)$/, '$1:2375')
}

/** Where the engine of the context in use is. Throws CliError where that cannot be said. */
export function addressOf(process: Process, globals: Flags): string {
  const name = currentName(process, globals)
  try {
    if (globals.list('host').length > 1) throw new CliError('Specify only one -H')
    if (globals.bool('tls') || globals.bool('tlsverify')) {
      throw new CliError(`open ${configFolder(process, globals)}/ca.pem: no such file or directory`)
    }
    return readContext(process, globals, name).host
  } catch (error) {
    if (!(error instanceof CliError)) throw error
    throw new CliError(`Failed to initialize: unable to resolve docker endpoint: ${error.message}`)
  }
}

const localHost = 'unix:///var/run/docker.sock'

function defaultContext({ env }: Process, globals: Flags): Endpoint {
  const [given = env.DOCKER_HOST ?? ''] = globals.list('host')
  return { name: defaultName, host: given === '' ? localHost : normalHost(given) }
}

interface Meta {
  readonly Name?: string
  readonly Metadata?: { readonly Description?: string }
  readonly Endpoints?: { readonly docker?: { readonly Host: string; readonly SkipTLSVerify: boolean } }
}

function namesIn({ files }: Process, folder: string): readonly string[] {
  try {
    return files.list(folder)
  } catch (error) {
    if (error instanceof FileError) return []
    throw error
  }
}

function readJson({ files }: Process, path: string): Readonly<Record<string, unknown>> | undefined {
  try {
    const value: unknown = JSON.parse(files.read(path))
    return typeof value === 'object' && value !== null ? (value as Record<string, unknown>) : undefined
  } catch (error) {
    if (error instanceof FileError || error instanceof SyntaxError) return undefined
    throw error
  }
}
