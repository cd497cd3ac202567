import type { Engine } from '../engine.ts'
import { EngineError } from '../errors.ts'
import { familiarName, familiarString, fullName, type Reference } from './reference.ts'
import { manifestOf } from './manifest.ts'
import type { Image } from './types.ts'

/** The registry that this world has besides Docker Hub; both hold the same official images. */
const localHosts = ['localhost:5000', '127.0.0.1:5000']
export const hub = 'docker.io'
export const isLocal = ({ domain }: Reference) => localHosts.includes(domain)

/** Throws where nothing listens at a registry's address. */
export function assertReachable(reference: Reference): void {
  const { domain } = reference
  if (domain === hub || isLocal(reference)) return
  const [, name = domain, port] = /^(.*?)(?::(\d+))?$/.exec(domain) ?? []
  const isLoopback = name === 'localhost' || name.startsWith('127.')
  const isAddress = /^(\d+\.){3}\d+$|^\[/.test(name)
  const address = `${name === 'localhost' ? '127.0.0.1' : name}:${port ?? (isLoopback ? 80 : 443)}`
  const reason =
    isLoopback || isAddress
      ? `dial tcp ${address}: connect: connection refused`
      : `dial tcp: lookup ${name}: no such host`
  throw new EngineError('system', `Get "http${isLoopback ? '' : 's'}://${domain}/v2/": ${reason}`)
}

/** Where official images are at a registry: at ours `busybox` is at its root too. */
const official = ({ domain, path }: Reference) => (domain !== hub && path === 'busybox' ? 'library/busybox' : path)

/** The image of a reference at its registry. Throws as a pull of it does. */
export async function remoteImage(engine: Engine, reference: Reference): Promise<Image> {
  assertReachable(reference)
  const wanted = reference.digest ?? reference.tag ?? 'latest'
  const found =
    pushedImage(engine, reference) ?? (await engine.world.loading(engine.registry.find(official(reference), wanted)))
  if (found) return found
  if (reference.domain === hub && (await engine.world.loading(engine.registry.tags(reference.path))).length === 0)
    throw accessDenied(reference)
  const text = `manifest for ${familiarString(reference)} not found: manifest unknown: manifest unknown`
  throw new EngineError('notFound', text)
}

/** All tags of a repository at its registry. Throws as a pull of them does. */
export async function remoteTags(engine: Engine, reference: Reference): Promise<readonly string[]> {
  assertReachable(reference)
  const start = `${repositoryKey(reference)}:`
  const pushed = Object.keys(engine.state.pushed)
    .filter(key => key.startsWith(start))
    .map(key => key.slice(start.length))
  const tags = [...new Set([...(await engine.world.loading(engine.registry.tags(official(reference)))), ...pushed])]
  if (tags.length > 0) return tags
  if (reference.domain === hub) throw accessDenied(reference)
  const text = `repository ${familiarName(reference)} not found: name unknown: repository name not known to registry`
  throw new EngineError('notFound', text)
}

function pushedImage(engine: Engine, reference: Reference): Image | undefined {
  const { pushed } = engine.state
  const key = repositoryKey(reference)
  if (reference.digest === undefined) return pushed[`${key}:${reference.tag ?? 'latest'}`]
  return Object.entries(pushed).find(
    ([name, image]) => name.startsWith(`${key}:`) && manifestOf(image).digest === reference.digest,
  )?.[1]
}

/** The repository in the record of what was pushed, the same for every name of our registry. */
export const repositoryKey = (reference: Reference) =>
  isLocal(reference) ? `${localHosts[0]!}/${reference.path}` : fullName(reference)

function accessDenied(reference: Reference): EngineError {
  const text =
    `pull access denied for ${familiarName(reference)}, repository does not exist or may require 'docker login': ` +
    'denied: requested access to the resource is denied'
  return new EngineError('notFound', text)
}
