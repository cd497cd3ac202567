import type { Healthcheck } from '../container/types.ts'
import { EngineError } from '../errors.ts'
import { joinPath } from '../files/path.ts'
import { parseSignal } from '../process/signal.ts'
import type { ImageConfig } from './types.ts'

/** The settings of an image that says nothing. */
export const emptyConfig: ImageConfig = {
  Cmd: null,
  Entrypoint: null,
  Env: null,
  Labels: null,
  OnBuild: null,
  User: '',
  Volumes: null,
  WorkingDir: '',
}

const invalid = (message: string) => new EngineError('invalidParameter', message)
const flags = (names: readonly string[]) => Object.fromEntries(names.map(name => [name, {}]))

function withVariable(env: readonly string[], [key, value]: readonly [string, string]): readonly string[] {
  const at = env.findIndex(entry => entry.startsWith(`${key}=`))
  return at < 0 ? [...env, `${key}=${value}`] : env.with(at, `${key}=${value}`)
}

/** What each Dockerfile instruction that `--change` accepts makes of an image's settings. */
const instructions: Readonly<Record<string, (config: ImageConfig, text: string) => Partial<ImageConfig>>> = {
  CMD: (_, text) => ({ Cmd: command(text) }),
  ENTRYPOINT: (_, text) => ({ Entrypoint: command(text) }),
  ENV: ({ Env }, text) => ({ Env: assignments('ENV', text).reduce(withVariable, Env ?? []) }),
  EXPOSE: ({ ExposedPorts }, text) => ({ ExposedPorts: { ...ExposedPorts, ...flags(words(text).map(port)) } }),
  HEALTHCHECK: (_, text) => ({ Healthcheck: healthcheck(text) }),
  LABEL: ({ Labels }, text) => ({ Labels: { ...Labels, ...Object.fromEntries(assignments('LABEL', text)) } }),
  ONBUILD: ({ OnBuild }, text) => ({ OnBuild: [...(OnBuild ?? []), text] }),
  STOPSIGNAL: (_, text) => {
    if (!parseSignal(text)) throw invalid(`invalid signal: ${text}`)
    return { StopSignal: text }
  },
  USER: (_, text) => ({ User: text }),
  VOLUME: ({ Volumes }, text) => ({ Volumes: { ...Volumes, ...flags(list(text) ?? words(text)) } }),
  WORKDIR: ({ WorkingDir }, text) => ({ WorkingDir: joinPath(WorkingDir, text) }),
}

/** Applies a Dockerfile instruction, as `--change` takes it, to an image's settings. Throws invalidParameter. */
export function applyInstruction(config: ImageConfig, line: string): ImageConfig {
  const [, name = '', text = ''] = /^\s*(\S*)\s*([\s\S]*?)\s*$/.exec(line) ?? []
  if (name === '') throw invalid('file with no instructions')
  const apply = instructions[name.toUpperCase()]
  if (!apply) throw invalid(`${name.toUpperCase()} is not a valid change command`)
  return { ...config, ...apply(config, text) }
}

/** Applies instructions one after another; an ENTRYPOINT takes the CMD away that none of them sets. */
export function applyInstructions(config: ImageConfig, lines: readonly string[]): ImageConfig {
  const sets = (name: string) => lines.some(line => new RegExp(String.raw`^\s*${name}\s`, 'i').test(line))
  const changed = lines.reduce(applyInstruction, config)
  return sets('ENTRYPOINT') && !sets('CMD') ? { ...changed, Cmd: null } : changed
}

/** A JSON list of strings, or undefined where the text is none. */
export function list(text: string): readonly string[] | undefined {
  if (!text.startsWith('[')) return undefined
  try {
    const value: unknown = JSON.parse(text)
    return Array.isArray(value) && value.every(item => typeof item === 'string') ? value : undefined
  } catch {
    return undefined
  }
}

const command = (text: string) => list(text) ?? (text === '' ? [] : ['/bin/sh', '-c', text])

/** Words apart by blanks; quotes and backslashes are taken away. */
const words = (text: string) =>
  [...text.matchAll(/(?:"(?:\\.|[^"])*"|'[^']*'|\\.|[^\s"'])+/g)].map(([word]) =>
    word.replace(/"((?:\\.|[^"])*)"|'([^']*)'|\\(.)/g, (_, double?: string, single?: string, escaped?: string) =>
      double === undefined ? (single ?? escaped ?? '') : double.replace(/\\(.)/g, '$1'),
    ),
  )

/** `A=1 B="x y"`, or the old form `A the rest`. */
function assignments(name: string, text: string): readonly (readonly [string, string])[] {
  const [first, ...rest] = words(text)
  if (first === undefined) throw invalid(`${name} requires at least one argument`)
  if (!first.includes('=')) {
    if (rest.length === 0) throw invalid(`${name} must have two arguments`)
    return [[first, text.slice(first.length).trim()]]
  }
  return [first, ...rest].map(word => {
    const at = word.indexOf('=')
    if (at < 0) throw invalid(`Syntax error - can't find = in "${word}". Must be of the form: name=value`)
    return [word.slice(0, at), word.slice(at + 1)]
  })
}

function port(text: string): string {
  const [, number, protocol = 'tcp'] = /^(\d+(?:-\d+)?)(?:\/(tcp|udp|sctp))?$/i.exec(text) ?? []
  if (number === undefined) throw invalid(`Invalid containerPort: ${text.replace(/\/.*/, '')}`)
  return `${number}/${protocol.toLowerCase()}`
}

const options = { interval: 'Interval', timeout: 'Timeout', 'start-period': 'StartPeriod', retries: 'Retries' } as const
const units: Readonly<Record<string, number>> = { ms: 1e6, s: 1e9, m: 6e10, h: 3.6e12 }

/** `--interval=5s CMD curl localhost` or `NONE`. */
function healthcheck(text: string): Healthcheck {
  const [, given = '', kind = '', rest = ''] = /^((?:--\S+\s+)*)(\S*)\s*([\s\S]*)$/.exec(text) ?? []
  if (kind.toUpperCase() === 'NONE') return { Test: ['NONE'] }
  if (kind.toUpperCase() !== 'CMD') {
    throw invalid(`Unknown type ${JSON.stringify(kind.toUpperCase())} in HEALTHCHECK (try CMD)`)
  }
  const exec = list(rest)
  const check: Record<string, unknown> = { Test: exec ? ['CMD', ...exec] : ['CMD-SHELL', rest] }
  for (const [, name = '', amount, unit = ''] of given.matchAll(/--([a-z-]+)=(\d+)(ms|s|m|h)?/g)) {
    if (name in options) check[options[name as keyof typeof options]] = Number(amount) * (units[unit] ?? 1)
  }
  return check
}
