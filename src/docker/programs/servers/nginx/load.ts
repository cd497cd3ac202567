import type { Process } from '../../../engine/process/types.ts'
import { type Directive, parseConfig, readConfig } from './config.ts'
import { isMissed } from './directives.ts'
import { buildSite, type Site } from './site.ts'

/** A configuration that can be used. */
export interface Loaded {
  readonly site: Site
  /** Lines about what the simulator leaves out. */
  readonly warnings: readonly string[]
}

/** Reads a file and what `-g` adds to it. Throws ConfigError. */
export function loadSite(process: Process, file: string, globals: string): Loaded {
  const own = parseConfig(globals === '' || /[;}]\s*$/.test(globals) ? globals : `${globals};`, 'command line')
  const directives = [...readConfig(process, file), ...own]
  const warnings = flatten(directives)
    .filter(({ name }) => isMissed(name))
    .map(({ name, place }) => `nginx: [warn] 시뮬레이터가 흉내 내지 않는 지시어라 건너뛰어요: "${name}" in ${place}\n`)
  return { site: buildSite(process, directives), warnings }
}

const flatten = (directives: readonly Directive[]): readonly Directive[] =>
  directives.flatMap(directive => [directive, ...flatten(directive.block ?? [])])
