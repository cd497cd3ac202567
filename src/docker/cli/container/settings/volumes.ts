// Behaviour: docker/cli cli/compose/loader/volume.go
import { joinPath } from '../../../api/process.ts'
import { sorted } from '../../../api/settings.ts'
import { CliError } from '../../command.ts'
import { cut } from '../../flags/go.ts'

/** What `--volume` says: places for volumes without a name, and mounts as the daemon takes them. Throws CliError. */
export function volumeSettings(
  specs: readonly string[],
  cwd: string,
): { readonly Volumes: Readonly<Record<string, object>>; readonly Binds: readonly string[] | null } {
  const mounts = [...new Set(specs)].map(spec => ({ spec, source: sourceOf(spec) }))
  const binds = mounts.flatMap(({ spec, source }) => (source === undefined ? [] : [absolute(spec, source, cwd)]))
  const anonymous = mounts.flatMap(({ spec, source }) => (source === undefined ? [[spec, {}] as const] : []))
  return {
    Volumes: sorted(Object.fromEntries(anonymous)),
    Binds: binds.length > 0 ? binds : null,
  }
}

/** The part before the first colon; undefined for a volume without a name. */
function sourceOf(spec: string): string | undefined {
  if (spec === '') throw new CliError('invalid empty volume spec')
  if (spec.length < 3) return undefined
  const parts = sections(spec)
  if (parts.includes('')) throw new CliError(`invalid spec: ${spec}: empty section between colons`)
  if (parts.length > 3) throw new CliError(`invalid spec: ${spec}: too many colons`)
  return parts.length > 1 ? parts[0] : undefined
}

/** Split at colons, but not after a single letter, which is taken for a drive of Windows. */
function sections(spec: string): readonly string[] {
  const [, drive = '', section, rest] = /^(\p{L}:)?([^:]*)(?::([\s\S]*))?$/u.exec(spec) ?? []
  return [drive + section!, ...(rest === undefined ? [] : sections(rest))]
}

/** Relative sources, which begin with a dot, are the client's. */
function absolute(spec: string, source: string, cwd: string): string {
  if (!source.startsWith('.')) return spec
  const [before, after = ''] = cut(spec, ':')
  return `${joinPath(cwd, before)}:${after}`
}
