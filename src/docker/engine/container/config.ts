// Behaviour: moby/moby daemon/commit.go (merge) and daemon/create.go
import { EngineError } from '../errors.ts'
import type { ImageConfig } from '../image/types.ts'
import { sorted } from '../json.ts'
import type { ContainerConfig } from './types.ts'

const nameOf = (setting: string) => setting.split('=')[0]

/** The image's variables that are not set already come after one's own. */
function mergeEnv(own: readonly string[] | null, image: readonly string[] | null): readonly string[] | null {
  if (!own || !image) return own ?? image
  const names = new Set(own.map(nameOf))
  return [...own, ...image.filter(setting => !names.has(nameOf(setting)))]
}

const orUndefined = <T>(record: Readonly<Record<string, T>>) =>
  Object.keys(record).length === 0 ? undefined : sorted(record)

/** What a container is made with: what was asked for, and the image's defaults. Throws invalidParameter. */
export function mergeConfig(
  asked: Partial<ContainerConfig> & { readonly Image: string },
  image: ImageConfig,
  hostname: string,
): ContainerConfig {
  const own = asked.Entrypoint?.length ? asked.Entrypoint : undefined
  const asksCommand = (asked.Cmd?.length ?? 0) > 0
  const command = own !== undefined || asksCommand ? (asked.Cmd ?? null) : image.Cmd
  const entrypoint = own?.length === 1 && own[0] === '' ? null : (own ?? image.Entrypoint)
  if (!entrypoint?.length && !command?.length) throw new EngineError('invalidParameter', 'no command specified')
  const workingDir = (asked.WorkingDir ?? '') || image.WorkingDir
  if (workingDir !== '' && !workingDir.startsWith('/')) {
    const text = `the working directory '${workingDir}' is invalid, it needs to be an absolute path`
    throw new EngineError('invalidParameter', text)
  }
  const exposed = orUndefined({ ...image.ExposedPorts, ...asked.ExposedPorts })
  const health = mergeHealth(asked.Healthcheck, image.Healthcheck)
  const stopSignal = asked.StopSignal ?? image.StopSignal
  return {
    Hostname: (asked.Hostname ?? '') || hostname,
    Domainname: asked.Domainname ?? '',
    User: (asked.User ?? '') || image.User,
    AttachStdin: asked.AttachStdin ?? false,
    AttachStdout: asked.AttachStdout ?? false,
    AttachStderr: asked.AttachStderr ?? false,
    ...(exposed && { ExposedPorts: exposed }),
    Tty: asked.Tty ?? false,
    OpenStdin: asked.OpenStdin ?? false,
    StdinOnce: asked.StdinOnce ?? false,
    Env: mergeEnv(asked.Env ?? null, image.Env),
    Cmd: command,
    ...(health && { Healthcheck: health }),
    Image: asked.Image,
    Volumes: orUndefined({ ...image.Volumes, ...asked.Volumes }) ?? null,
    WorkingDir: workingDir,
    Entrypoint: entrypoint,
    ...(asked.MacAddress && { MacAddress: asked.MacAddress }),
    OnBuild: null,
    Labels: sorted({ ...image.Labels, ...asked.Labels }),
    ...(stopSignal && { StopSignal: stopSignal }),
    ...(asked.StopTimeout !== undefined && { StopTimeout: asked.StopTimeout }),
  }
}

/** A health check whose own settings count, and the image's where it says nothing. */
export function mergeHealth(own: ContainerConfig['Healthcheck'], image: ContainerConfig['Healthcheck']) {
  const merged = { ...image, ...Object.fromEntries(Object.entries(own ?? {}).filter(([, value]) => Boolean(value))) }
  return Object.keys(merged).length === 0 ? undefined : merged
}

/** What runs: entrypoint and command in one. */
export const argvOf = ({ Entrypoint, Cmd }: ContainerConfig) => [...(Entrypoint ?? []), ...(Cmd ?? [])]
