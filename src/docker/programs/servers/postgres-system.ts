import type { Process } from '../../engine/process/types.ts'
import { isBusybox } from '../flavour.ts'

/** `18.1` and `18.1 (Debian 18.1-1.pgdg13+2)`, as the image's PG_VERSION says. */
export function postgresVersion(process: Process): {
  readonly short: string
  readonly long: string
  readonly full: string
  readonly major: number
} {
  const given = process.env.PG_VERSION ?? '18.1'
  const short = given.replace(/-.*/, '')
  const isAlpine = isBusybox(process)
  const long = given === short || isAlpine ? short : `${short} (Debian ${given})`
  const compiler = isAlpine
    ? 'linux-musl, compiled by gcc (Alpine 14.2.0) 14.2.0'
    : 'linux-gnu, compiled by gcc (Debian 14.2.0-19) 14.2.0'
  return { short, long, full: `PostgreSQL ${long} on x86_64-pc-${compiler}, 64-bit`, major: Number.parseInt(short) }
}

/** `2026-11-24 01:56:00.924 UTC`; without milliseconds where they are not asked for. */
export const logTime = (time: number, ms = true) =>
  `${new Date(time)
    .toISOString()
    .replace('T', ' ')
    .slice(0, ms ? 23 : 19)} UTC`

/** Where servers listen and clients look. */
export const socketFolder = '/var/run/postgresql'

export const socketOf = (port: number, folder = socketFolder) => `${folder}/.s.PGSQL.${port}`

/** The data directory that `-D` or PGDATA names. */
export function dataDirectory({ argv, env }: Process): string {
  const at = argv.indexOf('-D')
  return (
    (at < 0 ? undefined : argv[at + 1]) ??
    argv.find(word => /^-D.|^--pgdata=/.test(word))?.replace(/^(-D|--pgdata=)/, '') ??
    env.PGDATA ??
    '/var/lib/postgresql/data'
  )
}
