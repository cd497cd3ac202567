import type { Process } from '../../engine/process/types.ts'
import { entryAt } from '../flavour.ts'

const literal = /^\d{1,3}(\.\d{1,3}){3}$/

/** Addresses of a name, as libc finds them: itself, by /etc/hosts, by DNS; empty where it has none. */
export function lookUp(process: Pick<Process, 'files' | 'machine'>, name: string): readonly string[] {
  if (literal.test(name)) return [name]
  const known = hostsRows(process).filter(([, ...names]) => names.includes(name))
  const own = known.flatMap(([address]) => (address?.includes(':') ? [] : [address!]))
  // libc takes the first line that has the name.
  return own.length > 0 ? own.slice(0, 1) : process.machine.network.resolve(name)
}

/** The whole name of a machine, which stands first on its line of /etc/hosts; undefined where no line has it. */
export function canonicalName(process: Pick<Process, 'files' | 'machine'>): string | undefined {
  return hostsRows(process).find(([, ...names]) => names.includes(process.machine.hostname))?.[1]
}

function hostsRows(process: Pick<Process, 'files'>): readonly (readonly string[])[] {
  return linesOf(process, '/etc/hosts')
    .map(line => line.replace(/#.*/, '').trim().split(/\s+/))
    .filter(row => row.length > 1)
}

/** The name server that /etc/resolv.conf names first. */
export function nameServer(process: Pick<Process, 'files'>): string {
  const line = linesOf(process, '/etc/resolv.conf').find(text => text.startsWith('nameserver'))
  return line?.split(/\s+/)[1] ?? '127.0.0.1'
}

function linesOf(process: Pick<Process, 'files'>, path: string): readonly string[] {
  return entryAt(process, path)?.type === 'file' ? process.files.read(path).split('\n') : []
}
