// Behaviour: docker/cli cli/command/container/opts.go (parseSecurityOpts, parseStorageOpts, parseLoggingOpts)
import type { CreateBody } from '../../../api/endpoints/container.ts'
import type { Process } from '../../../api/process.ts'
import { CliError, type Flags } from '../../command.ts'
import { cut } from '../../flags/go.ts'
import { pairs } from '../../pairs.ts'
import { readHostFile } from '../host-file.ts'

/** What `--security-opt` says; `systempaths=unconfined` is the client's own. Throws CliError. */
export function securitySettings(process: Process, options: readonly string[]): CreateBody['HostConfig'] {
  if (options.length === 0) return {}
  const read = options.map(text => securityOption(process, text))
  const rest = read.filter(text => text !== 'systempaths=unconfined')
  return { SecurityOpt: rest, ...(rest.length < read.length && { MaskedPaths: [], ReadonlyPaths: [] }) }
}

function securityOption(process: Process, text: string): string {
  const [key, value] = cut(text, /^[^=]*:/.test(text) && !text.includes('=') ? ':' : '=')
  if (!value && key !== 'no-new-privileges') throw new CliError(`Invalid --security-opt: ${JSON.stringify(text)}`)
  if (key !== 'seccomp' || /^(builtin|unconfined)$/.test(value ?? '')) return text
  try {
    return `seccomp=${JSON.stringify(JSON.parse(readHostFile(process, value!)))}`
  } catch (error) {
    if (!(error instanceof CliError))
      throw new CliError(`compacting json for seccomp profile (${value!}) failed: ${(error as Error).message}`)
    throw new CliError(`opening seccomp profile (${value!}) failed: ${error.message}`)
  }
}

/** What `--storage-opt`, `--log-driver` and `--log-opt` say. Throws CliError. */
export function driverSettings(flags: Flags): CreateBody['HostConfig'] {
  const [storage, logging, driver] = [flags.list('storage-opt'), flags.list('log-opt'), flags.string('log-driver')]
  if (driver === 'none' && logging.length > 0) throw new CliError(`invalid logging opts for driver ${driver}`)
  if (storage.some(text => !text.includes('='))) throw new CliError('invalid storage option')
  return {
    ...(storage.length > 0 && { StorageOpt: pairs(storage) }),
    ...((driver !== '' || logging.length > 0) && { LogConfig: { Type: driver, Config: pairs(logging) } }),
  }
}
