import { parentOf } from '../../engine/files/path.ts'
import { Pipe } from '../../engine/process/stream.ts'
import { AddressInUse, type Connection, type Machine, type Process } from '../../engine/process/types.ts'
import { entryAt } from '../flavour.ts'

type Serve = (connection: Connection) => void

/** Who serves the sockets in a machine's files. */
const listeners = new WeakMap<Machine, Map<string, Serve>>()

const placeOf = ({ files }: Process, path: string) => `${files.realpath(parentOf(path))}/${path.replace(/.*\//, '')}`

/** Serves connections to a Unix socket, whose file it makes, until the returned function is called. Throws AddressInUse. */
export function listenLocal(process: Process, path: string, serve: Serve): () => void {
  const sockets = listeners.get(process.machine) ?? new Map<string, Serve>()
  const place = placeOf(process, path)
  if (sockets.has(place)) throw new AddressInUse('Address already in use')
  process.files.write(place, '', { mode: 0o777, owner: process.user })
  listeners.set(process.machine, sockets.set(place, serve))
  return () => {
    if (!sockets.delete(place)) return
    if (entryAt(process, place)) process.files.remove(place)
  }
}

/** Connects to a Unix socket. */
export function connectLocal(process: Process, path: string): Connection | 'missing' | 'refused' {
  if (!entryAt(process, path)) return 'missing'
  const serve = listeners.get(process.machine)?.get(placeOf(process, path))
  if (!serve) return 'refused'
  const [request, answer] = [new Pipe(), new Pipe()]
  serve({ input: request, output: answer, from: 'localhost' })
  return { input: answer, output: request, from: 'localhost' }
}
