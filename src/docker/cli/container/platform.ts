import { parsePlatform as parse } from '../../api/reference.ts'
import type { Process } from '../../api/process.ts'
import { CliError, type Flags } from '../command.ts'

/** The platform that `--platform` asks for, or else DOCKER_DEFAULT_PLATFORM. */
export function wantedPlatform({ env }: Process, flags: Flags): string {
  return flags.has('platform') ? flags.string('platform') : (env.DOCKER_DEFAULT_PLATFORM ?? '')
}

/** `amd64` → `linux/amd64`, as the daemon is told; empty where none is asked for. Throws CliError. */
export function parsePlatform(text: string, failure = 'error parsing specified platform: '): string {
  if (text === '') return ''
  try {
    return parse(text)
  } catch (error) {
    throw new CliError(`${failure}${(error as Error).message}`)
  }
}

/** A platform as requests for images carry it, `{"architecture":"arm64","os":"linux"}`. Throws CliError. */
export function platformQuery(text: string, failure = 'invalid platform: '): { readonly platform?: string } {
  const [os, architecture, variant] = parsePlatform(text, failure).split('/')
  return text === '' ? {} : { platform: JSON.stringify({ architecture, os, ...(variant && { variant }) }) }
}
