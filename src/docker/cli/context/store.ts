// Behaviour: docker/cli cli/context/store
import { FileError, joinPath, type Process } from '../../api/process.ts'
import { CliError, type Flags } from '../command.ts'
import { configFolder, defaultName, readJson } from './current.ts'
import { currentHost } from './host.ts'
import { sha256 } from './sha256.ts'

/** Where an engine is, by a name. */
export interface Endpoint {
  readonly name: string
  readonly description?: string
  /** `unix:///var/run/docker.sock`. */
  readonly host: string
}

/** A context by its name. Throws CliError where there is none. */
export function readContext(process: Process, globals: Flags, name: string): Endpoint {
  if (name === defaultName) return { name, host: currentHost(process, globals) }
  const file = `${contextFolder(process, globals, name)}/meta.json`
  const meta = readJson(process, file) as Meta | undefined
  if (meta) return { ...endpointOf(meta), name }
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

export function writeContext(process: Process, globals: Flags, endpoint: Endpoint): void {
  const folder = joinPath(process.cwd, contextFolder(process, globals, endpoint.name))
  process.files.makeDirectory(folder, { parents: true })
  process.files.write(`${folder}/meta.json`, metaOf(endpoint))
}

/** A context as its `meta.json` has it. */
export function metaOf({ name, description, host }: Endpoint): string {
  const meta: Meta = {
    Name: name,
    Metadata: description ? { Description: description } : {},
    Endpoints: { docker: { Host: host, SkipTLSVerify: false } },
  }
  return JSON.stringify(meta)
}

/** The context of a `meta.json`. */
export function contextOf(meta: string): Endpoint {
  return endpointOf(JSON.parse(meta) as Meta)
}

function endpointOf({ Name = '', Metadata, Endpoints }: Meta): Endpoint {
  return { name: Name, description: Metadata?.Description ?? '', host: Endpoints?.docker?.Host ?? '' }
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
    process.files.remove(joinPath(process.cwd, contextFolder(process, globals, name)), { recursive: true })
  }
}

/** Whether it is the name of the context that is always there. */
export const reserved = (name: string) => name === defaultName

/** Throws CliError where a context cannot have such a name. */
export function checkName(name: string): void {
  if (name === '') throw new CliError('context name cannot be empty')
  const pattern = '^[a-zA-Z0-9][a-zA-Z0-9_.+-]+$'
  if (new RegExp(pattern).test(name)) return
  throw new CliError(`context name "${name}" is invalid, names are validated against regexp "${pattern}"`)
}

/** What is said of a context; of the default one always the same. */
export function describe({ name, description = '' }: Endpoint): string {
  return reserved(name) ? 'Current DOCKER_HOST based configuration' : description
}

interface Meta {
  readonly Name?: string
  readonly Metadata?: { readonly Description?: string }
  readonly Endpoints?: { readonly docker?: { readonly Host: string; readonly SkipTLSVerify: boolean } }
}

function namesIn({ files, cwd }: Process, folder: string): readonly string[] {
  try {
    return files.list(joinPath(cwd, folder))
  } catch (error) {
    if (error instanceof FileError) return []
    throw error
  }
}
