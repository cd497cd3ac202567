import type { Process } from '../engine/process/types.ts'
import { entryAt } from './flavour.ts'

/** A time zone without summer time. */
export interface Zone {
  readonly name: string
  /** Minutes east of Greenwich. */
  readonly offset: number
}

export const utc: Zone = { name: 'UTC', offset: 0 }

/** `KST-9` and `<+09>-9`, as POSIX has them: hours west of Greenwich. */
function posixZone(text: string): Zone | undefined {
  const [, quoted, plain, sign, hours, minutes = '0'] =
    /^(?:<([^>]+)>|([A-Za-z]{3,}))([-+]?)(\d{1,2})(?::(\d\d))?/.exec(text) ?? []
  const name = quoted ?? plain
  if (name === undefined) return undefined
  return { name, offset: (sign === '-' ? 1 : -1) * (Number(hours) * 60 + Number(minutes)) }
}

/** The zone that a process counts in: by TZ, else /etc/localtime. Files of zones hold what TZ could hold. */
export function zoneOf({ env, files }: Process): Zone {
  const wanted = env.TZ?.replace(/^:/, '')
  const path = wanted === undefined ? '/etc/localtime' : `/usr/share/zoneinfo/${wanted}`
  const entry = wanted === '' ? undefined : entryAt({ files }, path)
  const zone = posixZone(entry?.type === 'file' ? entry.data : (wanted ?? ''))
  // Of a name that it does not know libc takes the letters that it begins with.
  const letters = /^[A-Za-z]{3,}/.exec(wanted ?? '')?.[0]
  return zone ?? (letters === undefined ? utc : { name: letters, offset: 0 })
}
