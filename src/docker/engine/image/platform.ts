// Behaviour: containerd/platforms platforms.go
import { EngineError } from '../errors.ts'
import type { Image } from './types.ts'

const systems = /^(aix|android|darwin|dragonfly|freebsd|illumos|ios|js|linux|netbsd|openbsd|plan9|solaris|windows)$/
const architectures = /^(386|amd64|arm|arm64|loong64|mips(64)?(le)?|ppc64(le)?|riscv64|s390x|wasm)(\/v\d)?$/
const otherNames: Readonly<Record<string, string>> = {
  x86_64: 'amd64',
  'x86-64': 'amd64',
  aarch64: 'arm64',
  armhf: 'arm',
  armel: 'arm/v6',
  i386: '386',
}
const part = /^[A-Za-z0-9_.-]+$/

/** `linux/arm64` as containerd reads it; `arm64` and `linux` alone are filled up. Throws invalidParameter. */
export function parsePlatform(text: string): string {
  const [system = '', ...rest] = text.toLowerCase().split('/')
  const [name = '', ...variant] = rest
  if (rest.length > 2) throw invalid(`"${text}": cannot parse platform specifier`)
  const stranger = text.split('/').find(word => !part.test(word))
  if (stranger !== undefined) {
    const rule = `platform specifier component must match "${part.source}"`
    throw invalid(`"${stranger}" is an invalid component of "${text}": ${rule}`)
  }
  if (rest.length > 0) return [system, otherNames[name] ?? name, ...variant].join('/')
  const architecture = otherNames[system] ?? system
  if (systems.test(system)) return `${system}/amd64`
  if (architectures.test(architecture)) return `linux/${architecture}`
  throw invalid(`"${text}": unknown operating system or architecture`)
}

/** Docker's text where an image is there for another platform than the one asked for, else undefined. */
export function platformMismatch(image: Image, ref: string, platform: string): string | undefined {
  const own = `linux/${image.architecture}`
  const asked = parsePlatform(platform)
  if (asked === own) return undefined
  return `image with reference ${ref} was found but its platform (${own}) does not match the specified platform (${asked})`
}

const invalid = (message: string) => new EngineError('invalidParameter', `${message}: invalid argument`)
