import type { Process } from '../engine/process/types.ts'
import { entryAt } from './flavour.ts'

type System = Pick<Process, 'files'>

/** Rows of /etc/passwd or /etc/group, as lists of fields. */
export function accounts({ files }: System, path: '/etc/passwd' | '/etc/group'): readonly (readonly string[])[] {
  const text = entryAt({ files }, path)?.type === 'file' ? files.read(path) : ''
  return text
    .split('\n')
    .filter(Boolean)
    .map(line => line.split(':'))
}

const nameIn = (path: '/etc/passwd' | '/etc/group') => (system: System, id: number) =>
  accounts(system, path).find(row => row[2] === String(id))?.[0]

/** The login of a user id; undefined where it has none. */
export const userName = nameIn('/etc/passwd')

export const groupName = nameIn('/etc/group')
