import { EngineError } from '../errors.ts'

/** The parts of an image's name, normalised: `ubuntu` is `docker.io` / `library/ubuntu`. Behaviour: distribution/reference. */
export interface Reference {
  readonly domain: string
  readonly path: string
  readonly tag?: string
  /** `sha256:…` */
  readonly digest?: string
}

const alphanumeric = '[a-z0-9]+'
const component = `${alphanumeric}(?:(?:[._]|__|-+)${alphanumeric})*`
const label = '[a-zA-Z0-9](?:[a-zA-Z0-9-]*[a-zA-Z0-9])?'
const host = `(?:${label}(?:\\.${label})*|\\[[a-fA-F0-9:]+\\])(?::[0-9]+)?`
const digest = '[A-Za-z][A-Za-z0-9]*(?:[-_+.][A-Za-z][A-Za-z0-9]*)*:[0-9a-fA-F]{32,}'
const whole = new RegExp(`^(?:(${host})/)?(${component}(?:/${component})*)(?::(\\w[\\w.-]{0,127}))?(?:@(${digest}))?$`)
const longId = /^[a-f0-9]{64}$/
const longDigest = /^sha256:[a-f0-9]{64}$/
const hub = 'docker.io'

const invalid = (message: string) => new EngineError('invalidParameter', message)

/** `localhost:5000/a` → its domain and the rest; a name without a domain is one of Docker Hub. */
function splitDomain(text: string): readonly [string, string] {
  const slash = text.indexOf('/')
  const first = text.slice(0, Math.max(0, slash))
  const isDomain = first === 'localhost' || /[.:]/.test(first) || first.toLowerCase() !== first
  const domain = !isDomain ? hub : first === 'index.docker.io' ? hub : first
  const rest = isDomain ? text.slice(slash + 1) : text
  return [domain, domain === hub && !rest.includes('/') ? `library/${rest}` : rest]
}

/** Reads an image's name as users write it. Throws `invalid reference format …`. */
export function parseReference(text: string): Reference {
  if (longId.test(text)) throw invalid(`invalid repository name (${text}), cannot specify 64-byte hexadecimal strings`)
  const [domain, rest] = splitDomain(text)
  const name = rest.split(':', 1)[0]!
  if (name.toLowerCase() !== name) {
    throw invalid(`invalid reference format: repository name (${name}) must be lowercase`)
  }
  const [, found, path, tag, digest] = whole.exec(`${domain}/${rest}`) ?? []
  if (found === undefined || path === undefined) throw invalid('invalid reference format')
  if (path.length > 255) throw invalid('repository name must not be more than 255 characters')
  if (digest !== undefined) checkDigest(digest)
  return { domain: found, path, ...(tag !== undefined && { tag }), ...(digest !== undefined && { digest }) }
}

function checkDigest(digest: string) {
  const algorithm = digest.slice(0, digest.indexOf(':'))
  const length = { sha256: 64, sha384: 96, sha512: 128 }[algorithm]
  if (length === undefined) throw invalid('unsupported digest algorithm')
  if (digest.length - algorithm.length - 1 !== length) throw invalid('invalid checksum digest length')
  if (/[A-F]/.test(digest.slice(algorithm.length))) throw invalid('invalid checksum digest format')
}

/** An image's name, or `sha256:…` where the text is a whole id or digest. */
export function parseNameOrId(text: string): Reference | string {
  if (longId.test(text)) return `sha256:${text}`
  return longDigest.test(text) ? text : parseReference(text)
}

/** The repository as users write it: `docker.io/library/ubuntu` → `ubuntu`. */
export function familiarName({ domain, path }: Reference): string {
  return domain === hub ? path.replace(/^library\/(?=[^/]+$)/, '') : `${domain}/${path}`
}

/** The repository in full: `docker.io/library/ubuntu`. */
export const fullName = ({ domain, path }: Reference) => `${domain}/${path}`

/** With `:latest` where neither a tag nor a digest was given. */
export function withTag(reference: Reference): Reference {
  return reference.tag === undefined && reference.digest === undefined ? { ...reference, tag: 'latest' } : reference
}

const suffix = ({ tag, digest }: Reference) => (tag === undefined ? '' : `:${tag}`) + (digest ? `@${digest}` : '')

/** `ubuntu:24.04`, `ubuntu@sha256:…`. */
export const familiarString = (reference: Reference) => familiarName(reference) + suffix(reference)

/** `docker.io/library/ubuntu:24.04`. */
export const fullString = (reference: Reference) => fullName(reference) + suffix(reference)
